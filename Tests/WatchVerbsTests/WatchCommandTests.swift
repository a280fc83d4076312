import ArgumentParser
import Testing
import WatchVerbs

@Test func theCommandIsCalledWatch() {
  #expect(WatchCommand.configuration.commandName == "watch")
}
