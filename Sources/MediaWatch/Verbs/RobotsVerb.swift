import ArgumentParser
import Foundation
import Markup
import MediaStages

/// `haidang watch robots`: may an agent read an address, by a site's robots.txt.
struct RobotsVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "robots", abstract: "Says whether a robots.txt lets an agent read an address.",
    discussion:
      "Prints one line of JSON: access is \"allowed\" or \"disallowed\"; see docs/listening/robots.md.")

  @Argument(help: "The robots.txt of the site; \"-\" reads standard input.")
  var robots: String

  @Argument(help: "The address, or its path.")
  var url: String

  @Option(help: "The agent's name, with or without version.")
  var agent: String

  func run() throws {
    let rules = RobotsRules(try InputFile.read(robots, limit: RobotsRules.bytesRead))
    if rules.isForeign {
      StandardError.say(
        of: robots, "không có dòng nào của robots.txt; mọi địa chỉ được phép",
        "no line of a robots.txt is in it; every address is allowed")
    }
    let decision = rules.decision(url, agent: agent)
    var line = JSONObjectWriter()
    line.field("url", url)
    line.field("agent", agent)
    line.field("access", decision.isAllowed ? "allowed" : "disallowed")
    line.field("allowed", decision.isAllowed)
    line.field("crawlDelay", rules.crawlDelay(agent: agent))
    line.field("rule", decision.rule)
    FileHandle.standardOutput.write(Data(line.finished() + [0x0A]))
  }
}
