/// Digits in ASCII and in the scripts of the region, told by their bytes.
enum ShownDigits {
  /// E0 xx 90 … 99 are those of Thai and Lao, E1 9F A0 … A9 Khmer, E1 81 80 … 89 Burmese, EF BC 90 … 99 full width.
  static func count(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var lead: UInt8 = 0
    var middle: UInt8 = 0
    for byte in bytes {
      if byte &- 0x30 < 10 {
        count += 1
      } else if lead == 0xE0 && byte &- 0x90 < 10 || lead == 0xE1 && middle == 0x9F && byte &- 0xA0 < 10
        || lead == 0xE1 && middle == 0x81 && byte &- 0x80 < 10
        || lead == 0xEF && middle == 0xBC && byte &- 0x90 < 10
      {
        count += 1
      }
      lead = middle
      middle = byte
    }
    return count
  }
}
