import Core

/// A form that has come in: its fields as text, its files in the incoming folder.
package struct ReceivedForm: Sendable {
  /// A file and what its sender called it.
  package struct File: Sendable {
    package var field: String
    /// As it was sent; cleaned when it is kept.
    package var name: String
    package var file: ReceivedFile
  }

  /// Fields in the order of the form.
  package private(set) var fields: [(name: String, value: String)] = []
  package private(set) var files: [File] = []

  /// The first field of that name.
  package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The files of that field. A browser sends a file field without a choice as an empty file without a name: there
  /// is none of it here.
  package func files(_ field: String) -> [File] { files.filter { $0.field == field } }

  /// Reads a form as it comes; memory holds its fields and one piece of a file at a time.
  /// - Parameters:
  ///   - fileLimit: the most bytes of the file in this field; nil refuses files there.
  ///   - beforeFile: called with the fields so far before the bytes of a file, or of long fields, are taken, so that a form that may not
  ///     be sent (a wrong token) is not received first.
  /// - Throws: `UnreadableForm`, a `Refusal` for a file that is too large, what `beforeFile` or the chunks throw.
  ///   Nothing is left of the files then.
  package static func receive<Chunks: AsyncSequence>(
    _ chunks: Chunks, contentType: String, in folder: IncomingFolder, limits: MultipartLimits = .standard,
    fileLimit: @Sendable (_ field: String) -> Int64?,
    beforeFile: @Sendable (ReceivedForm) throws -> Void = { _ in }
  ) async throws -> ReceivedForm where Chunks.Element: Collection<UInt8> {
    guard let boundary = MultipartBoundary(contentType: contentType) else { throw UnreadableForm.notAForm }
    var parser = MultipartParser(boundary, limits: limits)
    var form = ReceivedForm()
    var open = OpenPart()
    var byteCount = 0
    var fieldBytes = 0
    var isChecked = false
    for try await chunk in chunks {
      byteCount += chunk.count
      guard byteCount <= limits.bodyBytes else { throw UnreadableForm.bodyTooLarge }
      for event in try parser.take(Array(chunk)[...]) {
        switch event {
        case .part(let part):
          open = OpenPart(part: part)
          guard part.fileName != nil else { continue }
          guard let limit = fileLimit(part.name) else { throw UnreadableForm.strangeFile }
          guard form.files.count < limits.files else { throw UnreadableForm.tooManyFiles }
          try beforeFile(form)
          isChecked = true
          open.reception = try await Reception(in: folder, limit: limit)
        case .bytes(let bytes):
          if open.reception == nil {
            fieldBytes += bytes.count
            // What is long is taken from a form that has been checked only.
            if fieldBytes > MultipartLimits.standard.fieldBytes, !isChecked {
              try beforeFile(form)
              isChecked = true
            }
            guard fieldBytes < limits.fieldBytes else { throw UnreadableForm.fieldTooLarge }
          }
          try await open.take(bytes)
        case .partEnds: try await form.add(open)
        }
      }
    }
    try parser.finish()
    return form
  }

  private mutating func add(_ open: OpenPart) async throws {
    guard let part = open.part else { return }
    guard let reception = open.reception else {
      fields.append((part.name, String(decoding: open.text, as: UTF8.self)))
      return
    }
    let name = part.fileName ?? ""
    if name.isEmpty && reception.byteCount == 0 { return }
    files.append(File(field: part.name, name: name, file: try await reception.finish()))
  }
}

/// The part of a form that is being read.
private struct OpenPart {
  var part: MultipartPart?
  var text: [UInt8] = []
  var reception: Reception?

  mutating func take(_ bytes: ArraySlice<UInt8>) async throws {
    if let reception { return try await reception.append(bytes) }
    text += bytes
  }
}
