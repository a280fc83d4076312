/// What a robots.txt lets whom read (RFC 9309), with the leniencies of Google's parser: typos in the names of lines, a
/// missing colon, "*" and "$" in paths, "/index.html" for its directory.
package struct RobotsRules: Sendable {
  /// Bytes read; RFC 9309 asks for at least 500 KiB, what follows is ignored.
  package static let bytesRead = 500 << 10
  /// Bytes of a line that count, as in Google's parser.
  static let lineBytes = 16_663
  /// Bytes of a path that are compared; no server takes longer ones.
  static let pathBytes = 8 << 10

  /// Agents that share rules: consecutive "User-agent" lines up to the first rule, and the rules up to the next.
  struct Group: Sendable {
    /// Lower-case product tokens.
    var agents: [[UInt8]] = []
    var isForAll = false
    /// Longest pattern first; at the same length what allows stands first.
    var rules: [Rule] = []
    /// Seconds, by agent index; the last element is for "*".
    var delays: [Delay] = []
  }

  struct Rule: Sendable {
    var allows: Bool
    var pattern: RobotsPattern
    /// Where its line stands in the file.
    var line: Range<Int>
  }

  struct Delay: Sendable {
    var seconds: Double
    /// How many of the group's agents stood above the line, and whether "*" did.
    var agents: Int
    var isForAll: Bool
  }

  let bytes: [UInt8]
  let groups: [Group]
  /// The addresses of "Sitemap" lines, as written.
  package let sitemaps: [String]
  /// Whether the file says something, and nothing that a robots.txt can say: a page of HTML in its place, rules for no agent.
  package let isForeign: Bool

  /// Reads a file in any state: unknown and broken lines are passed over, nothing is refused.
  package init(_ bytes: [UInt8]) {
    var reading = RobotsReading()
    reading.read(bytes.prefix(Self.bytesRead))
    self.bytes = Array(bytes.prefix(Self.bytesRead))
    self.groups = reading.finishedGroups()
    self.sitemaps = reading.sitemaps
    isForeign = reading.hasLines && groups.isEmpty && sitemaps.isEmpty
  }
}

/// The answer for one address.
package struct RobotsDecision: Equatable, Sendable {
  package var isAllowed: Bool
  /// The line that decided; nil when none did.
  package var rule: String?
}

extension RobotsRules {
  package func allows(_ url: String, agent: String) -> Bool {
    decidingRule(url, agent: agent)?.allows ?? true
  }

  package func decision(_ url: String, agent: String) -> RobotsDecision {
    guard let rule = decidingRule(url, agent: agent) else { return RobotsDecision(isAllowed: true) }
    return RobotsDecision(
      isAllowed: rule.allows, rule: String(decoding: bytes[rule.line], as: UTF8.self))
  }

  /// Seconds to wait between two requests, if the file asks for any; at most a day.
  package func crawlDelay(agent: String) -> Double? {
    let token = Self.token(of: agent)
    var forAll: Double?
    var isNamed = false
    for group in groups {
      let place = group.agents.firstIndex(of: token)
      isNamed = isNamed || place != nil
      for delay in group.delays {
        if let place, place < delay.agents { return delay.seconds }
        if delay.isForAll && forAll == nil { forAll = delay.seconds }
      }
    }
    return isNamed ? nil : forAll
  }

  /// The longest matching rule of the groups that name the agent; of those for all when none names it.
  private func decidingRule(_ url: String, agent: String) -> Rule? {
    let token = Self.token(of: agent)
    let isNamed = groups.contains { $0.agents.contains(token) }
    var address = url
    return address.withUTF8 { url in
      let path = RobotsAddress(url, limit: Self.pathBytes)
      var best: Rule?
      for group in groups where isNamed ? group.agents.contains(token) : group.isForAll {
        for rule in group.rules {
          if let best, !rule.outranks(best) { break }
          guard path.matches(rule) else { continue }
          best = rule
          break
        }
      }
      return best
    }
  }

  /// "HaiDang/1.0 (+https://…)" is called "haidang" in a robots.txt.
  static func token(of agent: String) -> [UInt8] {
    agent.utf8.prefix { $0 != 0x2F }.map(\.asciiLowered)
  }
}

extension RobotsRules.Rule {
  /// Longer patterns decide; at the same length the one that allows.
  func outranks(_ other: Self) -> Bool {
    pattern.priority != other.pattern.priority
      ? pattern.priority > other.pattern.priority : allows && !other.allows
  }
}

extension UInt8 {
  var asciiLowered: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
