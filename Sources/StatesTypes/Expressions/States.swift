/// The 18 intrinsic functions under their ASL names: `States.stringToJSON(text)` is `States.StringToJson`.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html>.
public enum States {
    /// `States.StringToJson`: the value that a JSON text holds, of the type that is asked for.
    public static func stringToJSON<Value>(_ text: some TypedExpression<String>) -> Computed<Value> {
        call("StringToJson", text._node)
    }

    /// `States.JsonToString`: a value as JSON text.
    public static func jsonToString(_ value: some TypedExpression) -> Computed<String> {
        call("JsonToString", value._typedNode)
    }

    /// `States.Format`: a text with expressions in it.
    public static func format(_ text: Text) -> Computed<String> {
        Computed(_node: text._node)
    }

    /// `States.Array`: the values as an array.
    public static func array<Value>(_ values: any TypedExpression<Value>...) -> Computed<[Value]> {
        Computed(_node: .call("States.Array", values.map { $0._typedNode }))
    }

    /// `States.ArrayPartition`: the array in pieces of that size.
    public static func arrayPartition<Value>(
        _ array: some TypedExpression<[Value]>,
        size: Int
    ) -> Computed<[[Value]]> {
        call("ArrayPartition", array._node, size._node)
    }

    /// `States.ArrayContains`: whether a value is in the array.
    public static func arrayContains<Value: LiteralValue>(
        _ array: some TypedExpression<[Value]>,
        _ value: Value
    ) -> Computed<Bool> {
        call("ArrayContains", array._node, .literal(value._json))
    }

    /// `States.ArrayContains`: whether a value is in the array.
    public static func arrayContains<Value>(
        _ array: some TypedExpression<[Value]>,
        _ value: some TypedExpression<Value>
    ) -> Computed<Bool> {
        call("ArrayContains", array._node, value._typedNode)
    }

    /// `States.ArrayRange`: the numbers from the first to the last, both included; at most 1,000.
    public static func arrayRange(_ first: Int, _ last: Int, step: Int) -> Computed<[Int]> {
        call("ArrayRange", first._node, last._node, step._node)
    }

    /// `States.ArrayRange`: the numbers from the first to the last, both included; at most 1,000.
    public static func arrayRange(
        _ first: some TypedExpression<Int>,
        _ last: some TypedExpression<Int>,
        step: some TypedExpression<Int>
    ) -> Computed<[Int]> {
        call("ArrayRange", first._node, last._node, step._node)
    }

    /// `States.ArrayGetItem`: the element at a position, from 0.
    public static func arrayGetItem<Value>(
        _ array: some TypedExpression<[Value]>,
        _ index: Int
    ) -> Computed<Value> {
        call("ArrayGetItem", array._node, index._node)
    }

    /// `States.ArrayGetItem`: the element at a position, from 0.
    public static func arrayGetItem<Value>(
        _ array: some TypedExpression<[Value]>,
        _ index: some TypedExpression<Int>
    ) -> Computed<Value> {
        call("ArrayGetItem", array._node, index._node)
    }

    /// `States.ArrayLength`: the number of elements.
    public static func arrayLength<Value>(_ array: some TypedExpression<[Value]>) -> Computed<Int> {
        call("ArrayLength", array._node)
    }

    /// `States.ArrayUnique`: the array without repetitions.
    public static func arrayUnique<Value>(_ array: some TypedExpression<[Value]>) -> Computed<[Value]> {
        call("ArrayUnique", array._node)
    }

    /// `States.Base64Encode`: a text of at most 10,000 characters in Base64.
    public static func base64Encode(_ text: some TypedExpression<String>) -> Computed<String> {
        call("Base64Encode", text._node)
    }

    /// `States.Base64Decode`: the text that Base64 of at most 10,000 characters holds.
    public static func base64Decode(_ text: some TypedExpression<String>) -> Computed<String> {
        call("Base64Decode", text._node)
    }

    /// `States.Hash`: the hash of a text of at most 10,000 characters.
    public static func hash(_ text: some TypedExpression<String>, _ algorithm: HashAlgorithm) -> Computed<String> {
        call("Hash", text._node, algorithm.rawValue._node)
    }

    /// `States.JsonMerge`: both objects in one; of a name in both, the second's value.
    public static func jsonMerge<Value>(
        _ first: some TypedExpression,
        _ second: some TypedExpression
    ) -> Computed<Value> {
        call("JsonMerge", first._node, second._node, false._node)
    }

    /// `States.MathRandom`: a number from the start to before the end.
    public static func mathRandom(_ start: Int, _ end: Int) -> Computed<Int> {
        call("MathRandom", start._node, end._node)
    }

    /// `States.MathRandom`: a number from the start to before the end, the same for the same seed.
    public static func mathRandom(_ start: Int, _ end: Int, seed: some TypedExpression<Int>) -> Computed<Int> {
        call("MathRandom", start._node, end._node, seed._node)
    }

    /// `States.MathAdd`: the sum of two 32-bit integers.
    public static func mathAdd(_ left: some TypedExpression<Int>, _ right: Int) -> Computed<Int> {
        call("MathAdd", left._node, right._node)
    }

    /// `States.MathAdd`: the sum of two 32-bit integers.
    public static func mathAdd(
        _ left: some TypedExpression<Int>,
        _ right: some TypedExpression<Int>
    ) -> Computed<Int> {
        call("MathAdd", left._node, right._node)
    }

    /// `States.StringSplit`: the pieces of a text between any of the delimiter's characters, empty pieces left out.
    public static func stringSplit(_ text: some TypedExpression<String>, _ delimiters: String) -> Computed<[String]> {
        call("StringSplit", text._node, delimiters._node)
    }

    /// `States.UUID`: a new random identifier.
    public static func uuid() -> Computed<String> {
        Computed(_node: .call("States.UUID", []))
    }

    /// The algorithms of `States.Hash`.
    public enum HashAlgorithm: String, Sendable, Hashable, CaseIterable {
        /// 128 bits.
        case md5 = "MD5"
        /// 160 bits.
        case sha1 = "SHA-1"
        /// 256 bits.
        case sha256 = "SHA-256"
        /// 384 bits.
        case sha384 = "SHA-384"
        /// 512 bits.
        case sha512 = "SHA-512"
    }

    private static func call<Value>(_ name: String, _ arguments: ExpressionNode...) -> Computed<Value> {
        Computed(_node: .call("States." + name, arguments))
    }
}
