/// A place in a payload that an expression reads.
package struct PayloadRead: Sendable {
    /// Whose payload: empty for the workflow's, or the name of a Map or handler.
    package let scope: String
    /// The field of the payload that the path begins with, or nil where the whole is read.
    package let field: String?
    /// The type that declares the field, where one does.
    package let owner: (any Payload.Type)?
}

extension ExpressionNode {
    /// The places in payloads that the expression reads.
    package var payloadReads: [PayloadRead] {
        var reads: [PayloadRead] = []
        collect(into: &reads)
        return reads
    }

    private func collect(into reads: inout [PayloadRead]) {
        switch self {
        case .payload(let scope):
            reads.append(PayloadRead(scope: scope, field: nil, owner: nil))
        case .member(.payload(let scope), let field, let owner):
            reads.append(PayloadRead(scope: scope, field: field, owner: owner))
        case .member(let node, _, _), .element(let node, _), .typed(let node, _), .test(_, let node),
            .matches(let node, _), .not(let node):
            node.collect(into: &reads)
        case .arithmetic(_, let left, let right, _), .comparison(_, _, let left, let right),
            .filter(let left, _, let right), .map(let left, _, let right):
            left.collect(into: &reads)
            right.collect(into: &reads)
        case .conditional(let condition, let value, let other):
            for node in [condition, value, other] { node.collect(into: &reads) }
        case .text(let nodes), .call(_, let nodes), .function(_, let nodes), .and(let nodes), .or(let nodes):
            for node in nodes { node.collect(into: &reads) }
        case .template(let template):
            reads += template.payloadReads
        case .result, .errorOutput, .context, .variable, .literal, .raw, .rule, .boundElement:
            break
        }
    }
}

extension Template.Node {
    /// The places in payloads that the template reads.
    package var payloadReads: [PayloadRead] {
        switch self {
        case .literal: []
        case .expression(let node): node.payloadReads
        case .object(let members): members.flatMap(\.value.payloadReads)
        case .array(let elements): elements.flatMap(\.payloadReads)
        }
    }
}
