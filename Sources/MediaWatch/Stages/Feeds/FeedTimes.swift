import Core
import VietnameseText

/// How a feed writes its times, told from all of them: which number of a date is its day, and whose clock counts where no
/// zone is named.
struct FeedTimes {
  /// A time as it stands in the feed.
  struct Written {
    /// Which element it is from: each is written by one piece of code.
    var name: Int
    var text: [UInt8]
  }

  /// The name of times that stand in attributes.
  static let attribute = -1

  private let zone: Int
  private var orders: [Int: DateOrder] = [:]

  /// - Parameters:
  ///   - hosts: of the site and of what its entries point at.
  ///   - language: as the feed states it.
  init(_ times: [Written], hosts: [String], language: String?) {
    let languages = language.flatMap(LanguageTag.init).map { [$0] } ?? []
    zone = SiteZone.minutes(hosts: hosts, languages: languages) ?? SiteZone.vietnam
    var evidence = DateOrderEvidence()
    for time in times {
      if let date = NumericDate(time.text) {
        evidence.add(date.readings, name: time.name)
      } else if let time = PublishedTime(time.text), time.precision >= .day, !time.isUnset {
        evidence.add(sure: Int(time.milliseconds / 86_400_000))
      }
    }
    let isAmerican = hosts.contains {
      ["us", "gov", "edu", "mil"].contains($0.split(separator: ".").last ?? "")
    }
    orders = evidence.orders(usual: isAmerican ? .monthFirst : .dayFirst)
  }

  /// The time of a text of an element; nil for none, and for what programs write where none was set.
  func time(_ text: [UInt8], name: Int) -> PublishedTime? {
    guard let time = read(text, orders[name]), !time.isUnset else { return nil }
    return time
  }

  private func read(_ text: [UInt8], _ order: DateOrder?) -> PublishedTime? {
    guard let order, let date = NumericDate(text) else { return PublishedTime(text, zone: zone) }
    // A date that leaves no doubt stays what it is.
    let readings = date.readings
    let own = readings[order] == nil ? DateOrder.allCases.first { readings[$0] != nil } : order
    return date.time(own ?? order, zone: zone)
  }
}
