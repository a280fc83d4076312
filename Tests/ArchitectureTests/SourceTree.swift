import Foundation

/// The repository's Swift sources as text.
struct SourceFile: Sendable, CustomStringConvertible {
  let path: String
  let lines: [Substring]

  var description: String { path }

  /// The lines without what is said behind "//" (after a space or at the start, so that addresses in texts stay).
  var code: [Substring] {
    lines.map { line in
      if line.drop(while: { $0 == " " }).hasPrefix("//") { return "" }
      return line.firstRange(of: " //").map { line[..<$0.lowerBound] } ?? line
    }
  }

  /// The modules that the file imports.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ").filter {
        $0 != "package" && $0 != "internal" && $0 != "@testable"
      }
      return words.count >= 2 && words[0] == "import"
        ? String(words[words.count - 1].prefix { $0 != "." }) : nil
    }
  }
}

enum SourceTree {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func files(in folder: String) -> [SourceFile] {
    let base = root.appending(path: folder)
    guard let walk = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil) else {
      return []
    }
    return walk.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.compactMap { url in
      guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
      let path = String(url.path.dropFirst(root.path.count)).drop { $0 == "/" }
      return SourceFile(
        path: String(path), lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  static let sources = files(in: "Sources")
  static let tests = files(in: "Tests")
}
