import Markup
import Testing

@testable import Web

@Suite struct RouteTests {
  static let all = OpenRoute.samples.map(SiteRoute.open) + DeskRoute.samples.map(SiteRoute.desk)

  @Test(arguments: all)
  func everyAddressReadsBack(_ route: SiteRoute) {
    #expect(SiteRoute(path: Address(segments: route.segments).text) == route)
    #expect(!route.methods.isEmpty)
  }

  @Test func addressesDiffer() {
    #expect(Set(Self.all.map(\.segments)).count == Self.all.count)
  }

  @Test(arguments: [
    "", "drafts", "/drafts/", "//drafts", "/drafts/0", "/drafts/-1", "/drafts/01", "/drafts/7/x",
    "/drafts/7/tasks",
    "/drafts/99999999999999999999", "/./drafts", "/../drafts", "/drafts/%", "/sign-in/x", "/assets", "/%00",
  ])
  func otherPathsLeadNowhere(_ path: String) {
    #expect(SiteRoute(path: path) == nil)
  }
}
