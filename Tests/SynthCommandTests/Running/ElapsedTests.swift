#if CommandLineTool
    import Testing

    @testable import SynthCommand

    @Suite("Spans of time")
    struct ElapsedTests {
        @Test(
            "are told in the units that matter",
            arguments: [
                (0, "0.000s"), (5, "0.005s"), (59_999, "59.999s"), (60_000, "1m 00.000s"), (3_599_050, "59m 59.050s"),
                (3_600_000, "1h 00m 00s"), (86_399_000, "23h 59m 59s"), (86_400_000, "1d 0h"),
                (31_536_000_000, "365d 0h"),
            ] as [(Int64, String)]
        )
        func texts(milliseconds: Int64, text: String) {
            #expect(elapsedText(milliseconds: milliseconds) == text)
        }
    }
#endif
