import ArgumentParser

/// `haidang watch`: the stages of listening, one a verb, on files and streams.
package struct WatchCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Reads, sorts and counts what the press publishes, one stage a verb.",
    discussion: "JSON Lines in and out; bad lines are named on standard error and skipped: docs/listening/.",
    subcommands: [
      // one verb a line
      DuplicatesVerb.self,
      ExtractVerb.self,
      LanguageVerb.self,
      FeedVerb.self,
      RelevantVerb.self,
      RobotsVerb.self,
      StoriesVerb.self,
      TopicsVerb.self,
      ToneVerb.self,
      BurstsVerb.self,
      ForecastVerb.self,
    ])

  package init() {}
}
