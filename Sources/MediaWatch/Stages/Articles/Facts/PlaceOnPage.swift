import Markup

/// Whether a place of a page belongs to the article's head or to something beside it.
enum PlaceOnPage {
  private static let strangers = NamePatterns([
    (
      1,
      """
      related sidebar comment widget footer teaser recommend most-read popular more-news promo kommentar copyright
      lienquan lien-quan tin-khac newest trending navigation
      """
    )
  ])

  /// Negative for asides, comments and lists of other articles; higher near the heading.
  static func score(_ node: Int, _ survey: PageSurvey) -> Int {
    let tree = survey.tree
    var score = 0
    var ancestor: Int? = node
    var steps = 0
    var isBesides = false
    while let current = ancestor, steps < 40 {
      let tag = tree.nodes[current].tag
      if tag == .aside || tag == .footer || tag == .nav { score -= 60 }
      if tag == .li { score -= 10 }
      isBesides = isBesides || isStrange(current, survey)
      ancestor = tree.parent(of: current)
      steps += 1
    }
    if isBesides { score -= 60 }
    guard let heading = survey.headings.first else { return score }
    let distance = node - heading
    return score + max(0, 40 - abs(distance >= 0 ? distance : distance * 2) / 4)
  }

  private static func isStrange(_ node: Int, _ survey: PageSurvey) -> Bool {
    let tag = survey.tree.nodes[node].tag
    guard tag != .body, tag != .html else { return false }
    for key in [AttributeName.class, .id] {
      guard let value = survey.tree.attribute(key, of: node), !value.isEmpty else { continue }
      if strangers.mask(survey.tree.bytes, value.prefix(200)) != 0 { return true }
    }
    return false
  }
}
