import StatesLanguage
import Testing

@Suite struct RFC3339TimestampTests {
    @Test(
        "The instant of a timestamp",
        arguments: [
            ("1970-01-01T00:00:00Z", 0, 0), ("1969-12-31T23:59:59Z", -1, 0), ("2000-02-29T00:00:00Z", 951_782_400, 0),
            ("2016-03-14T01:59:00Z", 1_457_920_740, 0),
            ("2026-01-31T12:00:00.5+01:00", 1_769_857_200, 500_000_000_000_000_000),
            ("2026-01-31T12:00:00-05:30", 1_769_880_600, 0), ("0001-01-01T00:00:00Z", -62_135_596_800, 0),
            ("9999-12-31T23:59:59.999999999999999999999Z", 253_402_300_799, 999_999_999_999_999_999),
            ("1900-03-01T00:00:00Z", -2_203_891_200, 0), ("0000-03-01T00:00:00Z", -62_162_035_200, 0),
        ] as [(String, Int64, Int64)]
    )
    func instants(_ text: String, _ seconds: Int64, _ attoseconds: Int64) throws {
        let timestamp = try #require(RFC3339Timestamp(text))
        #expect(timestamp.seconds == seconds)
        #expect(timestamp.attoseconds == attoseconds)
    }

    @Test(
        "What isn't the profile of RFC 3339 is none",
        arguments: [
            "", "2026-01-31", "2026-01-31 12:00:00Z", "2026-01-31T12:00:00", "2026-01-31t12:00:00Z",
            "2026-01-31T12:00:00z",
            "2026-01-31T12:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z",
            "1900-02-29T00:00:00Z",
            "2026-04-31T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-31T24:00:00Z", "2026-01-31T12:60:00Z",
            "2026-01-31T12:00:60Z",
            "2026-01-31T12:00:00.Z", "2026-01-31T12:00:00,5Z", "2026-01-31T12:00:00+0100", "2026-01-31T12:00:00+24:00",
            "2026-01-31T12:00:00Z ", " 2026-01-31T12:00:00Z", "05-12-2016T21:29:29Z", "2025-01-01T00%3A00%3A00Z",
            "+2026-01-31T12:00:00Z",
            "２026-01-31T12:00:00Z",
        ]
    )
    func refused(_ text: String) {
        #expect(RFC3339Timestamp(text) == nil)
    }

    @Test("Two notations of one instant are equal, and every second is after the one before")
    func order() throws {
        #expect(RFC3339Timestamp("2026-01-01T00:30:00+01:00") == RFC3339Timestamp("2025-12-31T23:30:00.000Z"))
        let earlier = try #require(RFC3339Timestamp("2026-01-01T00:00:00.1Z"))
        let later = try #require(RFC3339Timestamp("2026-01-01T00:00:00.11Z"))
        #expect(earlier < later)
        #expect(try later > #require(RFC3339Timestamp("2026-01-01T00:00:00+00:00")))
    }
}
