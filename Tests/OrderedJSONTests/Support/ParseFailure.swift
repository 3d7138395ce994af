import OrderedJSON

/// The error of parsing a text, or nil where it is accepted.
func parseFailure(_ text: String, _ options: JSONParsingOptions = JSONParsingOptions()) -> JSONParseError? {
    parseFailure(Array(text.utf8), options)
}

/// The error of parsing bytes, or nil where they are accepted.
func parseFailure(_ bytes: [UInt8], _ options: JSONParsingOptions = JSONParsingOptions()) -> JSONParseError? {
    do throws(JSONParseError) {
        _ = try JSON(parsing: bytes, options: options)
        return nil
    } catch {
        return error
    }
}
