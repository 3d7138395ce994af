import OrderedJSON
import Testing

@Suite struct SmokeTests {
    @Test func readsAndWrites() throws {
        let text = #"{"b":[1,2.5,"é\n",true,null,{}],"a":{"x":[]}}"#
        let json = try JSON(parsing: text)
        #expect(json.serialized() == text)
        #expect(try JSON(parsing: json.serialized(.pretty)) == json)
    }
}
