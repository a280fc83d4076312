/// The simple entities that a document type declares for itself (`<!ENTITY office "Sở Xây dựng">`), with bounds:
/// no external ones, no parameter entities, short values, and a budget for all expansions together, so that an
/// entity bomb comes out small.
package struct InternalEntities: Sendable {
  private static let maximumCount = 1000
  private static let maximumValue = 2000

  private var values: [[UInt8]: [UInt8]] = [:]
  private var budget = 1 << 20

  package init() {}

  package var isEmpty: Bool { values.isEmpty }

  /// Reads the declarations in the content of a document type (`MarkupScanner.content` of a `.doctype`).
  package init(doctype bytes: [UInt8], _ range: Range<Int>) {
    var reader = DeclarationReader(bytes: bytes, range: range)
    while values.count < Self.maximumCount, let (name, value) = reader.next() {
      guard values[name] == nil, value.count <= Self.maximumValue else { continue }
      var expanded: [UInt8] = []
      append(bytes, value, to: &expanded)
      if expanded.count <= Self.maximumValue { values[name] = expanded }
    }
    budget = 1 << 20
  }

  /// Appends `bytes[range]` with references replaced: those declared here first, then those of XML and HTML.
  package mutating func append(_ bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]) {
    guard !values.isEmpty else { return CharacterReferences.append(bytes, range, to: &output) }
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "&"), let (value, end) = declared(bytes, at: index, range.upperBound)
      else {
        index += 1
        continue
      }
      CharacterReferences.append(bytes, start..<index, to: &output)
      if value.count <= budget {
        output += value
        budget -= value.count
      }
      index = end
      start = end
    }
    CharacterReferences.append(bytes, start..<range.upperBound, to: &output)
  }

  private func declared(_ bytes: [UInt8], at start: Int, _ limit: Int) -> (value: [UInt8], end: Int)? {
    var end = start + 1
    let last = min(limit, start + 65)
    while end < last, bytes[end] != UInt8(ascii: ";"), !bytes[end].isMarkupSpace { end += 1 }
    guard end < last, bytes[end] == UInt8(ascii: ";"), let value = values[Array(bytes[start + 1..<end])]
    else { return nil }
    return (value, end + 1)
  }
}

/// Finds the general entities with a literal value among the declarations of a document type.
private struct DeclarationReader {
  let bytes: [UInt8]
  let range: Range<Int>
  var index: Int

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    index = range.lowerBound
  }

  mutating func next() -> (name: [UInt8], value: Range<Int>)? {
    while let start = bytes.firstIndex(of: UInt8(ascii: "<"), in: index..<range.upperBound) {
      index = start + 1
      guard bytes[start..<range.upperBound].starts(with: "<!ENTITY".utf8) else { continue }
      index = start + 8
      skipSpace()
      let name = word()
      skipSpace()
      guard !name.isEmpty, name != [UInt8(ascii: "%")], index < range.upperBound,
        bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"),
        let end = bytes.firstIndex(of: bytes[index], in: index + 1..<range.upperBound)
      else { continue }
      let value = index + 1..<end
      index = end + 1
      return (name, value)
    }
    return nil
  }

  private mutating func skipSpace() {
    while index < range.upperBound, bytes[index].isMarkupSpace { index += 1 }
  }

  private mutating func word() -> [UInt8] {
    let start = index
    while index < range.upperBound, !bytes[index].isMarkupSpace, bytes[index] != UInt8(ascii: ">") {
      index += 1
    }
    return Array(bytes[start..<index])
  }
}
