import Markup
import VietnameseText

/// What one element that is marked up as a time states: by its attributes, its text, and the words in and before it.
struct MarkedTime {
  private(set) var published: PublishedTime?
  private(set) var changed: PublishedTime?

  private static let properties = NamePatterns([(1, "datepublished datecreated"), (2, "datemodified")])
  private static let minute: Int64 = 60_000

  init(_ node: Int, _ survey: PageSurvey, _ reader: StatedTimeReader) {
    let tree = survey.tree
    let attribute = Self.attribute(node, survey, reader)
    let text = Array(tree.text(in: node, limit: 201).utf8)
    var stated = LabelledTimes(text.count <= 200 ? text : []) { reader.time(utf8: $0, strayWords: 6) }
    if stated.publication == nil, let title = tree.attribute(.title, of: node).flatMap(survey.text) {
      let titled = LabelledTimes(Array(title.utf8)) { reader.time(utf8: $0, strayWords: 6) }
      if titled.publication != nil { stated = titled }
    }
    if let publication = stated.publication {
      published = Self.sharper(attribute, publication)
      changed = stated.changed
      return
    }
    let time = attribute ?? stated.unlabelled ?? stated.changed
    // What is shown, where it is an earlier time than the attribute's.
    let shown = stated.unlabelled.flatMap { shown in
      attribute.flatMap { Self.isAnother(shown, $0) ? shown : nil }
    }
    switch Self.role(statedBy: node, survey) ?? stated.role ?? TimeContext.role(before: node, tree) {
    case .change:
      changed = time
      published = shown
    case nil where shown?.precision == .clock:
      changed = time
      published = shown
    case .publication, nil: published = time
    }
  }

  /// The time in `datetime`, `content` or `title`.
  private static func attribute(
    _ node: Int, _ survey: PageSurvey, _ reader: StatedTimeReader
  ) -> PublishedTime? {
    for key in [AttributeName.datetime, .content, .title] {
      if let value = survey.tree.attribute(key, of: node), value.count <= 200,
        let time = reader.time(survey.text(value))
      {
        return time
      }
    }
    return nil
  }

  /// What the `itemprop` of an element says that its time is.
  static func role(statedBy node: Int, _ survey: PageSurvey) -> TimeRole? {
    guard let property = survey.tree.attribute(.itemprop, of: node) else { return nil }
    let found = properties.mask(survey.tree.bytes, property.prefix(60))
    if found & 1 != 0 { return .publication }
    return found & 2 != 0 ? .change : nil
  }

  /// The attribute's time where it is that of the text, seconds and zone told.
  private static func sharper(_ attribute: PublishedTime?, _ shown: PublishedTime) -> PublishedTime {
    guard let attribute, shown.precision == .clock, abs(attribute.milliseconds - shown.milliseconds) <= minute
    else {
      return shown
    }
    return attribute
  }

  /// Whether the time that is shown is earlier than that of the change for another reason than its zone.
  private static func isAnother(_ shown: PublishedTime, _ change: PublishedTime) -> Bool {
    let distance = change.milliseconds - shown.milliseconds
    guard shown.precision == .clock else { return distance > 36 * 60 * minute }
    let beyondQuarter = distance % (15 * minute)
    return distance > 0 && min(beyondQuarter, 15 * minute - beyondQuarter) > minute
  }
}
