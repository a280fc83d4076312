import Foundation
import HTTPTypes
import Markup
import TestKit
import Testing

@testable import Web

/// Every page looks as it did when somebody last looked.
@Suite struct PageSnapshotTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Snapshots")

  /// What answers with a file, or leads on, and never with a page.
  private static let others: Set<RoutePattern> = [
    WorkspaceRoute.home.pattern, AdministrationRoute.overview.pattern, DraftRoute.source.pattern,
    FileRoute.download.pattern, FileRoute.picture.pattern, AgencyRoute.sampleTable.pattern,
    PlanRoute.document.pattern, DocumentRoute.copy.pattern, OutgoingPage.route.act("docx").pattern,
    OutgoingPage.route.act("xlsx").pattern,
    OutgoingPage.route.act("pdf").pattern,
  ]

  @Test(arguments: PageSnapshot.all) func itLooksAsItDid(_ snapshot: PageSnapshot) throws {
    try Snapshot.check(snapshot.markup, snapshot.name, in: Self.folder)
  }

  @Test func everyPageOfTheRouteTableHasOne() {
    let pages = Set(TestSite.deskPages.filter { $0.methods.contains(.get) }.map(\.pattern))
    let shown = Set(PageSnapshot.all.compactMap(\.route))
    // Registers have the pages of one mechanism: one register shows how they look.
    let registers = Set(
      TestSite.areas.flatMap(\.registers).map { $0.address.text.dropFirst().split(separator: "/")[0] })
    let twins = pages.filter { pattern in
      guard let first = pattern.segments.first, registers.contains(Substring(first)) else { return false }
      return shown.contains {
        $0.segments.first == "agreements" && $0.segments.dropFirst() == pattern.segments.dropFirst()
      }
    }
    #expect(twins.count >= 4)
    #expect(pages.subtracting(shown).subtracting(twins) == Self.others)
    #expect(shown.isSubset(of: TestSite.deskPages.map(\.pattern)))
  }

  @Test func everyFileIsOfAPage() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(files.sorted() == PageSnapshot.all.map { "\($0.name).html" }.sorted())
  }

  @Test func aMarkupIsOneElementALine() {
    let markup =
      "<p class=\"a\">Một <b>hai</b>, ba<input name=\"x\"></p><img src=\"/desk-0123456789abcdef.css\">"
    let lines = """
      <p class="a">Một 
        <b>hai</b>, ba
        <input name="x">
      </p>
      <img src="/desk.css">
      """
    #expect(Snapshot.lines(markup).joined(separator: "\n") == lines)
  }
}
