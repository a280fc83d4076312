/// Unguessable text from the system's random numbers.
enum RandomToken {
  private static let digits = Array("abcdefghijkmnpqrstuvwxyz23456789".utf8)

  /// Five bits a character: 26 make 130 bits.
  static func make(length: Int = 26) -> String {
    var generator = SystemRandomNumberGenerator()
    return String(
      decoding: (0..<length).map { _ in digits[Int(generator.next() & 31)] }, as: UTF8.self)
  }
}
