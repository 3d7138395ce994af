/// The form of the items: ASL's `InputType`.
public struct InputType: Keyword {
    /// The word as it is written.
    public let rawValue: String

    /// A word of that text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Lines of separated fields.
    public static let csv = Self(rawValue: "CSV")
    /// A JSON array, or an object's members.
    public static let json = Self(rawValue: "JSON")
    /// A JSON value a line.
    public static let jsonl = Self(rawValue: "JSONL")
    /// Columns in Apache Parquet's form.
    public static let parquet = Self(rawValue: "PARQUET")
    /// A list of files: an S3 inventory.
    public static let manifest = Self(rawValue: "MANIFEST")

    package static let known: [Self] = [.csv, .json, .jsonl, .parquet, .manifest]
}

/// What is made of listed objects: ASL's `Transformation` of a reader.
public struct ReaderTransformation: Keyword {
    /// The word as it is written.
    public let rawValue: String

    /// A word of that text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The items are the objects' descriptions.
    public static let none = Self(rawValue: "NONE")
    /// Each object is opened, and its entries are the items.
    public static let loadAndFlatten = Self(rawValue: "LOAD_AND_FLATTEN")

    package static let known: [Self] = [.none, .loadAndFlatten]
}

/// What a manifest lists: ASL's `ManifestType`.
public struct ManifestType: Keyword {
    /// The word as it is written.
    public let rawValue: String

    /// A word of that text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The data files of an Athena UNLOAD.
    public static let athenaData = Self(rawValue: "ATHENA_DATA")
    /// The objects of an S3 inventory.
    public static let s3Inventory = Self(rawValue: "S3_INVENTORY")

    package static let known: [Self] = [.athenaData, .s3Inventory]
}

/// What separates the fields of a CSV line: ASL's `CSVDelimiter`.
public struct CSVDelimiter: Keyword {
    /// The word as it is written.
    public let rawValue: String

    /// A word of that text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// A comma.
    public static let comma = Self(rawValue: "COMMA")
    /// A vertical bar.
    public static let pipe = Self(rawValue: "PIPE")
    /// A semicolon.
    public static let semicolon = Self(rawValue: "SEMICOLON")
    /// A space.
    public static let space = Self(rawValue: "SPACE")
    /// A tab.
    public static let tab = Self(rawValue: "TAB")

    package static let known: [Self] = [.comma, .pipe, .semicolon, .space, .tab]
}

/// Where the names of CSV columns come from: ASL's `CSVHeaderLocation`.
public struct CSVHeaderLocation: Keyword {
    /// The word as it is written.
    public let rawValue: String

    /// A word of that text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The file's first line.
    public static let firstRow = Self(rawValue: "FIRST_ROW")
    /// `CSVHeaders`.
    public static let given = Self(rawValue: "GIVEN")

    package static let known: [Self] = [.firstRow, .given]
}
