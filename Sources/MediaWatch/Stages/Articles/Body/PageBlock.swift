import Markup

/// A stretch of text that no start or end of a block interrupts: a paragraph, heading, item, cell, or bare text.
struct PageBlock: Sendable {
  /// The first text node.
  let node: Int32
  /// The block element around it.
  let parent: Int32
  let tag: Tag
  /// In `PageBlocks.text`, without white space at the ends.
  var range: Range<Int>
  /// As in `BlockMeasure`.
  var length: Int32 = 0
  var linkLength: Int32 = 0
  var stops: Int32 = 0
  var commas: Int32 = 0
  var endsSentence = false
  var endsInEllipsis = false
  /// How much it looks like a paragraph of an article, in lengths; 0 for what does not.
  var worth: Float = 0
  var isNoise = false

  /// The part of the text that links take up.
  var linkShare: Float { length > 0 ? Float(linkLength) / Float(length) : 0 }

  /// The worth of a text: its length when it is long enough to be prose and has the signs of sentences, less what is
  /// linked, less again for items and for teasers, which end in three dots.
  mutating func judge(isHeading: Bool) {
    guard !isHeading, linkShare <= 0.5 else { return }
    let own = Float(length) - 1.2 * Float(linkLength)
    guard own > 0 else { return }
    if own >= 400, endsSentence || commas &+ stops >= 2 || own > 1_500 {
      worth = min(own, 8_000)
    } else if own >= 250, endsSentence {
      worth = own * 0.7
    }
    switch tag {
    case .p, .blockquote, .pre: worth *= 1.2
    case .li: worth *= 0.7
    default: break
    }
    if endsInEllipsis, own < 7_000 { worth *= 0.2 }
  }
}
