import JSONata
import OrderedJSON
import TestSupport
import Testing

@Suite("Pictures")
struct PictureTests {
    @Test(
        "Numbers",
        arguments: [
            Case("$formatNumber(1234.5, '#,##0.00')", "1,234.50"), Case("$formatNumber(-3, '0.0')", "-3.0"),
            Case("$formatNumber(-3, '0;(0)')", "(3)"),
            Case("$formatNumber(0.25, '00%')", "25%"), Case("$formatNumber(0.0125, '#.0‰')", "12.5‰"),
            Case("$formatNumber(1234567, '#,##,##0')", "12,34,567"),
            Case("$formatNumber(12345.678, '0.00e0')", "1.23e4"), Case("$formatNumber(0.5, '#.#')", ".5"),
            Case("$formatNumber(2.5, '0')", "2"),
            Case("$formatNumber(3.5, '0')", "4"), Case("$formatNumber(0, '#')", "0"),
            Case("$formatNumber(1234.5, '#.##0,0', {'decimal-separator': ',', 'grouping-separator': '.'})", "1.234,5"),
            Case("$formatNumber(34, '٠٠٠', {'zero-digit': '٠'})", "٠٣٤"),
            Case("$formatNumber(7, 'USD 0 a')", "USD 7 a"),
        ]
    )
    func numbers(_ example: Case) throws {
        try example.check()
    }

    @Test(
        "Broken number pictures",
        arguments: [
            Failure("$formatNumber(1, '0;0;0')", "D3080"), Failure("$formatNumber(1, '0.0.0')", "D3081"),
            Failure("$formatNumber(1, '0%%')", "D3082"),
            Failure("$formatNumber(1, 'abc')", "D3086"), Failure("$formatNumber(1, '.')", "D3085"),
            Failure("$formatNumber(1, '0,.0')", "D3087"), Failure("$formatNumber(1, '0,')", "D3088"),
            Failure("$formatNumber(1, '0,,0')", "D3089"), Failure("$formatNumber(1, '0#')", "D3090"),
            Failure("$formatNumber(1, '0.#0')", "D3091"),
        ]
    )
    func brokenNumbers(_ failure: Failure) { failure.check() }

    @Test(
        "Integers",
        arguments: [
            Case("$formatInteger(12, 'w')", "twelve"), Case("$formatInteger(1999, 'I')", "MCMXCIX"),
            Case("$formatInteger(28, 'A')", "AB"),
            Case("$formatInteger(123, 'w;o')", "one hundred and twenty-third"),
            Case("$formatInteger(21, '0;o')", "21st"), Case("$formatInteger(12, '0;o')", "12th"),
            Case("$formatInteger(1234567, '#,##0')", "1,234,567"), Case("$formatInteger(7, '000')", "007"),
            Case("$formatInteger(5, 'Ww')", "Five"),
            Case("$parseInteger('MCMXCIX', 'I')", 1999), Case("$parseInteger('1,234', '#,##0')", 1234),
            Case("$parseInteger('AB', 'A')", 28),
            Case("$parseInteger('two thousand and twelve', 'w')", 2012), Case("$parseInteger('21st', '0;o')", 21),
        ]
    )
    func integers(_ example: Case) throws { try example.check() }

    @Test(
        "Words read back as the number they were written for",
        arguments: [0, 7, 19, 20, 42, 100, 101, 999, 1000, 1_234_567, 2_000_000_019]
    )
    func words(_ number: Int) throws {
        for picture in ["w", "W", "Ww", "w;o"] {
            try Case("$parseInteger($formatInteger(\(number), '\(picture)'), '\(picture)')", .integer(Int64(number)))
                .check()
        }
    }

    @Test(
        "Times",
        arguments: [
            Case("$fromMillis(0)", "1970-01-01T00:00:00.000Z"),
            Case("$fromMillis(1510067557121, '[M01]/[D01]/[Y0001] [h#1]:[m01][P]')", "11/07/2017 3:12pm"),
            Case("$fromMillis(1510067557121, '[FNn], [D1o] [MNn] [Y]')", "Tuesday, 7th November 2017"),
            Case("$fromMillis(0, '[H01]:[m01] [z]', '+0530')", "05:30 GMT+05:30"),
            Case("$fromMillis(0, '[[[Y]]]')", "[1970]"),
            Case("$fromMillis(1451606400000, '[X]-W[W01]-[F1]')", "2015-W53-5"),
            Case("$fromMillis(0, '[Y,2-2]')", "70"),
            Case("$fromMillis(951782400000, '[d]')", "60"), Case("$toMillis('1970-01-01T00:00:00Z')", 0),
            Case("$toMillis('2017-11-07T15:12:37.121+01:00')", 1_510_063_957_121),
            Case("$toMillis('2018')", 1_514_764_800_000),
            Case("$toMillis('7 Nov 2017', '[D] [MNn,3-3] [Y]')", 1_510_012_800_000), Case("$toMillis('x', '[Y]')", nil),
            Case("$toMillis('20240101123849', '[Y0000][M00][D00][H00][m00][s00]')", 1_704_112_729_000),
            Case("$toMillis('12:00 pm 1970-01-02', '[h]:[m] [P] [Y]-[M]-[D]')", 129_600_000),
        ]
    )
    func times(_ example: Case) throws { try example.check() }

    @Test("Any day reads back as written", arguments: [UInt64(11), 12])
    func days(_ seed: UInt64) throws {
        var generator = SeededRandom(seed: seed)
        let query = try JSONataQuery("$toMillis($fromMillis($), '[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001]Z')")
        let standard = try JSONataQuery("$toMillis($fromMillis($))")
        for _ in 0..<200 {
            let time = JSON.integer(Int64.random(in: 0..<4_000_000_000_000, using: &generator))
            #expect(try query.evaluate(time) == time)
            #expect(try standard.evaluate(time) == time)
        }
    }

    @Test(
        "Broken date pictures",
        arguments: [
            Failure("$fromMillis(0, '[Y')", "D3135"), Failure("$fromMillis(0, '[q]')", "D3132"),
            Failure("$fromMillis(0, '[YN]')", "D3133"),
            Failure("$fromMillis(0, '[Z00000]')", "D3134"), Failure("$toMillis('1 5', '[Y] [D]')", "D3136"),
            Failure("$formatInteger(1, '①')", "D3130"),
            Failure("$formatInteger(1, '0٠')", "D3131"),
        ]
    )
    func brokenTimes(_ failure: Failure) { failure.check() }
}
