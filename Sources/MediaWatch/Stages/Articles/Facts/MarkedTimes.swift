import Markup
import VietnameseText

/// Times in elements that are marked up as such: `itemprop="datePublished"`, `time datetime`.
enum MarkedTimes {
  private static let properties = NamePatterns([
    (1, "datepublished"), (2, "datemodified"), (4, "startdate enddate"),
  ])
  private static let classes = NamePatterns([(1, "publish entry-date posted"), (2, "update modif")])

  static func published(_ survey: PageSurvey, _ reader: StatedTimeReader) -> PublishedTime? {
    for node in survey.markedDates {
      if let time = MarkedTime(node, survey, reader).published { return time }
    }
    var best: (score: Int, time: PublishedTime)?
    for node in survey.times {
      let score = score(node, survey)
      guard score > 0, best.map({ score > $0.score }) ?? true,
        let time = MarkedTime(node, survey, reader).published
      else {
        continue
      }
      best = (score, time)
    }
    return best?.time
  }

  /// The time of the last change, where an element says that it is.
  static func modified(_ survey: PageSurvey, _ reader: StatedTimeReader) -> PublishedTime? {
    survey.times.lazy.filter { score($0, survey) > 0 }.compactMap { MarkedTime($0, survey, reader).changed }
      .first
  }

  /// How likely a `time` element is that of the article and not of another one, a comment or an event.
  private static func score(_ node: Int, _ survey: PageSurvey) -> Int {
    let tree = survey.tree
    var score = 100
    if let property = tree.attribute(.itemprop, of: node) {
      let found = properties.mask(tree.bytes, property.prefix(60))
      if found & 1 != 0 { score += 400 }
      if found & 2 != 0 { score -= 60 }
      if found & 4 != 0 { score -= 80 }
    }
    if tree.attribute(.pubdate, of: node) != nil { score += 200 }
    if let name = tree.attribute(.class, of: node) {
      let found = classes.mask(tree.bytes, name.prefix(200))
      if found & 1 != 0 { score += 50 }
      if found & 2 != 0 { score -= 40 }
    }
    score += PlaceOnPage.score(node, survey)
    return score
  }
}
