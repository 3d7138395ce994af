import OrderedJSON
import Testing

@Suite("Codable types")
struct JSONCodingTests {
    private struct Order: Codable, Equatable {
        enum Status: String, Codable { case open, shipped }
        enum Payment: Codable, Equatable {
            case cash
            case card(number: String, month: Int)
        }
        struct Item: Codable, Equatable {
            var sku: String
            var quantity: UInt8
            var price: Double?
        }

        var zip = "04109"
        var id: Int64 = .min
        var big = UInt64(1) << 63
        var flag = true
        var ratio: Float = 0.1
        var status = Status.shipped
        var payment = [Payment.cash, .card(number: "4", month: 12)]
        var items = [Item(sku: "a", quantity: 255, price: 1.5), Item(sku: "b", quantity: 0, price: nil)]
        var names = ["x": ["y"]]
        var nothing: Int?
        var nested: [[Int?]] = [[1, nil], []]
        var extra: JSON = ["z": [1, 2.5, nil], "a": "é"]
        var object: JSONObject = ["q": 1]
    }

    @Test func goThereAndBack() throws {
        let order = Order()
        let json = try JSON(encoding: order)
        #expect(try json.decode(Order.self) == order)
        #expect(try JSON(parsing: json.serialized()).decode() == order)
        let keys = try #require(json.objectValue).keys
        #expect(
            Array(keys) == [
                "zip", "id", "big", "flag", "ratio", "status", "payment", "items", "names", "nested", "extra", "object",
            ]
        )
        #expect(json["extra"]?.serialized() == #"{"z":[1,2.5,null],"a":"é"}"#)
        #expect(json["ratio"]?.serialized() == "0.1")
        #expect(json["items"]?[1]?.serialized() == #"{"sku":"b","quantity":0}"#)
    }

    @Test func scalarsStandAlone() throws {
        #expect(try JSON(encoding: 1) == 1)
        #expect(try JSON(encoding: "x") == "x")
        #expect(try JSON(encoding: Int?.none) == nil)
        #expect(try JSON(encoding: JSON.array([1])) == [1])
        #expect(try JSON.integer(3).decode(Double.self) == 3)
        #expect(try JSON.double(3).decode(Int.self) == 3)
        #expect(try JSON.null.decode(Int?.self) == nil)
        #expect(try JSON(encoding: [1: "a", 2: "b"]).decode([Int: String].self) == [1: "a", 2: "b"])
    }

    @Test(
        "integers are checked for their range",
        arguments: [
            JSON.integer(128), .integer(-129), .double(1.5), .double(1e300),
        ]
    )
    func ranges(json: JSON) {
        #expect { try JSON.array([json]).decode([Int8].self) } throws: { error in
            guard case DecodingError.dataCorrupted(let context) = error else { return false }
            return context.codingPath.map(\.intValue) == [0] && context.debugDescription.contains("Int8")
        }
        #expect(throws: DecodingError.self) { try JSON.integer(-1).decode(UInt64.self) }
        #expect(throws: DecodingError.self) { try JSON.double(1e300).decode(Float.self) }
    }

    @Test func errorsNameThePath() throws {
        let json = try JSON(encoding: Order())
        var broken = try #require(json.objectValue)
        broken["items"] = [["sku": "a", "quantity": 1], ["sku": 5, "quantity": 1]]
        #expect { try JSON.object(broken).decode(Order.self) } throws: { error in
            guard case DecodingError.typeMismatch(_, let context) = error else { return false }
            return context.codingPath.map(\.stringValue) == ["items", "Index 1", "sku"]
                && context.debugDescription == "Found a number, expected a string."
        }
        broken["items"] = [["sku": "a"]]
        #expect { try JSON.object(broken).decode(Order.self) } throws: { error in
            guard case DecodingError.keyNotFound(let key, let context) = error else { return false }
            return key.stringValue == "quantity" && context.codingPath.map(\.stringValue) == ["items", "Index 0"]
        }
        broken["items"] = [["sku": nil, "quantity": 1]]
        #expect { try JSON.object(broken).decode(Order.self) } throws: { error in
            guard case DecodingError.valueNotFound(_, let context) = error else { return false }
            return context.codingPath.map(\.stringValue) == ["items", "Index 0", "sku"]
        }
    }

    @Test func whatJSONCannotHoldThrows() {
        #expect { try JSON(encoding: ["a": [Double.nan]]) } throws: { error in
            guard case EncodingError.invalidValue(_, let context) = error else { return false }
            return context.codingPath.map(\.stringValue) == ["a", "Index 0"]
        }
        #expect(throws: EncodingError.self) { try JSON(encoding: Float.infinity) }
        #expect(throws: EncodingError.self) { try JSON(encoding: UInt64.max) }
    }
}
