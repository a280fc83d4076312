import Foundation
import Markup
import MediaStages

/// Labelled lines on their way into training: a later line with the id of an earlier one replaces it, so that corrections are
/// added at the end of a file.
struct LabelledLines {
  /// One line, read and hashed.
  struct Line: Sendable {
    var id: JSONScalar
    var label: JSONScalar
    var terms: FeatureTerms
  }

  private var lines: [Line] = []
  private var places: [JSONScalar: Int] = [:]

  mutating func add(_ line: Line) {
    if let place = places[line.id] {
      lines[place] = line
    } else {
      places[line.id] = lines.count
      lines.append(line)
    }
  }

  /// The examples in the order of the input, and the labels they point into, sorted.
  var examples: (examples: [LabelledTerms], labels: [JSONScalar]) {
    let labels = Set(lines.map(\.label)).sorted { $0.json.lexicographicallyPrecedes($1.json) }
    let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    return (lines.map { LabelledTerms(terms: $0.terms, label: numbers[$0.label] ?? 0) }, labels)
  }

  /// A label: a string with a sign in it, or a number.
  static func label(_ object: LineObject, _ key: String) throws(BadLine) -> JSONScalar {
    guard let node = object.root[key] else { throw BadLine.missing(key) }
    guard let label = JSONScalar(node) else {
      throw BadLine(
        vi: "khoá “\(key)” phải là chuỗi hoặc số", en: "the key “\(key)” must be a string or a number")
    }
    if case .string(let text) = label, text.allSatisfy(\.isWhitespace) { throw BadLine.missing(key) }
    guard label.json.count <= LinearModel.mostLabelBytes else {
      throw BadLine(vi: "nhãn quá dài", en: "the label is too long")
    }
    return label
  }
}
