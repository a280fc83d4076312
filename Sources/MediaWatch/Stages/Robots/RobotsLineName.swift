/// What a line of a robots.txt says, by the start of its name in any case; misspellings that are common enough that
/// Google's parser takes them.
enum RobotsLineName {
  case userAgent, allow, disallow, sitemap, crawlDelay

  init?(_ name: some Collection<UInt8>) {
    for (spelling, meaning) in Self.spellings
    where name.count >= spelling.count && zip(name, spelling).allSatisfy({ $0.asciiLowered == $1 }) {
      self = meaning
      return
    }
    return nil
  }

  private static let spellings: [(name: [UInt8], meaning: RobotsLineName)] =
    spelt(["user-agent", "useragent", "user agent"], .userAgent)
    + spelt(["allow"], .allow)
    + spelt(["disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw"], .disallow)
    + spelt(["sitemap", "site-map"], .sitemap)
    + spelt(["crawl-delay", "crawldelay", "crawl delay"], .crawlDelay)

  private static func spelt(
    _ names: [String], _ meaning: RobotsLineName
  ) -> [(name: [UInt8], meaning: RobotsLineName)] {
    names.map { (Array($0.utf8), meaning) }
  }
}
