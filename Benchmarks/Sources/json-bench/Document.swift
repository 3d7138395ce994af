import OrderedJSON

/// A generator of the documents that are measured: the same seed gives the same bytes everywhere.
struct Document {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// An array of records that are at least that many bytes of compact JSON together.
    mutating func records(bytes: Int) -> JSON {
        var records: [JSON] = []
        var size = 0
        while size < bytes {
            let record = record(records.count)
            size += record.bytes().count + 1
            records.append(record)
        }
        return .array(records)
    }

    /// A record as services exchange them: names that come again in each, texts, numbers of all kinds, some nesting.
    private mutating func record(_ number: Int) -> JSON {
        [
            "id": .integer(Int64(number)),
            "orderId": "order-\(hexadecimal())-\(hexadecimal())",
            "customer": [
                "name": .string(pick(["Ada Lovelace", "Grace Hopper", "José Álvarez", "山田太郎", "Zoë Ångström"])),
                "email": "user\(below(100_000))@example.com",
                "verified": .bool(below(2) == 0),
                "score": .double(fraction()),
            ],
            "createdAt": "2025-\(10 + below(3))-\(10 + below(19))T\(10 + below(14)):\(10 + below(50)):00Z",
            "total": .double(Double(below(1_000_000)) / 100),
            "location": ["latitude": .double(fraction() * 180 - 90), "longitude": .double(fraction() * 360 - 180)],
            "items": .array((0..<1 + below(4)).map { _ in item() }),
            "tags": .array((0..<below(5)).map { _ in .string(pick(["new", "gift", "Größe", "priority", "日本"])) }),
            "note": .string(pick(notes)),
            "previous": below(3) == 0 ? .integer(Int64(truncatingIfNeeded: next() >> 1)) : .null,
        ]
    }

    private mutating func item() -> JSON {
        [
            "sku": "SKU-\(below(1_000_000))",
            "quantity": .integer(Int64(1 + below(9))),
            "unitPrice": .double(Double(below(100_000)) / 100),
            "discounted": .bool(below(4) == 0),
            "description": .string(pick(["A plain thing", "A thing of blue steel, 30 cm", "Étui en cuir véritable"])),
        ]
    }

    private let notes = [
        "", "Leave at the door.", "Said \"ring twice\"\nand wait", "C:\\orders\\2025\tlate", "Grüße aus Köln 🚚",
        "A longer note that goes on for a while, as notes of support staff do, without any character to be escaped.",
    ]

    private mutating func hexadecimal() -> String { String(next() >> 16, radix: 16) }

    private mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

    private mutating func pick(_ texts: [String]) -> String { texts[below(texts.count)] }

    private mutating func below(_ limit: Int) -> Int { Int(next() >> 33) % limit }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
