import OrderedJSON
import StatesLanguage

extension StateVisit {
    /// What a payload template of JSONPath gives.
    func evaluate(template: JSON, _ scene: FieldScene, _ tokens: [String], depth: Int = 0) -> Shape {
        guard depth < TemplateUse.deepest else { return .any }
        switch template {
        case .object(let object):
            var fields: [(String, Shape.Field)] = []
            for (key, value) in object {
                let shape: Shape
                if PayloadTemplateText.computes(key) {
                    shape = value.stringValue.map { read($0, scene, tokens + [key]) } ?? .any
                } else {
                    shape = evaluate(template: value, scene, tokens + [key], depth: depth + 1)
                }
                fields.append((PayloadTemplateText.resultKey(for: key), Shape.Field(shape)))
            }
            return .object(fields)
        case .array(let elements):
            var shapes: [Shape] = []
            for (index, element) in elements.enumerated() {
                shapes.append(evaluate(template: element, scene, tokens + [String(index)], depth: depth + 1))
            }
            return .tuple(shapes)
        case .string(let text):
            // What a template of another tool fills in isn't known.
            return text.hasPlaceholder ? .string : Shape(literal: template)
        default: return Shape(literal: template)
        }
    }

    /// The variables after an `Assign`, all of whose values see the variables as they were.
    func assign(_ template: JSON?, _ scene: FieldScene, _ tokens: [String]) -> Shape {
        guard case .object? = template, let template else { return known.variables }
        let values = evaluate(template: template, scene, tokens)
        note(tokens.joined(separator: "/"), values)
        return known.variables.updated(with: values)
    }
}

extension Shape {
    /// The variables when others have been assigned.
    func updated(with values: Shape) -> Shape {
        var result = self
        for (name, field) in values.fields ?? [] {
            result = result.writing(field.shape, at: [.member(name)]).shape
        }
        return result
    }
}
