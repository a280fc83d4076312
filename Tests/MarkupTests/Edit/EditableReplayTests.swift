import Foundation
import Testing

@testable import Markup

/// Inputs that fuzzing kept of edited XML (`Fuzz/run --keep Editable`): what is written is read again, and is then as it was.
@Suite struct EditableReplayTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Fuzz/Corpus/Editable.b64").standardized

  @Test(.timeLimit(.minutes(1))) func whatIsWrittenIsReadAgain() throws {
    let lines = try String(contentsOf: Self.corpus, encoding: .utf8).split(separator: "\n")
    #expect(lines.count > 50)
    for line in lines {
      let input = Array(try #require(Data(base64Encoded: String(line))))
      guard let file = try? EditableXML(Array(input.dropFirst()), limit: 1 << 20) else { continue }
      let elements = file.root.descendants("p") + file.root.descendants("t")
      for (place, element) in elements.enumerated() {
        switch place % 4 {
        case 0: element.text = "a<b"
        case 1: element.child("pPr", in: ["pPr"])["val"] = "\"&"
        case 2: element.following("p").text = element.text
        default: element.remove()
        }
      }
      let again = try EditableXML(file.bytes, limit: 1 << 22)
      #expect(again.bytes == file.bytes)
    }
  }
}
