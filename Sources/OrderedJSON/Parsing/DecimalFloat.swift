/// A decimal number of up to nineteen digits: `mantissa` times ten to the power of `exponent`.
struct DecimalFloat {
    var mantissa: UInt64
    var exponent: Int

    /// The nearest double, or nil where the exponent is too far from zero to say it with whole numbers of 128 bits.
    var doubleValue: Double? {
        if mantissa == 0 { return 0 }
        if mantissa <= 1 << 53, -22...22 ~= exponent {
            // Both are exact as doubles, so the one operation rounds once (Clinger's fast path).
            return exponent < 0
                ? Double(mantissa) / Self.powersOfTen[-exponent] : Double(mantissa) * Self.powersOfTen[exponent]
        }
        switch exponent {
        case 0..<Self.powersOfFive.count: return product(Self.powersOfFive[exponent])
        case -Self.powersOfFive.count + 1..<0: return quotient(Self.powersOfFive[-exponent])
        default: return nil
        }
    }

    /// `mantissa` × `power` × 2^`exponent`: the product is exact in 128 bits, the highest 64 and a sticky bit remain.
    private func product(_ power: UInt64) -> Double {
        let (high, low) = mantissa.multipliedFullWidth(by: power)
        if high == 0 { return Double(low) * Self.powerOfTwo(exponent) }
        let shift = high.leadingZeroBitCount
        let top = shift == 0 ? high : high << UInt64(shift) | low >> UInt64(64 - shift)
        let sticky: UInt64 = low << UInt64(shift) != 0 ? 1 : 0
        return Double(top | sticky) * Self.powerOfTwo(64 - shift + exponent)
    }

    /// `mantissa` / `power` × 2^`exponent`, with a quotient of 63 or 64 bits of which the remainder sets the lowest.
    private func quotient(_ power: UInt64) -> Double {
        let shift = mantissa.leadingZeroBitCount
        let powerShift = power.leadingZeroBitCount
        let dividend = mantissa << UInt64(shift)
        let (quotient, remainder) = (power << UInt64(powerShift)).dividingFullWidth((dividend >> 1, dividend << 63))
        return Double(quotient | (remainder == 0 ? 0 : 1)) * Self.powerOfTwo(powerShift - shift - 63 + exponent)
    }

    private static func powerOfTwo(_ exponent: Int) -> Double {
        Double(bitPattern: UInt64(1023 + exponent) << 52)
    }

    /// The powers of ten that a double holds exactly.
    static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    /// The powers of five below 2⁶⁴.
    private static let powersOfFive: [UInt64] = (0...27).map { (0..<$0).reduce(1) { power, _ in power * 5 } }
}
