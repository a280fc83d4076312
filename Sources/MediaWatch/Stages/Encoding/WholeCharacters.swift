extension RandomAccessCollection<UInt8> where Index == Int {
  /// Where to cut UTF-8 so that at most `count` bytes and no half of a character come before.
  func wholeCharacters(_ count: Int) -> Int {
    guard self.count > count else { return endIndex }
    var end = startIndex + count
    while end > startIndex, self[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
