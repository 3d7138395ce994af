// Measures node's JSON.parse and JSON.stringify on the file that json-bench wrote: node json.mjs <file>
import { readFileSync } from "node:fs";

const buffer = readFileSync(process.argv[2]);
const text = buffer.toString("utf8");

function measure(name, runs, body) {
    for (let run = 0; run < 3; run++) body();
    const times = [];
    for (let run = 0; run < runs; run++) {
        const start = process.cpuUsage();
        body();
        const used = process.cpuUsage(start);
        times.push((used.user + used.system) / 1e3);
    }
    times.sort((a, b) => a - b);
    const median = times[times.length >> 1];
    const speed = buffer.length / 1e3 / median;
    console.log(`${name.padEnd(36)} ${median.toFixed(1).padStart(10)} ms ${speed.toFixed(1).padStart(10)} MB/s`);
}

let sink;
measure("node parse string", 15, () => { sink = JSON.parse(text); });
measure("node parse bytes", 15, () => { sink = JSON.parse(buffer.toString("utf8")); });
const value = JSON.parse(text);
measure("node stringify", 15, () => { sink = JSON.stringify(value); });
measure("node stringify to bytes", 15, () => { sink = Buffer.from(JSON.stringify(value)); });
