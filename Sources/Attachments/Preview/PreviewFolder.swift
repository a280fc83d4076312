import Foundation
import OfficeFiles

/// Previews of files, drawn when they are first asked for and kept in a folder of this host. They can be drawn again
/// at any time, so nothing records them: no row, no copy in the home; the oldest go when the folder is full.
package struct PreviewFolder: Sendable {
  package let path: String
  /// Bytes of all previews together.
  package let limit: Int64
  private let home: any FileHome
  private let turns: Turns

  /// `path` is such as `data/previews`; made when missing.
  package init(_ path: String, home: any FileHome, limit: Int64 = 1 << 30) {
    self.path = path
    self.limit = limit
    self.home = home
    turns = Turns()
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
    return try await turns.take {
      if let kept = try await kept(place) { return kept }
      let drawn = try await draw(file, kind)
      try await keep(drawn, at: place, file.key)
      return drawn
    }
  }

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

  private func kept(_ place: String) async throws -> [UInt8]? {
    try await FileLane.run {
      guard let file = try InputFile.open(place) else { return nil }
      // Looking at it makes it young.
      utimes(place, nil)
      return try file.read(at: 0, PreviewDrawing.outputBytes)
    }
  }

  private func draw(_ file: StoredFile, _ kind: PreviewKind) async throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "haidang-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "source").path
    try await home.copy(file.key, to: source)
    return try await PreviewDrawing(source: source, folder: folder).draw(file.type, kind)
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

/// One drawing after another: each may take much memory.
private actor Turns {
  private var isTaken = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  nonisolated func take<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    await enter()
    do {
      let result = try await body()
      await leave()
      return result
    } catch {
      await leave()
      throw error
    }
  }

  private func enter() async {
    guard isTaken else {
      isTaken = true
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func leave() {
    if waiting.isEmpty { isTaken = false } else { waiting.removeFirst().resume() }
  }
}
