/// Reading the counts in a file of counts.
enum SeriesCount {
  /// Counts beyond this are taken for mistakes (and would overflow the sums of squares made of them).
  static let largest = 1e15

  /// A decimal number from 0 to `largest`, such as "12", "3.5", "1e3"; nil for anything else, NaN and infinities too.
  static func read(_ text: ArraySlice<UInt8>) -> Double? {
    var value = 0.0
    var isPlain = !text.isEmpty && text.count <= 15
    for byte in text where isPlain {
      isPlain = byte &- 48 < 10
      value = value * 10 + Double(byte &- 48)
    }
    if isPlain { return value }
    guard text.count <= 60, let first = text.first, first &- 48 < 10 || first == UInt8(ascii: "."),
      text.allSatisfy({ $0 &- 48 < 10 || [0x2E, 0x65, 0x45, 0x2B, 0x2D].contains($0) }),
      let number = Double(Substring(decoding: text, as: UTF8.self)), number.isFinite, number <= largest
    else { return nil }
    return number
  }
}
