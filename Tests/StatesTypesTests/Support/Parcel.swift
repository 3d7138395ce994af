import OrderedJSON
import StatesTypes
import TestSupport

/// A payload of every kind of value, which expressions are evaluated on.
struct Parcel: Payload {
    var name: String
    var note: String
    var count: Int
    var limit: Int
    var weight: Double
    var urgent: Bool
    var numbers: [Int]
    var words: [String]
    var matrix: [[Int]]
    var pieces: [Piece]

    struct Fields: Sendable {
        let name = Field<String>("name")
        let note = Field<String>("a note")
        let count = Field<Int>("count")
        let limit = Field<Int>("limit")
        let weight = Field<Double>("weight")
        let urgent = Field<Bool>("urgent")
        let numbers = Field<[Int]>("numbers")
        let words = Field<[String]>("words")
        let matrix = Field<[[Int]]>("matrix")
        let pieces = Field<[Piece]>("pieces")
    }
    static var fields: Fields { Fields() }

    enum CodingKeys: String, CodingKey {
        case name, count, limit, weight, urgent, numbers, words, matrix, pieces
        case note = "a note"
    }
}

/// A part of a parcel.
struct Piece: Payload, Equatable {
    var sku: String
    var quantity: Int
    var tags: [String]

    struct Fields: Sendable {
        let sku = Field<String>("sku")
        let quantity = Field<Int>("quantity")
        let tags = Field<[String]>("tags")
    }
    static var fields: Fields { Fields() }
}

let parcel = Path<Parcel>(_node: .payload(scope: ""))

extension Parcel {
    /// A parcel by chance.
    ///
    /// Its arrays have none, one or several elements: the numbers at which JSONata differs.
    init(_ random: inout SeededRandom) {
        let texts = ["", "a", "A-1", "it's", "\"quoted\"", "two words", "{}", "back\\slash", "a*b", "ünï", "[x]"]
        name = texts.randomElement(using: &random) ?? ""
        note = texts.randomElement(using: &random) ?? ""
        count = .random(in: -9...9, using: &random)
        limit = .random(in: -9...9, using: &random)
        weight = Double(Int.random(in: -20...20, using: &random)) + 0.5
        urgent = .random(using: &random)
        numbers = Self.some(&random) { .random(in: -3...9, using: &$0) }
        words = Self.some(&random) { texts.randomElement(using: &$0) ?? "" }
        matrix = Self.some(&random) { Self.some(&$0) { .random(in: 0...3, using: &$0) } }
        pieces = Self.some(&random) { random in
            Piece(
                sku: texts.randomElement(using: &random) ?? "",
                quantity: .random(in: 0...5, using: &random),
                tags: Self.some(&random) { texts.randomElement(using: &$0) ?? "" }
            )
        }
    }

    private static func some<Element>(
        _ random: inout SeededRandom,
        _ make: (inout SeededRandom) -> Element
    ) -> [Element] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in make(&random) }
    }

    /// The parcel as JSON.
    var json: JSON { get throws { try JSON(encoding: self) } }
}
