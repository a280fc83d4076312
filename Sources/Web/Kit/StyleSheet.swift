/// Style sheets as they are sent.
enum StyleSheet {
  /// Without comments, and with white space only where CSS needs it. Our own files hold no strings with two spaces.
  static func squeezed(_ source: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "/"), index + 1 < source.count, source[index + 1] == UInt8(ascii: "*") {
        index = end(ofCommentAt: index, in: source)
        continue
      }
      index += 1
      if byte == UInt8(ascii: " ") || byte == 10 || byte == 13 || byte == 9 {
        if let last = output.last, last != UInt8(ascii: " "), !swallowsSpaceAfter(last) {
          output.append(UInt8(ascii: " "))
        }
      } else {
        if swallowsSpaceBefore(byte), output.last == UInt8(ascii: " ") { output.removeLast() }
        output.append(byte)
      }
    }
    return output
  }

  private static func end(ofCommentAt start: Int, in source: [UInt8]) -> Int {
    var index = start + 2
    while index + 1 < source.count {
      if source[index] == UInt8(ascii: "*"), source[index + 1] == UInt8(ascii: "/") { return index + 2 }
      index += 1
    }
    return source.count
  }

  private static func swallowsSpaceAfter(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":")].contains(
      byte)
  }

  private static func swallowsSpaceBefore(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ",")].contains(byte)
  }
}
