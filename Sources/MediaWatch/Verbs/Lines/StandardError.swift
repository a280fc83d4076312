import Foundation

/// What a verb says of its input: one line on standard error, Vietnamese first.
enum StandardError {
  static func say(_ vi: String, _ en: String) {
    FileHandle.standardError.write(Data("\(vi) | \(en)\n".utf8))
  }

  /// Of a file.
  static func say(of file: String, _ vi: String, _ en: String) { say("\(file): \(vi)", en) }

  /// Of a line of the input.
  static func say(ofLine number: Int, _ vi: String, _ en: String) {
    say("dòng \(number): \(vi)", "line \(number): \(en)")
  }
}
