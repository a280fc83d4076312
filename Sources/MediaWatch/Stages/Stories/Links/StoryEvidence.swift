import Core
import VietnameseText

/// What a text of any language says that one in another language would say too: places, organisations, kinds
/// of events, numbers and days, as hashes that do not depend on script. Pure; made in parallel.
package struct StoryEvidence: Sendable {
  enum Kind: UInt64, Sendable {
    case place = 0
    case organisation, event, number, day
  }

  struct Item: Hashable, Sendable {
    /// The kind in the lowest three bits.
    let hash: UInt64

    init(_ kind: Kind, _ value: UInt64) {
      hash = WordHash.mixed(value &* 8 &+ kind.rawValue) & ~7 | kind.rawValue
    }

    var kind: Kind { Kind(rawValue: hash & 7) ?? .place }
  }

  /// Bytes of the text that are read: the first paragraphs.
  package static let leadBytes = 4_000

  /// Distinct, in the order of the text.
  let items: [Item]
  /// Without region and script.
  package let language: LanguageTag

  /// - Parameter language: tag of the text's language; stories are linked across languages only.
  package init(title: String, text: String = "", language: LanguageTag) {
    self.init(ScannedText(title: title, text: text, textBytes: Self.leadBytes), language: language)
  }

  package init(_ scanned: ScannedText, language: LanguageTag) {
    self.language = language.language
    var reader = EvidenceReader(scanned.opening(textBytes: Self.leadBytes), language: language)
    items = reader.read()
  }
}
