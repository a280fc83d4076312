import Markup
import TestKit
import Testing

@testable import Web
@testable import haidang

@Suite(.database(TestSite.migrations)) struct RouteTests {
  private static func read(_ path: String) throws -> [String]? {
    let site = try TestSite.site()
    return switch site.route(path) {
    case .open(let route): route.segments
    case .desk(let page): page.route.segments
    case nil: nil
    }
  }

  static var all: [any Addressed] { OpenRoute.samples + TestSite.deskRoutes }

  @Test func everyAddressReadsBack() throws {
    for route in Self.all { #expect(try Self.read(route.address.text) == route.segments) }
    #expect(TestSite.deskRoutes.allSatisfy { !$0.methods.isEmpty })
  }

  @Test func addressesDiffer() {
    #expect(Set(Self.all.map(\.segments)).count == Self.all.count)
    #expect(Self.all.count > 25)
  }

  @Test(arguments: [
    "", "drafts", "/drafts/", "//drafts", "/drafts/0", "/drafts/-1", "/drafts/01", "/drafts/7/x",
    "/drafts/7/tasks",
    "/drafts/99999999999999999999", "/./drafts", "/../drafts", "/drafts/%", "/sign-in/x", "/assets", "/%00",
  ])
  func otherPathsLeadNowhere(_ path: String) throws {
    #expect(try Self.read(path) == nil)
  }
}
