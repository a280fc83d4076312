import ArgumentParser
import WatchVerbs

/// The verbs of `haidang watch` without the rest of the program: what the benchmark runs, built in a minute.
@main struct Program {
  static func main() async {
    await WatchCommand.main()
  }
}
