/// A digest as text, by the name that `States.Hash` and `$hash` give its algorithm.
struct HexadecimalDigest {
    /// The digest in lower-case hexadecimal digits.
    let text: String

    /// The digest of some data, or nil for a name that is none of MD5, SHA-1, SHA-256, SHA-384 and SHA-512.
    init?(of data: [UInt8], algorithm: String) {
        let digest: [UInt8]
        switch algorithm {
        case "MD5": digest = MD5.digest(of: data)
        case "SHA-1": digest = SHA1.digest(of: data)
        case "SHA-256": digest = SHA256.digest(of: data)
        case "SHA-384": digest = SHA512.digest384(of: data)
        case "SHA-512": digest = SHA512.digest(of: data)
        default: return nil
        }
        var digits: [UInt8] = []
        digits.reserveCapacity(digest.count * 2)
        for byte in digest {
            digits.append(UInt8(hexadecimalDigit: byte >> 4))
            digits.append(UInt8(hexadecimalDigit: byte & 15))
        }
        text = String(decoding: digits, as: UTF8.self)
    }
}
