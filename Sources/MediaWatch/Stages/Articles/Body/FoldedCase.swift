/// Lower case for Latin (with the letters of Vietnamese), Greek-free Cyrillic: byte by byte, lengths unchanged.
/// What else has capitals is left as it is: this is for comparing with known phrases.
enum FoldedCase {
  static func append(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte < 0x80 {
        output.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        index += 1
      } else if byte >= 0xC3, byte <= 0xD0, index + 1 < bytes.endIndex {
        appendPair(byte, bytes[index + 1], to: &output)
        index += 2
      } else if byte == 0xE1, index + 2 < bytes.endIndex, (0xB8...0xBB).contains(bytes[index + 1]) {
        // U+1E00…1EFF: capitals are even.
        output += [byte, bytes[index + 1], bytes[index + 2] | 1]
        index += 3
      } else {
        output.append(byte)
        index += 1
      }
    }
  }

  private static func appendPair(_ first: UInt8, _ second: UInt8, to output: inout [UInt8]) {
    switch (first, second) {
    case (0xC3, 0x80...0x9E): output += [first, second + 0x20]
    case (0xC4, 0x80...0xB7), (0xC5, 0x8A...0xB7): output += [first, second | 1]
    case (0xC6, 0xA0): output += [first, 0xA1]
    case (0xC6, 0xAF): output += [first, 0xB0]
    case (0xD0, 0x90...0x9F): output += [first, second + 0x20]
    case (0xD0, 0xA0...0xAF): output += [0xD1, second - 0x20]
    default: output += [first, second]
    }
  }
}
