internal import OrderedJSON

extension ExecutionDriver {
    mutating func openItems(_ id: TaskID, _ request: ItemReaderRequest) async throws(EngineError) {
        guard let store = options.objectStore else { throw .missingObjectStore(resource: request.resource) }
        do throws(ItemReadingFailure) {
            sources[id] = try await ItemSource(request, store: store)
        } catch {
            deliver(.mapRun(id, .readingFailed(cause: error.cause)))
            return
        }
        await readItems(id, count: 1000)
    }

    mutating func readItems(_ id: TaskID, count: Int) async {
        guard var source = sources[id] else { return }
        do throws(ItemReadingFailure) {
            let items = try await source.next(count)
            sources[id] = items.isEmpty ? nil : source
            deliver(.mapRun(id, .itemsRead(items, isLast: items.isEmpty)))
        } catch {
            deliver(.mapRun(id, .readingFailed(cause: error.cause)))
        }
    }

    mutating func openResults(_ id: TaskID, _ request: ResultWriterRequest) async throws(EngineError) {
        guard let store = options.objectStore else {
            throw .missingObjectStore(resource: "arn:aws:states:::s3:putObject")
        }
        do throws(ResultWritingFailure) {
            sinks[id] = try await ResultSink(
                bucket: request.arguments["Bucket"]?.stringValue ?? "",
                prefix: request.arguments["Prefix"]?.stringValue ?? "",
                mapRunARN: request.mapRunARN,
                runID: request.runID,
                transformation: request.transformation,
                outputType: request.outputType,
                store: store
            )
        } catch {
            deliver(.mapRun(id, .writingFailed(cause: error.cause)))
        }
    }

    /// A child of a Map run has ended: its result is written before the run goes on.
    mutating func childEnded(
        _ child: ChildExecution,
        _ outcome: ExecutionOutcome,
        startDate: Timestamp,
        stopDate: Timestamp
    ) async {
        if var sink = sinks[child.mapRun] {
            do throws(ResultWritingFailure) {
                try await sink.write(
                    ChildResult(
                        executionARN: child.identity.arn,
                        name: child.identity.name,
                        stateMachineARN: child.identity.stateMachineARN,
                        input: child.input,
                        output: outcome.output,
                        status: outcome.status,
                        error: outcome.error,
                        cause: outcome.cause,
                        startDate: startDate,
                        stopDate: stopDate,
                        redriveCount: 0
                    )
                )
                sinks[child.mapRun] = sink
            } catch {
                deliver(.mapRun(child.mapRun, .writingFailed(cause: error.cause)))
                return
            }
        }
        deliver(.mapRun(child.mapRun, .childEnded(index: child.index, itemCount: child.itemCount, outcome)))
    }

    /// Writes what is left of the results of a Map run that failed or was stopped.
    ///
    /// The state's error is told already, so a failure to write isn't.
    mutating func finishResults(of id: TaskID) async {
        guard !sinks.isEmpty, var sink = sinks.removeValue(forKey: id) else { return }
        _ = try? await sink.finish()
    }

    mutating func closeResults(_ id: TaskID) async {
        guard var sink = sinks[id] else { return }
        do throws(ResultWritingFailure) {
            let result = try await sink.finish()
            sinks[id] = nil
            deliver(.mapRun(id, .resultsWritten(result)))
        } catch {
            deliver(.mapRun(id, .writingFailed(cause: error.cause)))
        }
    }
}
