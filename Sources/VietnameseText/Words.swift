import CICU
import Foundation

/// The words of a text as search and name matching see them: runs of letters, digits and marks, folded. Scripts without
/// spaces (Thai, Lao, Khmer, Burmese, Chinese, Japanese) are cut by ICU's dictionaries.
package struct Word: Hashable, Sendable {
  package var folded: String
  /// Where it stands in the text it was cut from.
  package var range: Range<String.Index>
}

extension StringProtocol where SubSequence == Substring {
  /// One pass, in the order of the text.
  package var words: [Word] {
    var words: [Word] = []
    let scalars = unicodeScalars
    var start: String.Index?
    var needsDictionary = false
    var index = scalars.startIndex
    while true {
      let scalar = index < scalars.endIndex ? scalars[index] : nil
      if let scalar, scalar.isPartOfWord {
        if start == nil { start = index }
        needsDictionary = needsDictionary || scalar.isOfUnspacedScript
      } else {
        if let start { words.appendRun(self[start..<index], needsDictionary) }
        start = nil
        needsDictionary = false
      }
      guard scalar != nil else { return words }
      index = scalars.index(after: index)
    }
  }
}

extension [Word] {
  fileprivate mutating func appendRun(_ run: Substring, _ needsDictionary: Bool) {
    for piece in needsDictionary ? run.dictionarySegments : [run] {
      let folded = Folding.fold(piece)
      if !folded.isEmpty { append(Word(folded: folded, range: piece.startIndex..<piece.endIndex)) }
    }
  }
}

extension Substring {
  /// ICU's word-like segments; the whole run when ICU refuses.
  fileprivate var dictionarySegments: [Substring] {
    let units = Array(utf16)
    var starts = [Int32](repeating: 0, count: units.count)
    var ends = starts
    let length = Int32(clamping: units.count)
    let count = Int(haidang_word_segments(units, length, &starts, &ends, length))
    guard count > 0, count <= units.count else { return [self] }
    return (0..<count).map { index in
      let from = utf16.index(startIndex, offsetBy: Int(starts[index]))
      return self[from..<utf16.index(startIndex, offsetBy: Int(ends[index]))]
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isPartOfWord: Bool {
    if value < 0x80 {
      return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value & ~0x20)
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      return true
    default: return false
    }
  }

  fileprivate var isOfUnspacedScript: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
