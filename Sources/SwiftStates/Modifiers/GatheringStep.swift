public import OrderedJSON
public import StatesTypes

/// A step whose state runs others for each item of an array, and gathers their outputs: Map and DistributedMap.
public protocol GatheringStep<Result>: ErrorHandlingStep {
    /// The type of the result: the array of the outputs, or where they were written.
    associatedtype Result
}

extension GatheringStep {
    /// Where in the payload what is made of the result goes: `ResultSelector` and `ResultPath`, in JSONata `Output`.
    ///
    /// JSONPath places a part of the result only together with the place's parent, as ``Task/result(into:_:)`` says.
    public func result<Value, Part: TypedExpression<Value>>(
        into path: Path<Value>,
        _ part: (Path<Result>) -> Part
    ) -> Self {
        setting { $0.place(part(Path(_node: .result)), at: path) }
    }

    /// What of the result is kept, as a template over it: `ResultSelector`, in JSONata `Output`.
    public func resultSelector(_ template: (Path<Result>) -> Template) -> Self {
        setting { $0.set(\.resultSelector, to: template(Path(_node: .result)), by: ".resultSelector") }
    }

    /// What is made of the result, a value of a type: `ResultSelector`, in JSONata `Output`.
    ///
    /// ```swift
    /// .resultSelector { Findings.template(first: $0[0], count: $0.count) }
    /// ```
    public func resultSelector<Value>(_ template: (Path<Result>) -> Computed<Value>) -> Self {
        setting {
            $0.set(\.resultSelector, to: template(Path(_node: .result))._template, by: ".resultSelector")
            $0.types.result = Value.self
        }
    }

    /// Writes a part of the result to a variable: `Assign`.
    public func assign<Value, Part: TypedExpression<Value>>(
        _ variable: Variable<Value>,
        from part: (Path<Result>) -> Part
    ) -> Self {
        let value = part(Path(_node: .result))._template
        return setting { $0.assignments.append(Assignment(name: variable._name, value: value)) }
    }
}

extension GatheringStep where Result == [JSON] {
    /// Where in the payload the array of outputs goes, where nobody said what an iteration ends with: `ResultPath`.
    ///
    /// What the iterations are seen to end with must be the place's elements (SS1112).
    public func result<Value>(into path: Path<[Value]>) -> Self {
        setting { $0.place(outputs: Value.self, at: path._node) }
    }
}
