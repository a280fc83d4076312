import ArgumentParser
import Foundation
import MediaStages

/// The rules file of an office's watches.
enum RulesFile {
  /// Bytes of the largest one.
  private static let limit = 64 << 20

  /// A file that cannot be read ends with 66, one that is wrong with 65, each with one line that says where.
  static func read(_ path: String) throws -> RelevanceMatcher {
    let bytes = try InputFile.read(path, limit: limit + 1)
    guard bytes.count <= limit else {
      throw refused(path, "tệp quy tắc quá lớn | the rules file is too large")
    }
    do {
      let rules = try WatchRules(bytes)
      if rules.watches.isEmpty {
        StandardError.say(of: path, "không có đối tượng nào", "there are no watches")
      }
      return RelevanceMatcher(rules)
    } catch {
      throw refused(path, "\(error)")
    }
  }

  private static func refused(_ path: String, _ message: String) -> ExitCode {
    FileHandle.standardError.write(Data("\(path): \(message)\n".utf8))
    return ExitCode(65)
  }
}
