/// The beginning of a file as text.
package enum TextSample {
  /// Decoded as a whole text file would be; nil for binary bytes. `head` may end within a letter.
  package static func read(_ head: [UInt8]) -> String? {
    guard let decoded = try? TextDecoding.decode(head), !decoded.bytes.contains(0) else { return nil }
    return String(decoding: decoded.bytes, as: UTF8.self)
  }
}
