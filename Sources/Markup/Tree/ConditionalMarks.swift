/// Word's conditional marks outside comments ("<![if !vml]>", "<![endif]>"), which libxml2 takes for text.
enum ConditionalMarks {
  /// The document without such marks; what stands between them stays.
  static func strip(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8]?
    var copied = 0
    var index = 0
    while index + 4 < bytes.count {
      guard bytes[index] == 0x3C, bytes[index + 1] == 0x21, bytes[index + 2] == 0x5B,
        isWord(bytes, index + 3),
        let close = end(of: bytes, from: index + 3)
      else {
        index += 1
        continue
      }
      output = output ?? []
      output?.append(contentsOf: bytes[copied..<index])
      index = close + 1
      copied = index
    }
    guard var output else { return bytes }
    output.append(contentsOf: bytes[copied...])
    return output
  }

  /// "if" or "endif".
  private static func isWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    let rest = bytes[index...].prefix(5)
    return rest.starts(with: Array("if ".utf8)) || rest.starts(with: Array("endif".utf8))
  }

  /// The ">" of the "]>" that closes the mark; marks are short. "<![endif]-->" closes a comment and is left alone.
  private static func end(of bytes: [UInt8], from index: Int) -> Int? {
    var place = index
    let last = min(bytes.count, index + 200)
    while place < last && bytes[place] != 0x3C {
      if bytes[place] == 0x5D { return place + 1 < last && bytes[place + 1] == 0x3E ? place + 1 : nil }
      place += 1
    }
    return nil
  }
}
