/// A JSON text that has been checked (RFC 8259, strictly) and mapped, in one pass without recursion; values are decoded
/// only when asked for. The bytes stay as they came, so that parts can be passed on unchanged.
package final class JSONDocument: Sendable {
  /// A value of the text: its kind, its bytes and where the next value on the same level is to be found in the map.
  struct Entry: Sendable {
    var kind: JSONKind
    /// Whether a string has escapes to decode.
    var isEscaped = false
    var start: UInt32
    var end: UInt32
    var next: UInt32
  }

  /// How deep lists and objects may stand in each other.
  package static let depth = 256

  package let bytes: [UInt8]
  let entries: [Entry]

  package init(_ bytes: [UInt8]) throws(JSONFault) {
    guard bytes.count < Int(UInt32.max) else { throw JSONFault(.tooLong, at: 0) }
    var scan = JSONScan(count: bytes.count)
    try scan.read(bytes.span)
    self.bytes = bytes
    self.entries = scan.entries
  }

  package var root: JSONNode { JSONNode(document: self, index: 0) }
}

package enum JSONKind: UInt8, Sendable {
  case null, bool, number, string, array, object
}
