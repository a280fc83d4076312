import CICU

extension TextEncoding {
  /// The encoding of a text that does not say: UTF-8 where it is mostly valid, Vietnamese in Windows-1258 where it
  /// reads as such, else what ICU makes of it, else Windows-1252.
  package static func guess(
    _ bytes: [UInt8], _ validity: UTF8Validity? = nil, isMarkup: Bool = false
  ) -> TextEncoding {
    let validity = validity ?? UTF8Validity(bytes)
    if validity.broken == 0 || validity.sequences > validity.broken * 4 { return .utf8 }
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return .utf8 }
    let sample = Array(bytes[max(0, first - 512)..<min(bytes.count, first + 65_536)])
    if looksVietnamese(sample) { return .windows1258 }
    var name = [CChar](repeating: 0, count: 64)
    let confidence = haidang_detect_encoding(
      sample, Int32(truncatingIfNeeded: sample.count), isMarkup ? 1 : 0, &name, 64)
    let letters = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let detected = TextEncoding(label: String(decoding: letters, as: UTF8.self))
    guard confidence >= 20, let detected, detected != .utf8, !detected.name.hasPrefix("utf-16") else {
      return .windows1252
    }
    return detected
  }

  /// Whether bytes read as Windows-1258 give Vietnamese: tone marks behind vowels, and enough of đ, ơ, ư.
  static func looksVietnamese(_ bytes: [UInt8]) -> Bool {
    var marks = 0
    var strays = 0
    var letters = 0
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0xCC, 0xD2, 0xDE, 0xEC, 0xF2:
        if isVowel(previous) { marks += 1 } else { strays += 1 }
      case 0xF0, 0xF5, 0xFD, 0xD0, 0xD5, 0xDD: letters += 1
      default: break
      }
      previous = byte
    }
    return marks > strays * 4 && letters * 4 >= marks
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true  // a e i o u y
    case 0xE2, 0xE3, 0xEA, 0xF4, 0xF5, 0xFD: true  // â ă ê ô ơ ư
    default: false
    }
  }
}
