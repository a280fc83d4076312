import Core
import DocumentCheck
import Foundation
import OfficialForm

/// Measures the official form: a document of about 50 pages with ten tables, written. `--write FILE [NAME]` keeps it, or a
/// smaller one of every kind.
@main
enum Benchmark {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "--write", arguments.count > 1 {
      for kind in DocumentKind.allCases {
        try keep(MadeDocument.of(kind), arguments[1] + "/\(kind.rawValue).docx")
      }
      return try keep(MadeDocument.long(pages: 50), arguments[1] + "/long.docx")
    }
    let document = MadeDocument.long(pages: 50)
    let bytes = try WordFile.bytes(of: document)
    let today = Day(daysSince1970: 20_470)
    try measure("write") { _ = try WordFile.bytes(of: document) }
    try measure("check") { _ = try DocumentCheck.findings(word: bytes, on: today) }
  }

  private static func measure(_ name: String, _ work: () throws -> Void) rethrows {
    var times: [Double] = []
    for _ in 0..<15 {
      let start = cpu()
      try work()
      times.append(cpu() - start)
    }
    times.sort()
    print(
      "\(name) 50 pages, ten tables: \(Int((times[7] * 1000).rounded())) ms CPU (median of 15; limit 300)")
  }

  private static func keep(_ document: OfficialDocument, _ path: String) throws {
    try Data(WordFile.bytes(of: document)).write(to: URL(filePath: path))
  }

  /// Seconds of processor time of this process.
  private static func cpu() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
