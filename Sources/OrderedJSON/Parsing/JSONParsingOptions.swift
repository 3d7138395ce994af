/// What a parser lets pass beyond, or short of, the letter of RFC 8259.
public struct JSONParsingOptions: Sendable, Hashable {
    /// How many arrays and objects may be open at once; 512 unless set.
    ///
    /// Neither parser nor writer needs stack for depth, but releasing a value does, and so may whatever walks it. A thousand
    /// is safe on every thread; tens of thousands can overflow even the stack of the main one.
    public var maximumDepth: Int
    /// What to do about a name that comes twice in an object; an error unless set.
    public var duplicateKeys: DuplicateKeys
    /// What to do about half a surrogate pair, such as `"\ud800"`; an error unless set.
    public var loneSurrogates: LoneSurrogates

    /// The defaults, except where told otherwise.
    public init(
        maximumDepth: Int = 512,
        duplicateKeys: DuplicateKeys = .reject,
        loneSurrogates: LoneSurrogates = .reject
    ) {
        self.maximumDepth = maximumDepth
        self.duplicateKeys = duplicateKeys
        self.loneSurrogates = loneSurrogates
    }

    /// The treatment of a name that comes twice in an object.
    public enum DuplicateKeys: Sendable, Hashable {
        /// An error at the second, which names the line of the first.
        case reject
        /// The last value stays, at the place of the first.
        case keepLast
    }

    /// The treatment of half a surrogate pair, which no Swift string can hold.
    public enum LoneSurrogates: Sendable, Hashable {
        /// An error: nothing that was written gets lost in silence.
        case reject
        /// U+FFFD takes its place.
        case replace
    }
}
