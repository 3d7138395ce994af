#if Macros
    import SwiftSyntax

    extension ExprSyntax {
        /// The type that Swift gives this value when none is written, where the literal alone tells.
        var literalType: String? {
            if self.is(IntegerLiteralExprSyntax.self) { return "Int" }
            if self.is(FloatLiteralExprSyntax.self) { return "Double" }
            if self.is(BooleanLiteralExprSyntax.self) { return "Bool" }
            if self.is(StringLiteralExprSyntax.self) { return "String" }
            if let signed = self.as(PrefixOperatorExprSyntax.self), signed.operator.text == "-" {
                let type = signed.expression.literalType
                return type == "Int" || type == "Double" ? type : nil
            }
            if let array = self.as(ArrayExprSyntax.self) {
                return Self.common(array.elements.map(\.expression)).map { "[\($0)]" }
            }
            if let dictionary = self.as(DictionaryExprSyntax.self),
                let elements = dictionary.content.as(DictionaryElementListSyntax.self),
                let key = Self.common(elements.map(\.key)), let value = Self.common(elements.map(\.value))
            {
                return "[\(key): \(value)]"
            }
            return nil
        }

        /// The one type that all of these have.
        private static func common(_ expressions: [ExprSyntax]) -> String? {
            let types = Set(expressions.map(\.literalType))
            return types.count == 1 ? types.first.flatMap { $0 } : nil
        }
    }
#endif
