import Foundation
import Markup
import MediaStages

/// Labelled lines on their way into training: a later line with the id of an earlier one replaces it, so that corrections are
/// added at the end of a file.
struct LabelledLines {
  /// One line, read and hashed.
  struct Line: Sendable {
    var id: [UInt8]
    var label: [UInt8]
    var terms: FeatureTerms
  }

  private var lines: [Line] = []
  private var places: [[UInt8]: Int] = [:]

  mutating func add(_ line: Line) {
    if let place = places[line.id] {
      lines[place] = line
    } else {
      places[line.id] = lines.count
      lines.append(line)
    }
  }

  /// The examples in the order of the input, and the labels they point into, sorted.
  var examples: (examples: [LabelledTerms], labels: [[UInt8]]) {
    let labels = Set(lines.map(\.label)).sorted { $0.lexicographicallyPrecedes($1) }
    let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    return (lines.map { LabelledTerms(terms: $0.terms, label: numbers[$0.label] ?? 0) }, labels)
  }

  /// A label: a string, written one way whatever its escapes were, or a number as it stands.
  static func label(_ object: LineObject, _ key: String) throws(BadLine) -> [UInt8] {
    guard let node = object.root[key] else { throw BadLine.missing(key) }
    let bytes: [UInt8]
    switch node.kind {
    case .string:
      let text = node.string ?? ""
      guard !text.allSatisfy(\.isWhitespace) else { throw BadLine.missing(key) }
      var writer = JSONObjectWriter()
      writer.field("l", text)
      bytes = Array(writer.finished().dropFirst(5).dropLast())
    case .number: bytes = Array(node.raw)
    default:
      throw BadLine(
        vi: "khoá “\(key)” phải là chuỗi hoặc số", en: "the key “\(key)” must be a string or a number")
    }
    guard bytes.count <= LinearModel.mostLabelBytes else {
      throw BadLine(vi: "nhãn quá dài", en: "the label is too long")
    }
    return bytes
  }
}
