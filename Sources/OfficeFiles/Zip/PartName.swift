/// Names of parts as programs write them: with backslashes, a slash or "./" before them, in any case.
enum PartName {
  /// The one form in which two names of one part are the same: "word/document.xml".
  static func plain(_ name: String) -> String { slashed(name).lowercased() }

  /// The same with its capitals.
  static func slashed(_ name: String) -> String {
    name.replacing("\\", with: "/").split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }
}
