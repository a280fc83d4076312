/// What one file of a verb came to.
struct FileReading<Outcome: Sendable>: Sendable {
  var outcome: Outcome
  var notice: FileNotice?
}

/// What is said of a file that gives little or nothing.
struct FileNotice: Sendable {
  var file: String
  var vi: String
  var en: String
  /// Whether nothing at all was read: the run ends with 65 (docs/exit-codes.md).
  var isFailure: Bool
}
