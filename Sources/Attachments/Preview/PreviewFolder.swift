import Core
import Foundation
import OfficeFiles

/// Previews of files, drawn when they are first asked for and kept in a folder of this host. They can be drawn again
/// at any time, so nothing records them: no row, no copy in the home; the oldest go when the folder is full.
package struct PreviewFolder: Sendable {
  package let path: String
  /// Bytes of all previews together.
  package let limit: Int64
  private let home: any FileHome
  /// One drawing after another: each may take much memory.
  private let turns: Turns
  /// Drawings that may wait for their turn; a page that comes then is shown without its preview.
  private static let mostWaiting = 8

  /// `path` is such as `data/previews`; made when missing.
  package init(_ path: String, home: any FileHome, limit: Int64 = 1 << 30) {
    self.path = path
    self.limit = limit
    self.home = home
    turns = Turns(1)
  }

  /// With what a picture is sent: shown in the page, but as strictly held as a download. It never changes.
  package static let pictureFields: [(name: String, value: String)] =
    Download.safety + [
      ("content-type", "image/webp"), ("content-disposition", "inline"),
      ("cache-control", "private, max-age=86400, immutable"),
    ]

  /// A picture in WebP. Throws `PreviewError`, or what the home throws.
  package func picture(of file: StoredFile, _ kind: PreviewKind) async throws -> [UInt8] {
    guard file.type == .pdf || file.type.isImage else { throw PreviewError.noPreview }
    let place = "\(shelf(of: file.key))/\(file.key)-\(kind.ending)"
    if let kept = try await kept(place) { return kept }
    guard await turns.queue < Self.mostWaiting else { throw PreviewError.busy }
    return try await turns.take {
      try Task.checkCancellation()
      if let kept = try await kept(place) { return kept }
      do {
        let drawn = try await draw(file, kind)
        try await keep(drawn, at: place, file.key)
        return drawn
      } catch let error as PreviewError {
        if let reason = error.lastingName {
          try await keep(Array(reason.utf8), at: place + Self.none, file.key)
        }
        throw error
      }
    }
  }

  /// How the name of the file ends that says why there is no such preview: it is not tried again at each look.
  private static let none = ".none"

  /// The first 64 KB of a text, decoded; an unfinished last letter or line is left out. Throws
  /// `PreviewError.noPreview` for other kinds.
  package func text(of file: StoredFile) async throws -> String {
    guard file.type.isText else { throw PreviewError.noPreview }
    let most: Int64 = 64 << 10
    var bytes: [UInt8] = []
    for try await chunk in try await home.read(file, 0..<min(most, file.byteCount)) { bytes += chunk }
    guard var text = TextSample.read(bytes) else { throw PreviewError.damaged }
    if file.byteCount > most, let end = text.lastIndex(of: "\n") { text = String(text[..<end]) }
    return text
  }

  private func shelf(of key: FileKey) -> String { "\(path)/\(key.sha256.prefix(2))" }

  /// Throws the `PreviewError` of an earlier try that will not turn out better.
  private func kept(_ place: String) async throws -> [UInt8]? {
    try await FileLane.run {
      guard let file = try InputFile.open(place) else {
        guard let reason = try InputFile.open(place + Self.none)?.read(at: 0, 100) else { return nil }
        throw PreviewError(lastingName: String(decoding: reason, as: UTF8.self)) ?? PreviewError.noPreview
      }
      // Looking at it makes it young.
      utimes(place, nil)
      return try file.read(at: 0, PreviewDrawing.outputBytes)
    }
  }

  private func draw(_ file: StoredFile, _ kind: PreviewKind) async throws -> [UInt8] {
    try await ScratchFolder.hold { folder in
      let source = folder.appending(path: "source").path
      try await home.copy(file.key, to: source)
      return try await PreviewDrawing(source: source, folder: folder).draw(file.type, kind)
    }
  }

  private func keep(_ bytes: [UInt8], at place: String, _ key: FileKey) async throws {
    try await FileLane.run {
      try FileManager.default.createDirectory(
        atPath: shelf(of: key), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let output = try OutputFile(creating: "\(place)-\(UUID().uuidString)")
      do {
        try output.write(bytes)
        guard rename(output.path, place) == 0 else { throw FileHomeError.storage(FileFault.text(errno)) }
      } catch {
        output.remove()
        throw error
      }
      PreviewShelves.trim(path, to: limit)
    }
  }
}
