internal import OrderedJSON
internal import StatesLanguage

/// A file that names the files which hold the items.
enum ObjectManifest: Sendable {
    /// The `manifest.json` of an S3 inventory.
    case inventory
    /// The list of data files that Athena's UNLOAD leaves.
    case athena

    /// The data files, in order, with their form.
    func files(
        in location: ObjectLocation,
        settings: ReaderSettings,
        store: any ObjectStore
    ) async throws(ItemReadingFailure) -> ObjectQueue {
        throw ItemReadingFailure("manifests: not yet")
    }
}

extension ReaderSettings {
    /// Which manifest is to be read, if any; InputType MANIFEST is an S3 inventory's.
    var manifest: ObjectManifest? {
        switch manifestType {
        case .athenaData?: .athena
        case .s3Inventory?: .inventory
        default: inputType == .manifest ? .inventory : nil
        }
    }
}
