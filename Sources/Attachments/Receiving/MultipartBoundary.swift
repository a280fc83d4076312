/// The boundary that a `multipart/form-data` request names in its type (RFC 7578, RFC 2046 5.1.1).
package struct MultipartBoundary: Hashable, Sendable {
  package let text: String

  /// Nil for another type, or a boundary that is missing, longer than 70 bytes or made of other signs than allowed.
  package init?(contentType: String) {
    let parameters = HeaderParameters(contentType)
    guard parameters.value.lowercased() == "multipart/form-data", let text = parameters["boundary"],
      (1...70).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed), text.utf8.last != 0x20
    else { return nil }
    self.text = text
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || "'()+_,-./:=? ".utf8.contains(byte)
  }
}

/// A header's value and its parameters: `form-data; name="file"; filename="a.pdf"`.
struct HeaderParameters {
  private(set) var value = ""
  private var parameters: [(name: String, value: String)] = []

  /// Browsers write a quote within a value as %22 and line ends as %0D and %0A; a backslash stands for itself, for
  /// old ones send whole paths of Windows.
  init(_ text: some StringProtocol) {
    var rest = Substring(text)
    value = String(rest.prefix { $0 != ";" }).trimmingBlanks
    rest = rest.drop { $0 != ";" }.dropFirst()
    while !rest.isEmpty {
      let name = String(rest.prefix { $0 != "=" && $0 != ";" }).trimmingBlanks.lowercased()
      rest = rest.drop { $0 != "=" && $0 != ";" }
      guard rest.first == "=" else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
      let isQuoted = rest.first == "\""
      let taken = isQuoted ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != ";" }
      rest = rest[taken.endIndex...].drop { $0 != ";" }.dropFirst()
      parameters.append((name, isQuoted ? String(taken) : String(taken).trimmingBlanks))
    }
  }

  /// The first parameter of that name.
  subscript(name: String) -> String? { parameters.first { $0.name == name }?.value }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first == " " || text.first == "\t" { text = text.dropFirst() }
    while text.last == " " || text.last == "\t" { text = text.dropLast() }
    return String(text)
  }
}
