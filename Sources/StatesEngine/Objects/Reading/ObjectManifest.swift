internal import OrderedJSON
internal import StatesLanguage

/// A file that names the files which hold the items.
enum ObjectManifest: Sendable {
    /// The `manifest.json` of an S3 inventory.
    case inventory
    /// The list of data files that Athena's UNLOAD leaves.
    case athena

    /// The longest manifest that is read, in bytes.
    static let longest = 64 << 20

    /// The data files, in order, with their form.
    func files(
        in location: ObjectLocation,
        settings: ReaderSettings,
        store: any ObjectStore
    ) async throws(ItemReadingFailure) -> ObjectQueue {
        let bytes = try await Self.read(location, in: store)
        switch self {
        case .inventory: return try InventoryManifest(bytes, source: location.source).files(settings)
        case .athena: return ObjectQueue(try Self.athenaFiles(bytes, location), format: try ItemFormat(settings))
        }
    }

    /// The whole manifest.
    private static func read(
        _ location: ObjectLocation,
        in store: any ObjectStore
    ) async throws(ItemReadingFailure) -> [UInt8] {
        let reader = try await location.open(in: store)
        var bytes: [UInt8] = []
        do {
            while let more = try await reader.read() {
                bytes += more
                if bytes.count > longest { break }
            }
        } catch {
            throw ItemReadingFailure(store: error)
        }
        if bytes.count > longest {
            throw ItemReadingFailure("\(location.source): a manifest may have \(longest >> 20) MiB at most")
        }
        return bytes
    }

    /// Athena names a file a line, as `s3://bucket/key`.
    private static func athenaFiles(
        _ bytes: [UInt8],
        _ manifest: ObjectLocation
    ) throws(ItemReadingFailure) -> [ObjectLocation] {
        var files: [ObjectLocation] = []
        for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        {
            var line = line
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            if line.isEmpty { continue }
            guard let text = String(validating: line, as: UTF8.self), let file = ObjectLocation(uri: text) else {
                throw ItemReadingFailure(
                    "\(manifest.source), line \(number + 1): an Athena manifest has an S3 URI in each line, such as "
                        + "s3://bucket/key"
                )
            }
            files.append(file)
        }
        return files
    }
}

extension ObjectLocation {
    /// The object that an S3 URI names, or nil where it names none.
    init?(uri: String) {
        guard uri.utf8.starts(with: "s3://".utf8) || uri.utf8.starts(with: "S3://".utf8) else { return nil }
        let path = uri.dropFirst(5)
        guard let slash = path.firstIndex(of: "/") else { return nil }
        let (bucket, key) = (path[..<slash], path[path.index(after: slash)...])
        if bucket.isEmpty || key.isEmpty { return nil }
        self.init(bucket: String(bucket), key: String(key))
    }
}

extension ReaderSettings {
    /// Which manifest is to be read, if any; InputType MANIFEST is an S3 inventory's.
    var manifest: ObjectManifest? {
        get throws(ItemReadingFailure) {
            switch manifestType {
            case .athenaData?: .athena
            case .s3Inventory?: .inventory
            case nil: inputType == .manifest ? .inventory : nil
            case let other?:
                throw ItemReadingFailure("ManifestType \(other.rawValue) isn't known: use ATHENA_DATA or S3_INVENTORY")
            }
        }
    }
}
