/// Where the files are, as the setting HAIDANG_FILES says.
package enum FileHomeLocation: Hashable, Sendable {
  case folder(String)
  case objectStore(ObjectStoreLocation)

  /// Reads "folder" (the one of the data folder), a path, or "s3://…" (`ObjectStoreLocation.init(_:)`). Nil for an
  /// address that is not understood; what is said about it must not repeat it, for it holds a secret.
  package init?(_ text: String, dataFolder: String) {
    if text.isEmpty || text == "folder" {
      self = .folder("\(dataFolder)/files")
    } else if text.hasPrefix("s3://") {
      guard let location = ObjectStoreLocation(text) else { return nil }
      self = .objectStore(location)
    } else if text.contains("://") || text.contains("@") {
      return nil
    } else {
      self = .folder(text)
    }
  }

  package func open() -> any FileHome {
    switch self {
    case .folder(let path): FolderHome(folder: path)
    case .objectStore(let location): ObjectStoreHome(location)
    }
  }
}

extension FileHomeLocation: CustomStringConvertible {
  /// For logs: no key, no secret.
  package var description: String {
    switch self {
    case .folder(let path): path
    case .objectStore(let location): location.description
    }
  }
}
