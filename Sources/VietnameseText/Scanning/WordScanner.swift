/// Cuts UTF-8 into hashed words in one pass over the bytes, without making strings.
///
/// A word is a run of letters, digits and marks, as in `words`; of scripts that write no borders every
/// character or letter cluster is one (`HashedWord.Script`), in order, for the caller to join to n-grams with
/// `WordHash.joined`. Invalid UTF-8 counts as a border. Digits of all scripts hash alike (๒๕๖๙ as 2569).
/// Linear, no allocation but the output.
///
///     var words: [HashedWord] = []
///     WordScanner(.lowered).scan(text, into: &words)   // reuse `words` over texts
///     let weight = model[WordScanner(.lowered).hash(of: "không")]
package struct WordScanner: Sendable {
  package enum Form: Sendable {
    /// Lower case without tone and vowel marks, "đ" as "d", as `Folding`; NFC and NFD give the same hashes.
    case folded
    /// Lower case; the text must be in NFC (`composed`) for equal words to hash alike.
    case lowered
  }

  private let classes: ScalarClasses
  private let folding: Bool

  package init(_ form: Form) {
    folding = form == .folded
    classes = folding ? ScalarClasses.folded : ScalarClasses.lowered
  }

  /// Appends the words of a text in order; ranges count bytes of `text.utf8`.
  package func scan(_ text: String, into words: inout [HashedWord]) {
    var text = text
    text.withUTF8 { scan($0, into: &words) }
  }

  /// Appends the words of UTF-8 bytes in order; what lies beyond 4 GB is left out.
  package func scan(_ bytes: [UInt8], into words: inout [HashedWord]) {
    bytes.withUnsafeBufferPointer { scan($0, into: &words) }
  }

  /// The hash that `scan` gives the first word of this text; of an empty text the hash of no word.
  package func hash(of word: String) -> UInt64 {
    var words: [HashedWord] = []
    scan(word, into: &words)
    return words.first?.hash ?? 0
  }

  /// Appends the words of UTF-8 bytes in order.
  package func scan(_ bytes: UnsafeBufferPointer<UInt8>, into words: inout [HashedWord]) {
    let end = min(bytes.count, Int(UInt32.max))
    ScalarClasses.ascii.withUnsafeBufferPointer { ascii in
      classes.entries.withUnsafeBufferPointer { entries in
        var run = WordRun()
        var index = 0
        while index < end {
          let byte = bytes[index]
          if byte < 0x80 {
            let letter = ascii[Int(byte)]
            if letter != 0 {
              run.letter(UInt32(letter), at: index, into: &words)
            } else {
              run.close(at: index, into: &words)
            }
            index &+= 1
            continue
          }
          let (value, length) = Self.scalar(bytes, at: index, end: end)
          let entry = value < 0x10000 ? entries[Int(value)] : ScalarClasses.entry(of: value, folding: folding)
          run.take(entry, at: index, into: &words)
          index &+= length
        }
        run.close(at: end, into: &words)
      }
    }
  }

  /// The scalar at a byte of 0x80 or more, and its bytes; an invalid sequence is one byte of U+FFFD, a
  /// border.
  @inline(__always)
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    func next(_ offset: Int) -> UInt32 {
      index &+ offset < end ? UInt32(bytes[index &+ offset]) ^ 0x80 : 0xFF
    }
    switch first {
    case 0xC2...0xDF:
      let second = next(1)
      if second < 0x40 { return ((first & 0x1F) << 6 | second, 2) }
    case 0xE0...0xEF:
      let (second, third) = (next(1), next(2))
      let value = (first & 0x0F) << 12 | second << 6 | third
      if second < 0x40, third < 0x40, value >= 0x800, !(0xD800...0xDFFF).contains(value) { return (value, 3) }
    case 0xF0...0xF4:
      let (second, third, fourth) = (next(1), next(2), next(3))
      let value = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
      if second < 0x40, third < 0x40, fourth < 0x40, (0x10000...0x10FFFF).contains(value) {
        return (value, 4)
      }
    default: break
    }
    return (0xFFFD, 1)
  }
}

/// The word being read.
private struct WordRun {
  private var hash = WordHash.seed
  private var start = -1
  private var script = HashedWord.Script.spaced
  /// A cluster that takes in the next letter.
  private var isBinding = false

  @inline(__always)
  mutating func letter(_ scalar: UInt32, at index: Int, into words: inout [HashedWord]) {
    if start < 0 || script != .spaced { open(.spaced, at: index, into: &words) }
    hash = (hash ^ UInt64(scalar)) &* WordHash.factor
  }

  @inline(__always)
  mutating func take(_ entry: UInt32, at index: Int, into words: inout [HashedWord]) {
    let scalar = entry & 0x1F_FFFF
    switch entry >> 24 {
    case ScalarClasses.Class.letter.rawValue: letter(scalar, at: index, into: &words)
    case ScalarClasses.Class.separator.rawValue: close(at: index, into: &words)
    case ScalarClasses.Class.ignored.rawValue: break
    default: takeUnspaced(entry >> 24, scalar, at: index, into: &words)
    }
  }

  private mutating func takeUnspaced(
    _ kind: UInt32, _ scalar: UInt32, at index: Int, into words: inout [HashedWord]
  ) {
    let isInCluster = start >= 0 && script == .cluster
    switch kind {
    case ScalarClasses.Class.ideograph.rawValue:
      open(.ideograph, at: index, into: &words)
    case ScalarClasses.Class.clusterMark.rawValue:
      if !isInCluster { open(.cluster, at: index, into: &words) }
    case ScalarClasses.Class.stacker.rawValue:
      if !isInCluster { open(.cluster, at: index, into: &words) }
      isBinding = true
    case ScalarClasses.Class.leadingVowel.rawValue:
      open(.cluster, at: index, into: &words)
      isBinding = true
    default:
      if isInCluster && isBinding { isBinding = false } else { open(.cluster, at: index, into: &words) }
    }
    hash = (hash ^ UInt64(scalar)) &* WordHash.factor
  }

  @inline(__always)
  private mutating func open(_ script: HashedWord.Script, at index: Int, into words: inout [HashedWord]) {
    close(at: index, into: &words)
    start = index
    self.script = script
    isBinding = false
  }

  @inline(__always)
  mutating func close(at end: Int, into words: inout [HashedWord]) {
    guard start >= 0 else { return }
    words.append(
      HashedWord(
        hash: WordHash.mixed(hash), start: UInt32(truncatingIfNeeded: start),
        length: UInt16(clamping: end &- start), script: script))
    start = -1
    hash = WordHash.seed
  }
}
