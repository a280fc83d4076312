import Core

/// Why a file gives no text: one line for the person who sent it, and the exit code of the command line.
///
/// The exit codes are documented in `docs/exit-codes.md`.
package struct UnreadableDocument: Error, Hashable, Sendable, Codable {
  /// Stable kebab-case name of the reason: "too-large".
  package var code: String
  package var message: Localised<String>
  package var exitCode: Int32
  /// For the log; nobody else is shown it.
  package var detail: String?

  package init(code: String, message: Localised<String>, exitCode: Int32, detail: String? = nil) {
    self.code = code
    self.message = message
    self.exitCode = exitCode
    self.detail = detail
  }
}

extension UnreadableDocument {
  /// The same at the field of the form by which the file was sent.
  package var refusal: Refusal { Refusal(code, message, field: "file") }

  /// Exit codes by kind of reason; 64 (wrong usage) belongs to the argument parser.
  package enum ExitCode {
    /// Empty, damaged, cut off, or not what its name says.
    package static let damaged: Int32 = 65
    /// No such file, a directory, no permission.
    package static let cannotOpen: Int32 = 66
    package static let passwordProtected: Int32 = 67
    /// A kind of file that is not read.
    package static let unsupported: Int32 = 68
    /// A program that must be installed is missing.
    package static let programMissing: Int32 = 69
    /// Larger than the limits, packed or unpacked.
    package static let tooLarge: Int32 = 70
  }
}
