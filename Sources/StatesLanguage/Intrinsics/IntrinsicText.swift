/// A text in single quotes, with the places that `States.Format` fills.
///
/// `'\{{}\}'` is the text `{`, a placeholder, the text `}`: the escapes are gone, the difference is kept.
public struct IntrinsicText: Sendable, Hashable {
    /// The parts in order; no two texts in a row.
    public let pieces: [Piece]
    /// Where braces stand that are neither escaped nor a `{}`, counted in UTF-8 bytes of the text that was read.
    public let strayBraces: [Int]

    /// A part of a text.
    public enum Piece: Sendable, Hashable {
        /// Characters as they are.
        case text(String)
        /// `{}`, without a backslash.
        case placeholder
    }

    init(pieces: [Piece], strayBraces: [Int] = []) {
        self.pieces = pieces
        self.strayBraces = strayBraces
    }

    /// How many placeholders there are.
    public var placeholderCount: Int {
        pieces.reduce(0) { $0 + ($1 == .placeholder ? 1 : 0) }
    }

    /// The text for every function but `States.Format`: a placeholder is its two braces.
    public var plain: String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .text(let part): text += part
            case .placeholder: text += "{}"
            }
        }
    }
}
