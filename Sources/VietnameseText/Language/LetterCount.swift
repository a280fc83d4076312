import LanguageModel

/// One pass over a text: how much of it is in which script, and the sums of the model's rows for its words.
struct LetterCount {
  /// Bytes of a text that are looked at.
  static let bytesRead = 4 << 10

  /// UTF-8 bytes of letters by script: a sign of Chinese weighs about as much as it says.
  private(set) var bytes = [Int](repeating: 0, count: Script.allCases.count)
  private(set) var letters = 0
  /// By table and column.
  private(set) var sums = [Int32](repeating: 0, count: 5 * 32)
  /// Whether there are marks that NFC might join to their letters.
  private(set) var hasLooseMarks = false

  /// Counts a text's words; invalid UTF-8 parts words.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    let classes = LetterClasses.shared
    let tables = LetterModel.builtIn.tables
    classes.scripts.withUnsafeBufferPointer { scripts in
      classes.lowered.withUnsafeBufferPointer { lowered in
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 128) { word in
          count(text, scripts, lowered, tables, word)
        }
      }
    }
  }

  private mutating func count(
    _ text: UnsafeBufferPointer<UInt8>, _ scripts: UnsafeBufferPointer<UInt8>,
    _ lowered: UnsafeBufferPointer<UInt16>, _ tables: [LetterModel.Table],
    _ word: UnsafeMutableBufferPointer<UInt32>
  ) {
    let passedOver = Script.passedOver.rawValue
    var current = Script.none.rawValue
    var length = 0
    var place = 0
    let end = min(text.count, Self.bytesRead)
    while place < end {
      let start = place
      let scalar = Self.scalar(text, &place)
      let script = scalar < 0x10000 ? scripts[Int(scalar)] : 0
      if script == passedOver {
        hasLooseMarks = hasLooseMarks || scalar < 0x370
        continue
      }
      if script != current || length == word.count {
        finish(word, length, current, tables)
        length = 0
        current = script
      }
      guard script != 0 else { continue }
      bytes[Int(script)] &+= place &- start
      letters &+= 1
      word[length] = scalar < 0x2000 ? UInt32(lowered[Int(scalar)]) : scalar
      length &+= 1
    }
    finish(word, length, current, tables)
  }

  private mutating func finish(
    _ word: UnsafeMutableBufferPointer<UInt32>, _ length: Int, _ script: UInt8, _ tables: [LetterModel.Table]
  ) {
    let place = Int(script) - 1
    guard length > 0, place >= 0, place < tables.count else { return }
    let table = tables[place]
    let model = UnsafeRawPointer(haidang_language_model()) + table.offset
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Int(haidang_most_grams)) { rows in
      let count =
        script == Script.han.rawValue
        ? haidang_han_grams(word.baseAddress, Int32(length), table.bits, rows.baseAddress)
        : haidang_word_grams(word.baseAddress, Int32(length), table.bits, rows.baseAddress)
      sums.withUnsafeMutableBufferPointer { sums in
        guard let base = sums.baseAddress else { return }
        haidang_add_rows(
          model.assumingMemoryBound(to: Int8.self), table.columns, rows.baseAddress, count, base + place * 32)
      }
    }
  }

  /// The scalar at `place`, which moves on; 0 for what is not UTF-8. Short forms are not told from right ones: they
  /// only count letters.
  @inline(__always)
  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> UInt32 {
    let lead = text[place]
    place &+= 1
    if lead < 0x80 { return UInt32(lead) }
    let extra = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0
    guard extra > 0, place &+ extra <= text.count else { return 0 }
    var value = UInt32(lead) & (0x3F >> UInt32(extra))
    for _ in 0..<extra {
      let byte = text[place]
      guard byte & 0xC0 == 0x80 else { return 0 }
      value = value << 6 | UInt32(byte & 0x3F)
      place &+= 1
    }
    return value
  }
}
