import StatesEngine
import Testing

/// Moments as texts.
@Suite struct TimestampTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (-1, "1969-12-31T23:59:59.999Z"), (1_767_225_599_999, "2025-12-31T23:59:59.999Z"),
            (253_402_300_799_999, "9999-12-31T23:59:59.999Z"), (-2_203_977_600_000, "1900-02-28T00:00:00.000Z"),
        ] as [(Int64, String)]
    )
    func description(milliseconds: Int64, text: String) {
        #expect(Timestamp(milliseconds: milliseconds).description == text)
        #expect(Timestamp(text) == Timestamp(milliseconds: milliseconds))
    }

    @Test func `every day of 400 years and more comes back`() {
        for day in Int64(-800)..<150_000 where day % 61 == 0 {
            let moment = Timestamp(milliseconds: day * 86_400_000 + 12_345)
            #expect(Timestamp(moment.description) == moment)
        }
    }

    @Test(
        arguments: [
            ("2026-01-01T00:00:00Z", 1_767_225_600_000), ("2026-01-01T01:00:00+01:00", 1_767_225_600_000),
            ("2026-01-01T00:00:00.1Z", 1_767_225_600_100), ("2026-01-01T00:00:00.123456789Z", 1_767_225_600_123),
        ] as [(String, Int64)]
    )
    func reading(text: String, milliseconds: Int64) {
        #expect(Timestamp(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: ["", "2026", "2026-01-01", "2026-13-01T00:00:00Z", "2026-01-01t00:00:00z", "2026-02-30T00:00:00Z"])
    func `what is no moment`(text: String) {
        #expect(Timestamp(text) == nil)
    }
}
