import Core
import Markup
import TestKit
import Testing

@testable import Web
@testable import haidang

@Suite(.database(TestSite.migrations)) struct RouteTests {
  private static func read(_ path: String) throws -> Address? {
    let site = try TestSite.site()
    return switch site.route(path) {
    case .open(let route): route.address
    case .desk(let asked): asked.address
    case nil: nil
    }
  }

  static var all: [Address] { OpenRoute.samples.map(\.address) + TestSite.deskPages.map(\.pattern.sample) }

  @Test func everyAddressReadsBack() throws {
    for address in Self.all { #expect(try Self.read(address.text) == address) }
    #expect(TestSite.deskPages.allSatisfy { !$0.methods.isEmpty })
  }

  /// Each address leads to the page that was registered for it, not to another one with a star in its place.
  @Test func everyPatternIsItsOwn() throws {
    let site = try TestSite.site()
    for page in TestSite.deskPages {
      guard case .desk(let asked) = site.route(page.pattern.sample.text) else {
        Issue.record("\(page.pattern.sample)")
        continue
      }
      #expect(asked.page.pattern == page.pattern)
    }
  }

  /// Printed and read by the same words, with the values where they stand.
  @Test func valuesComeBack() throws {
    let route = Route<ID<Int>, String>("plans/*/parts/*")
    let address = route(ID(rawValue: 12), "phụ lục 1")
    #expect(address.text == "/plans/12/parts/ph%E1%BB%A5%20l%E1%BB%A5c%201")
    let path = try #require(PathReader(address.text))
    let values = try #require(route.values(in: path))
    #expect(values.0 == ID(rawValue: 12) && values.1 == "phụ lục 1")
    for other in ["/plans/12/parts", "/plans/x/parts/a", "/plans/012/parts/a", "/plans/12/part/a"] {
      #expect(try route.values(in: #require(PathReader(other))) == nil)
    }
    #expect(PlainRoute("")().text == "/")
  }

  @Test func addressesDiffer() {
    #expect(Set(Self.all.map(\.text)).count == Self.all.count)
    #expect(Self.all.count > 25)
  }

  @Test(arguments: [
    "", "drafts", "/drafts/", "//drafts", "/drafts/0", "/drafts/-1", "/drafts/01", "/drafts/7/x",
    "/drafts/7/tasks/9/more",
    "/drafts/99999999999999999999", "/./drafts", "/../drafts", "/drafts/%", "/sign-in/x", "/assets", "/%00",
  ])
  func otherPathsLeadNowhere(_ path: String) throws {
    #expect(try Self.read(path) == nil)
  }
}
