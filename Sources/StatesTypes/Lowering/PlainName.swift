extension String {
    /// Whether both query languages take this as a field's name without quotes: letters, digits and `_`.
    var isPlainName: Bool {
        !isEmpty
            && utf8.enumerated().allSatisfy { position, byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
                    true
                case UInt8(ascii: "0")...UInt8(ascii: "9"):
                    position > 0
                default:
                    false
                }
            }
    }
}
