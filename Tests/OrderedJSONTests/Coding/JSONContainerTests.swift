import OrderedJSON
import Testing

@Suite("Containers of encoders and decoders")
struct JSONContainerTests {
    private class Animal: Codable {
        var name: String
        init(name: String) { self.name = name }
    }

    private final class Dog: Animal {
        var tricks: [String]

        init(name: String, tricks: [String]) {
            self.tricks = tricks
            super.init(name: name)
        }

        enum CodingKeys: CodingKey { case tricks }

        required init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            tricks = try container.decode([String].self, forKey: .tricks)
            try super.init(from: container.superDecoder())
        }

        override func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(tricks, forKey: .tricks)
            try super.encode(to: container.superEncoder())
        }
    }

    @Test func superclassesHaveTheirMember() throws {
        let json = try JSON(encoding: Dog(name: "Rex", tricks: ["sit"]))
        #expect(json.serialized() == #"{"tricks":["sit"],"super":{"name":"Rex"}}"#)
        let dog = try json.decode(Dog.self)
        #expect(dog.name == "Rex")
        #expect(dog.tricks == ["sit"])
    }

    private struct ByHand: Codable, Equatable {
        var x = 1
        var list = [true, false]

        enum Keys: String, CodingKey { case position, x, list }

        init() {}

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Keys.self)
            let position = try container.nestedContainer(keyedBy: Keys.self, forKey: .position)
            x = try position.decode(Int.self, forKey: .x)
            var list = try position.nestedUnkeyedContainer(forKey: .list)
            self.list = []
            #expect(list.count == 4)
            #expect(try list.decodeNil())
            while self.list.count < 2 { self.list.append(try list.decode(Bool.self)) }
            #expect(list.currentIndex == 3)
            #expect(try !list.decodeNil())
            var inner = try list.nestedUnkeyedContainer()
            #expect(try inner.nestedContainer(keyedBy: Keys.self).allKeys == [.x])
            #expect(inner.isAtEnd && list.isAtEnd)
            #expect(throws: DecodingError.self) { try list.decode(Bool.self) }
            #expect(throws: DecodingError.self) { try list.decodeNil() }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Keys.self)
            var position = container.nestedContainer(keyedBy: Keys.self, forKey: .position)
            try position.encode(x, forKey: .x)
            // A container asked for again is the same one.
            var again = container.nestedContainer(keyedBy: Keys.self, forKey: .position)
            var list = again.nestedUnkeyedContainer(forKey: .list)
            try list.encodeNil()
            for value in self.list { try list.encode(value) }
            #expect(list.count == 3)
            var inner = list.nestedUnkeyedContainer()
            var innermost = inner.nestedContainer(keyedBy: Keys.self)
            try innermost.encodeNil(forKey: .x)
        }
    }

    @Test func nestAsAsked() throws {
        let json = try JSON(encoding: ByHand())
        #expect(json.serialized() == #"{"position":{"x":1,"list":[null,true,false,[{"x":null}]]}}"#)
        #expect(try json.decode(ByHand.self) == ByHand())
    }

    private struct Silent: Codable {
        init() {}
        init(from decoder: any Decoder) throws {}
        func encode(to encoder: any Encoder) throws {}
    }

    private struct Confused: Encodable {
        func encode(to encoder: any Encoder) throws {
            var list = encoder.unkeyedContainer()
            try list.encode(1)
            var object = encoder.container(keyedBy: ByHand.Keys.self)
            try object.encode(1, forKey: .x)
        }
    }

    @Test func misuseIsAnErrorAndNoTrap() throws {
        #expect(throws: EncodingError.self) { try JSON(encoding: [Confused()]) }
        #expect(try JSON(encoding: [Silent()]) == [[:]])
        #expect(throws: Never.self) { try JSON.null.decode(Silent.self) }
    }

    private struct Informed: Codable, Equatable {
        static var key: CodingUserInfoKey? { CodingUserInfoKey(rawValue: "suffix") }
        var text: String

        init(text: String) { self.text = text }

        init(from decoder: any Decoder) throws {
            let suffix = Self.key.flatMap { decoder.userInfo[$0] as? String }
            text = try decoder.singleValueContainer().decode(String.self) + (suffix ?? "")
        }

        func encode(to encoder: any Encoder) throws {
            let suffix = Self.key.flatMap { encoder.userInfo[$0] as? String }
            var container = encoder.singleValueContainer()
            try container.encode(text + (suffix ?? ""))
        }
    }

    @Test func userInfoGetsThrough() throws {
        let key = try #require(Informed.key)
        #expect(try JSON(encoding: [Informed(text: "a")], userInfo: [key: "!"]) == ["a!"])
        #expect(try JSON.array(["a"]).decode([Informed].self, userInfo: [key: "?"]) == [Informed(text: "a?")])
    }

    @Test func valuesPassThroughCodersOfOthers() throws {
        // Wrapped so that our own short cut does not apply to the outer value.
        let json: JSON = ["b": [1, 2.5, "x", true, nil, [:]], "a": ["c": []]]
        let foreign = try JSON(encoding: ThroughProtocol(json: json))
        #expect(foreign.serialized() == json.serialized())
        #expect(try json.decode(ThroughProtocol.self).json.serialized() == json.serialized())
        #expect(try JSON(encoding: ThroughProtocol(json: 1)) == 1)
    }

    /// Calls the methods of the value itself, as an encoder that does not know it does.
    private struct ThroughProtocol: Codable {
        var json: JSON
        init(json: JSON) { self.json = json }
        init(from decoder: any Decoder) throws { json = try JSON(from: decoder) }
        func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }
    }
}
