import OrderedJSON
import StatesLanguage
import Testing

@Suite("The digests of States.Hash")
struct DigestTests {
    @Test(
        "RFC 1321, appendix A.5, and the examples of FIPS 180-4",
        arguments: [
            ("MD5", "", "d41d8cd98f00b204e9800998ecf8427e"),
            ("MD5", "abc", "900150983cd24fb0d6963f7d28e17f72"),
            ("MD5", "message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
            (
                "MD5", "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
                "57edf4a22be3c955ac49da2e2107b67a"
            ),
            ("SHA-1", "abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
            (
                "SHA-1", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
            ),
            ("SHA-256", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("SHA-256", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "SHA-256", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                "SHA-384", "abc",
                "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
                    + "8086072ba1e7cc2358baeca134c825a7"
            ),
            (
                "SHA-512", "abc",
                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                    + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
            ),
        ]
    )
    func published(_ algorithm: String, _ text: String, _ digest: String) throws {
        #expect(try hash(text, algorithm) == .string(digest))
    }

    @Test(
        "Lengths about the ends of blocks, against another implementation",
        arguments: [
            (55, ["ef1772b6dff9a122", "c1c8bbdc22796e28", "9f4390f8d30c2dd9", "5d91ac7e74e62b5c", "b0220c772cbf6c18"]),
            (56, ["3b0c8ac703f828b0", "c2db330f6083854c", "b35439a4ac6f0948", "8a8d9649ea04e993", "962b64aae357d2a4"]),
            (63, ["b06521f39153d618", "03f09f5b158a7a8c", "7d3e74a05d7db15b", "7e7f097e95b52bb8", "c1b0f5c6d3b03dfe"]),
            (64, ["014842d480b57149", "0098ba824b5c1642", "ffe054fe7ae0cb6d", "2e404b9339da7957", "01d35c10c6c38c2d"]),
            (
                111,
                ["089f243d1e831c58", "ac877859d427d919", "6374f73208854473", "3c37955051cb5c30", "fa9121c7b32b9e01"]
            ),
            (
                112,
                ["9146ef3527c7cfcc", "689993727ba37386", "f54353008a255326", "187d4e07cb306103", "c01d080efd492776"]
            ),
            (
                127,
                ["020406e1d05cdc2a", "89d95fa32ed44a7c", "c57e9278af78fa3c", "9bd06b1763c2cf7a", "828613968b501dc0"]
            ),
            (
                128,
                ["e510683b3f5ffe40", "ad5b3fdbcb526778", "6836cf13bac400e9", "edb12730a366098b", "b73d1929aa615934"]
            ),
            (
                1000,
                ["cabe45dcc9ae5b66", "291e9a6c66994949", "41edece42d63e8d9", "f54480689c6b0b11", "67ba5535a46e3f86"]
            ),
        ] as [(Int, [String])]
    )
    func lengths(_ length: Int, _ beginnings: [String]) throws {
        let text = String(repeating: "a", count: length)
        for (algorithm, beginning) in zip(IntrinsicFunction.hashAlgorithms, beginnings) {
            #expect(try hash(text, algorithm).stringValue?.hasPrefix(beginning) == true, "\(algorithm)")
        }
    }

    private func hash(_ text: String, _ algorithm: String) throws -> JSON {
        try evaluate("States.Hash($.text, '\(algorithm)')", ["text": .string(text)])
    }
}
