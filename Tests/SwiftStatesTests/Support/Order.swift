import SwiftStates

// The payload of most tests: by hand, so that the tests build without the trait `Macros`.

struct Order: Payload {
    var id: String
    var total: Double
    var count: Int
    var isPaid: Bool
    var due: Timestamp
    var status: Status
    var customer: Customer?
    var lines: [Line]
    var tags: [String: String]
    var receipt: Receipt?
    var error: ErrorOutput?
    var summary: Summary?
    var packed: [Receipt]?
    var outcome: Outcome?

    struct Fields: Sendable {
        let id = Field<String>("id")
        let total = Field<Double>("total")
        let count = Field<Int>("count")
        let isPaid = Field<Bool>("is_paid")
        let due = Field<Timestamp>("due")
        let status = Field<Status>("status")
        let customer = Field<Customer>("customer")
        let lines = Field<[Line]>("lines")
        let tags = Field<[String: String]>("tags")
        let receipt = Field<Receipt>("receipt")
        let error = Field<ErrorOutput>("error")
        let summary = Field<Summary>("summary")
        let packed = Field<[Receipt]>("packed")
        let outcome = Field<Outcome>("outcome")
    }
    static var fields: Fields { Fields() }
}

enum Status: String, EnumValue {
    case open, closed
}

struct Customer: Payload {
    var name: String
    var email: String

    struct Fields: Sendable {
        let name = Field<String>("name")
        let email = Field<String>("e-mail")
    }
    static var fields: Fields { Fields() }

    /// What `@Payload` writes.
    static func template(name: Text, email: Text) -> Computed<Customer> {
        Computed(_fields: [("name", name), ("e-mail", email)])
    }
}

struct Line: Payload {
    var sku: String
    var quantity: Int

    struct Fields: Sendable {
        let sku = Field<String>("sku")
        let quantity = Field<Int>("quantity")
    }
    static var fields: Fields { Fields() }

    /// What `@Payload` writes.
    static func template(sku: Text, quantity: some TypedTemplate<Int>) -> Computed<Line> {
        Computed(_fields: [("sku", sku), ("quantity", quantity)])
    }
}

struct Receipt: Payload {
    var number: String

    struct Fields: Sendable {
        let number = Field<String>("number")
    }
    static var fields: Fields { Fields() }

    /// What `@Payload` writes.
    static func template(number: Text) -> Computed<Receipt> { Computed(_fields: [("number", number)]) }
}

/// What is made of several outputs.
struct Outcome: Payload {
    var receipt: Receipt
    var buyer: String

    struct Fields: Sendable {
        let receipt = Field<Receipt>("receipt")
        let buyer = Field<String>("buyer")
    }
    static var fields: Fields { Fields() }

    /// What `@Payload` writes.
    static func template(receipt: some TypedTemplate<Receipt>, buyer: Text) -> Computed<Outcome> {
        Computed(_fields: [("receipt", receipt), ("buyer", buyer)])
    }
}

/// A payload of one field: what a computed value can be put into in JSONPath.
struct Summary: Payload {
    var text: String

    struct Fields: Sendable {
        let text = Field<String>("text")
    }
    static var fields: Fields { Fields() }
}

let charge = Lambda<Order, Receipt>("Charge")
let chargeByARN = Lambda<Order, Receipt>(arn: "arn:aws:lambda:us-east-1:111122223333:function:Charge")
let pack = Lambda<Line, Receipt>("Pack")

extension Order {
    /// An open order of these lines.
    init(lines: [Line]) {
        self.init(
            id: "o",
            total: 1,
            count: lines.count,
            isPaid: false,
            due: "2027-01-01T00:00:00Z",
            status: .open,
            lines: lines,
            tags: [:]
        )
    }

    /// The names as the fields have them.
    enum CodingKeys: String, CodingKey {
        case id, total, count, due, status, customer, lines, tags, receipt, error, summary, packed, outcome
        case isPaid = "is_paid"
    }
}

extension Customer {
    /// The names as the fields have them.
    enum CodingKeys: String, CodingKey {
        case name
        case email = "e-mail"
    }
}
