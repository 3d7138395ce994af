internal import OrderedJSON

/// How one value stands to another.
enum ValueOrder {
    case ascending, same, descending

    @inline(__always)
    init<Value: Comparable>(_ left: Value, _ right: Value) {
        self = left < right ? .ascending : left == right ? .same : .descending
    }

    var reversed: ValueOrder {
        switch self {
        case .ascending: .descending
        case .same: .same
        case .descending: .ascending
        }
    }
}

extension JSON {
    /// The order of two numbers by their mathematical value or of two strings by UTF-16 code units; nil for all else.
    func order(to other: JSON) -> ValueOrder? {
        switch (self, other) {
        case (.integer(let left), .integer(let right)): ValueOrder(left, right)
        case (.double(let left), .double(let right)): left.isNaN || right.isNaN ? nil : ValueOrder(left, right)
        case (.integer(let left), .double(let right)): right.isNaN ? nil : left.order(to: right)
        case (.double(let left), .integer(let right)): left.isNaN ? nil : right.order(to: left).reversed
        case (.string(let left), .string(let right)): left.order(to: right)
        default: nil
        }
    }
}

extension Int64 {
    /// The order to a double, without rounding either one.
    fileprivate func order(to other: Double) -> ValueOrder {
        if other >= 0x1p63 { return .ascending }
        if other < -0x1p63 { return .descending }
        let whole = Int64(other)
        return self == whole ? ValueOrder(0, other - Double(whole)) : ValueOrder(self, whole)
    }
}

extension String {
    /// The order by UTF-16 code units, in which Step Functions compares.
    ///
    /// It is that of the UTF-8 bytes but for surrogates, which come before U+E000.
    fileprivate func order(to other: String) -> ValueOrder {
        var left = utf8.makeIterator()
        var right = other.utf8.makeIterator()
        while let byte = left.next() {
            guard let otherByte = right.next() else { return .descending }
            if byte != otherByte {
                return ValueOrder(byte.surrogateOrder, otherByte.surrogateOrder)
            }
        }
        return right.next() == nil ? .same : .ascending
    }
}

extension UInt8 {
    /// A number by which first bytes of scalars that differ stand in the order of UTF-16.
    ///
    /// Two scalars first differ in their first bytes or in bytes that continue them. U+E000 to U+FFFF begin with the
    /// bytes EE and EF, and come after those beyond U+FFFF, which begin with F0 to F4.
    fileprivate var surrogateOrder: UInt8 {
        switch self {
        case 0xEE, 0xEF: self + 0x10
        default: self
        }
    }
}
