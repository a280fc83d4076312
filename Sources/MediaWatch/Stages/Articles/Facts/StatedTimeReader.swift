import Core
import Markup
import VietnameseText

/// Finds when a page was published: JSON-LD, meta elements, marked elements, the address, text beside the title,
/// data of scripts, the dateline of the first paragraphs, in this order. What lies before 1990 or more than a day ahead is a mistake and passed over.
struct StatedTimeReader {
  private static let earliest: Int64 = 631_152_000_000
  private static let day: Int64 = 86_400_000

  let latest: Int64
  /// Minutes east of Greenwich for times without a zone.
  let zone: Int
  let monthFirst: Bool

  /// - Parameters:
  ///   - languages: what the page declares, what its text is in.
  ///   - region: what it calls its locale.
  init(now: Int64, host: String?, languages: [LanguageTag], region: String?) {
    latest = now &+ Self.day
    zone = SiteZone.minutes(hosts: host.map { [$0] } ?? [], languages: languages) ?? 0
    // English and America are what templates declare; the text knows better.
    let language = languages.first { $0.language != "en" } ?? languages.first
    let isAmerican = language == "en-US" || language?.language == "en" && region?.lowercased() == "en_us"
    let top = host?.split(separator: ".").last ?? ""
    monthFirst =
      ["com", "org", "net", "us", "gov", "edu"].contains(top)
      && (isAmerican || language == "en" || language == nil)
  }

  func published(
    _ survey: PageSurvey, _ linked: LinkedData, address: WebAddress?, canonical: String?
  ) -> StatedTime? {
    if let time = time(linked.published) { return StatedTime(time: time, source: .linkedData) }
    if let time = MetaTimes.published(survey, self) { return StatedTime(time: time, source: .meta) }
    if let time = MarkedTimes.published(survey, self) { return StatedTime(time: time, source: .markup) }
    for place in [address, canonical.map { WebAddress($0) }] {
      guard let place, place.host != "web.archive.org" else { continue }
      if let time = AddressTimes.time(in: place.path), isSane(time) {
        return StatedTime(time: precise(time, survey), source: .address)
      }
    }
    let shown = TextTimes.best(survey, self)
    if let shown, !shown.isChange { return StatedTime(time: shown.time, source: .text) }
    if let time = ScriptTimes.published(survey, self) { return StatedTime(time: time, source: .script) }
    if shown == nil, let time = Datelines.published(survey, self) {
      return StatedTime(time: time, source: .text)
    }
    let changed =
      shown?.time ?? MarkedTimes.modified(survey, self) ?? time(linked.modified)
      ?? MetaTimes.modified(survey, self)
    return changed.map { StatedTime(time: $0, source: .modified) }
  }

  /// The time of day that the text gives for the day in the address.
  private func precise(_ time: PublishedTime, _ survey: PageSurvey) -> PublishedTime {
    guard let stated = TextTimes.best(survey, self)?.time, stated.precision == .clock,
      abs(stated.milliseconds - time.milliseconds) <= Self.day
    else { return time }
    return stated
  }

  /// The time in a text, to the day at least, when it is sane and the text holds little else.
  func time(_ text: String?, strayWords: Int = 6) -> PublishedTime? {
    guard let text, text.utf8.count <= 200 else { return nil }
    return time(utf8: Array(text.utf8), strayWords: strayWords)
  }

  func time(utf8 text: [UInt8], strayWords: Int) -> PublishedTime? {
    guard text.count >= 6, text.count <= 200,
      let time = PublishedTime(text, zone: zone, monthFirst: monthFirst),
      time.precision >= .day, time.strayWords <= strayWords, isSane(time)
    else { return nil }
    return time
  }

  func isSane(_ time: PublishedTime) -> Bool {
    time.milliseconds >= Self.earliest && time.milliseconds <= latest
  }
}
