// MARK: - Laying arguments over parameters

extension Signature {
    /// The arguments as the function gets them: the context filled in, single values wrapped as arrays.
    func matched(_ arguments: Arguments, _ context: Value) throws(JSONataError) -> Arguments {
        if isPlain, let result = try matchedOneByOne(arguments) { return result }
        let kinds = arguments.all.map(\.signatureKind)
        var counts: [Int] = []
        var failed: Set<Int> = []
        guard cover(kinds, 0, 0, &counts, &failed) else { throw mismatch(arguments, kinds) }
        return try assembled(arguments, kinds, counts, context)
    }

    /// The usual case: an argument for each parameter, but for optional ones at the end.
    ///
    /// Nil if it is not that.
    @inline(__always)
    private func matchedOneByOne(_ arguments: Arguments) throws(JSONataError) -> Arguments? {
        let count = arguments.count
        guard count <= kinds.count, count >= requiredCount else { return nil }
        for index in 0..<count where !kinds[index].contains(arguments[index].signatureKind) { return nil }
        guard hasArrays else { return arguments }
        var result = arguments
        for index in 0..<count where parameters[index].isArray {
            let value = arguments[index]
            result[index] = try array(value, value.signatureKind, parameters[index], index)
        }
        return result
    }

    /// Finds how many arguments each parameter takes, greedily, taking back where the rest does not fit.
    ///
    /// From which parameter and argument on nothing fits is remembered, since several repeated parameters could come
    /// there in any number of ways.
    private func cover(
        _ kinds: [KindSet],
        _ parameter: Int,
        _ position: Int,
        _ counts: inout [Int],
        _ failed: inout Set<Int>
    ) -> Bool {
        guard parameter < parameters.count else { return position == kinds.count }
        let place = parameter * (kinds.count + 1) + position
        guard !failed.contains(place) else { return false }
        let current = parameters[parameter]
        let most = current.repeats ? kinds.count - position : 1
        var taken = 0
        while taken < most, position + taken < kinds.count, current.kinds.contains(kinds[position + taken]) {
            taken += 1
        }
        let least = current.isOptional || current.usesContext ? 0 : 1
        while taken >= least {
            counts.append(taken)
            if cover(kinds, parameter + 1, position + taken, &counts, &failed) { return true }
            counts.removeLast()
            taken -= 1
        }
        failed.insert(place)
        return false
    }

    private func assembled(
        _ arguments: Arguments,
        _ kinds: [KindSet],
        _ counts: [Int],
        _ context: Value
    ) throws(JSONataError) -> Arguments {
        var result = Arguments()
        var position = 0
        for (parameter, count) in zip(parameters, counts) {
            if count == 0 {
                if parameter.usesContext {
                    guard parameter.kinds.contains(context.signatureKind) else {
                        throw JSONataError("T0411", value: context.json, index: position + 1)
                    }
                    result.append(context)
                } else {
                    result.append(arguments[position])
                    position += 1
                }
                continue
            }
            let first = position
            for _ in 0..<count {
                let value = arguments[position]
                if parameter.isArray, position < kinds.count {
                    result.append(try array(value, kinds[position], parameter, position))
                } else {
                    // Before 2.1 a repeated parameter got its first argument again and again.
                    result.append(passesEach ? value : arguments[first])
                }
                position += 1
            }
        }
        return result
    }

    /// An argument for an array parameter: anything but an array is wrapped, and the members' type is checked.
    private func array(
        _ value: Value,
        _ kind: KindSet,
        _ parameter: Parameter,
        _ index: Int
    ) throws(JSONataError) -> Value {
        if kind == .missing { return .undefined }
        if let subtype = parameter.subtype, let letter = subtype.first {
            var isRight = true
            if kind != .array {
                isRight = subtype.count == 1 && KindSet(letter: letter) == kind
            } else if case .range = value {
                isRight = letter == "n"
            } else if let items = value.arrayItems, items.count > 0 {
                let wanted = KindSet(letter: letter)
                for place in 0..<items.count where items[place].signatureKind != wanted {
                    isRight = false
                    break
                }
            }
            guard isRight else { throw JSONataError("T0412", value: value.json, index: index + 1) }
        }
        return kind == .array ? value : .list(List([value]))
    }

    /// Which argument is the first that does not fit.
    private func mismatch(_ arguments: Arguments, _ kinds: [KindSet]) -> JSONataError {
        var good = 0
        for last in parameters.indices {
            // How far the parameters up to this one can go, leaving the rest aside.
            guard let reach = reach(kinds, upTo: last) else { break }
            good = reach
        }
        return JSONataError("T0410", value: arguments[good].json, index: good + 1)
    }

    private func reach(_ kinds: [KindSet], upTo last: Int) -> Int? {
        var position = 0
        for parameter in parameters[...last] {
            var taken = 0
            while position < kinds.count, parameter.kinds.contains(kinds[position]), taken == 0 || parameter.repeats {
                position += 1
                taken += 1
            }
            if taken == 0, !parameter.isOptional, !parameter.usesContext { return nil }
        }
        return position
    }
}
