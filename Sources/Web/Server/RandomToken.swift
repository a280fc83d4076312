/// Unguessable text from the system's random numbers.
enum RandomToken {
  private static let digits = Array("abcdefghijkmnpqrstuvwxyz23456789".utf8)

  /// Five bits a character: 26 make 130 bits.
  static func make(length: Int = 26) -> String {
    var generator = SystemRandomNumberGenerator()
    return String(
      decoding: (0..<length).map { _ in digits[Int(generator.next() & 31)] }, as: UTF8.self)
  }

  /// Compares in a time that does not tell where the texts differ.
  static func match(_ left: String, _ right: String) -> Bool {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    guard left.count == right.count, !left.isEmpty else { return false }
    var difference: UInt8 = 0
    for index in left.indices { difference |= left[index] ^ right[index] }
    return difference == 0
  }
}
