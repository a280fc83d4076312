import ArgumentParser

/// `haidang watch`: the stages of listening, one a verb, on files and streams.
package struct WatchCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Reads, sorts and counts what the press publishes, one stage a verb.",
    discussion: "JSON Lines in and out; bad lines are named on standard error and skipped: docs/listening/.",
    subcommands: [
      FeedVerb.self, RobotsVerb.self, ExtractVerb.self, LanguageVerb.self, DuplicatesVerb.self,
      StoriesVerb.self,
      TopicsVerb.self, ToneVerb.self, RelevantVerb.self, BurstsVerb.self, ForecastVerb.self,
      PipelineVerb.self,
    ])

  package init() {}
}
