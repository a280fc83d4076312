/// The head of one part of a form.
package struct MultipartPart: Hashable, Sendable {
  /// The name of the field.
  package var name: String
  /// As the browser sent it, a label and never a path; nil for a field that is no file.
  package var fileName: String?

  package init(name: String, fileName: String? = nil) {
    self.name = name
    self.fileName = fileName
  }

  /// Nil when the head names no field.
  init?(head: String) {
    var name: String?
    for line in head.split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      guard name == nil, line[..<colon].lowercased() == "content-disposition" else { continue }
      let parameters = HeaderParameters(value)
      name = parameters["name"].map(Self.plain)
      fileName = parameters["filename"].map(Self.plain)
    }
    guard let name else { return nil }
    self.name = name
  }

  /// Browsers write a quote in a value as %22, and line ends as %0D and %0A.
  private static func plain(_ text: String) -> String {
    text.replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: "")
  }
}

/// How much a form may hold besides its files.
package struct MultipartLimits: Hashable, Sendable {
  /// Fields and files together.
  package var parts: Int
  /// Bytes of the head of one part.
  package var headBytes: Int
  /// Bytes of all fields that are no files, together.
  package var fieldBytes: Int
  /// Files.
  package var files: Int
  /// Bytes of the whole body, however it is cut.
  package var bodyBytes: Int

  package init(
    parts: Int = 20, headBytes: Int = 8192, fieldBytes: Int = 10_000, files: Int = 10, bodyBytes: Int = .max
  ) {
    self.parts = parts
    self.headBytes = headBytes
    self.fieldBytes = fieldBytes
    self.files = files
    self.bodyBytes = bodyBytes
  }

  package static let standard = MultipartLimits()
}

/// Why a body is no form that is read.
package enum UnreadableForm: Error, Hashable, Sendable, CaseIterable {
  /// The type is another one, or names no usable boundary.
  case notAForm
  /// The body does not follow its boundary.
  case noBoundary
  /// The closing boundary never came: the sender gave up.
  case cutOff
  case headTooLarge
  case tooManyParts
  case tooManyFiles
  /// In a field that takes none.
  case strangeFile
  case fieldTooLarge
  case bodyTooLarge
}
