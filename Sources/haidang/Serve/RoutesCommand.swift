import Accounts
import ArgumentParser
import Web

/// `haidang routes`: what can be asked of the workspace, and who may ask it.
struct RoutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "routes",
    abstract: "Lists every address of the workspace: methods, pattern and the right it needs, one a line.",
    discussion: "A star stands for an identity. What answers without sign-in is not listed.")

  func run() {
    for page in Areas.all.flatMap(\.pages) {
      let methods = page.methods.map { "\($0)" }.joined(separator: ",")
      let pattern = "/" + page.pattern.segments.joined(separator: "/")
      print("\(methods)\t\(pattern)\t\(page.permission.rawValue)")
    }
  }
}
