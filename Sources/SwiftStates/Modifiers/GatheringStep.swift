public import OrderedJSON
public import StatesTypes

/// A step whose state runs others and gathers their outputs in an array: Parallel and Map.
public protocol GatheringStep: ErrorHandlingStep {}

extension GatheringStep {
    /// Where in the payload the array of outputs goes: `ResultPath`.
    public func result<Value>(into path: Path<[Value]>) -> Self {
        setting { $0.set(\.resultPath, to: .node(path._node), by: ".result(into:)") }
    }

    /// What of the result is kept, as a template over the array: `ResultSelector`, in JSONata `Output`.
    public func resultSelector(_ template: (Path<[JSON]>) -> Template) -> Self {
        setting { $0.set(\.resultSelector, to: template(Path(_node: .result)), by: ".resultSelector") }
    }

    /// Writes a part of the array of outputs to a variable: `Assign`.
    public func assign<Value, Part: TypedExpression<Value>>(
        _ variable: Variable<Value>,
        _ part: (Path<[JSON]>) -> Part
    ) -> Self {
        let value = part(Path(_node: .result))._template
        return setting { $0.assignments.append(Assignment(name: variable._name, value: value)) }
    }
}
