import Accounts
import AgencyNames
import Core
import PlanRegistry
import Store

@testable import Agencies
@testable import PlanRegistry
@testable import Web

extension PageSnapshot {
  static let agencies: [PageSnapshot] = [
    PageSnapshot("AgencyListPage", at: AgencyRoute.list, AgencyListPage.view(.mock, .mock)),
    PageSnapshot("AgencyListPage-nothing", at: AgencyRoute.list, AgencyListPage.view(.nothing, .mock)),
    PageSnapshot("AgencyPage", at: AgencyRoute.page, AgencyPage.view(.mock, .mock)),
    PageSnapshot("AgencyPage-ended", at: AgencyRoute.page, AgencyPage.view(.ended, .mock)),
    PageSnapshot("ProposalsPage", at: AgencyRoute.proposals, ProposalsPage.view(.mock, .mock)),
    PageSnapshot("ProposalsPage-nothing", at: AgencyRoute.proposals, ProposalsPage.view(.nothing, .mock)),
    PageSnapshot("ProposalsPage-decided", at: AgencyRoute.proposals, ProposalsPage.view(.decided, .mock)),
    PageSnapshot("ProposalsPage-refused", at: AgencyRoute.proposals, ProposalsPage.view(.refused, .mock)),
    PageSnapshot("AgencyListPage-imported", at: AgencyRoute.list, AgencyListPage.view(.imported, .mock)),
    PageSnapshot("AgencyImportPage", at: AgencyRoute.importTable, AgencyImportPage.view(.mock, .mock)),
    PageSnapshot(
      "AgencyImportPage-preview", at: AgencyRoute.importTable, AgencyImportPage.view(.shown, .mock)),
    PageSnapshot(
      "AgencyImportPage-wrong", at: AgencyRoute.importTable, AgencyImportPage.view(.wrong, .mock)),
    PageSnapshot("PostsPage", at: AgencyRoute.posts, PostsPage.view(.mock, .mock)),
    PageSnapshot("PostsPage-nothing", at: AgencyRoute.posts, PostsPage.view(.nothing, .mock)),
  ]
}

extension Agency {
  static let tourism = Agency(id: 51, name: "Sở Du lịch", place: "An Hải", validFrom: "2026-03-01")
  static let foreign = Agency(
    id: 52, name: "Sở Ngoại vụ", place: "An Hải", confidence: .presumed, legalSource: "Nghị định 1/2025/NĐ-CP"
  )
  /// Merged into `tourism`.
  static let former = Agency(
    id: 53, name: "Sở Văn hóa và Du lịch", place: "An Hải", validTo: "2026-02-28")
  static let party = Agency(id: 54, name: "Ban Tuyên giáo Tỉnh ủy", place: "An Hải")
}

extension AgencyPicker {
  static let mock = AgencyPicker(["Sở Du lịch", "Sở Ngoại vụ"])
}

extension PageKey {
  static let mock = PageKey(.after, [.integer(7)])
}

extension AgencyListPage.Model {
  static let mock = AgencyListPage.Model(
    part: ListPart(items: [.tourism, .foreign, .former, .party], before: .mock, after: .mock), total: 104,
    places: ["An Hải", "Bình Sơn"], place: "An Hải", text: "", life: "all")
  static let nothing = AgencyListPage.Model(
    part: ListPart(items: []), total: 0, places: ["An Hải"], text: "xyz")
}

extension AgencyListPage.Model {
  static let imported = AgencyListPage.Model(
    part: ListPart(items: [.tourism]), total: 1, places: ["An Hải"], text: "",
    imported: .mock)
}

extension AgencyImportPage.Model {
  static let mock = AgencyImportPage.Model(places: ["An Hải", "Bình Sơn"], recent: [.mock])

  static var shown: AgencyImportPage.Model {
    var model = mock
    (model.place, model.table) = ("An Hải", "Tên;Tên khác\nUBND xã Một;\nSở Du lịch;Sở DL\nSở Ngoại vụ;\n")
    model.preview = AgencyImportPage.Preview(
      outcome: ImportAgencies.Outcome(added: 51, updated: 1, unchanged: 1),
      lines: [
        ImportSteps.Line(
          entry: entry(2, "UBND xã Một", .commune), step: .add(Agency(name: "UBND xã Một", place: "An Hải"))),
        ImportSteps.Line(
          entry: entry(3, "Sở Du lịch", .department, aliases: ["Sở DL"]),
          step: .name(51, aliases: ["Sở DL"], abbreviations: [])),
        ImportSteps.Line(
          entry: entry(4, "Sở Ngoại vụ", .department), step: .name(52, aliases: [], abbreviations: [])),
      ], lineCount: 53, mistakes: [], mistakeCount: 0)
    return model
  }

  static var wrong: AgencyImportPage.Model {
    var model = mock
    model.table = "Tên;Loại\nUBND xã Một;abc\n"
    model.preview = AgencyImportPage.Preview(
      outcome: ImportAgencies.Outcome(), lines: [], lineCount: 0,
      mistakes: [
        AgencyTable.Mistake(line: 2, message: Localised(vi: "Không có loại “abc”.", en: "No kind “abc”."))
      ],
      mistakeCount: 52)
    return model
  }

  private static func entry(
    _ line: Int, _ name: String, _ kind: UnitKind, aliases: [String] = []
  ) -> AgencyTable.Entry {
    AgencyTable.Entry(
      line: line, name: name, kind: kind, place: "An Hải", parent: "", aliases: aliases, abbreviations: [],
      note: "")
  }
}

extension AgencyImport {
  static let mock = AgencyImport(
    id: 81, importedAt: Timestamp(milliseconds: 1_790_000_000_000), importedBy: "Nguyễn Thị Mẫu", added: 135,
    updated: 2)
}

extension AgencyPage.Model {
  static let mock = AgencyPage.Model(
    agency: .tourism, parent: Agency(id: 55, name: "Ủy ban nhân dân tỉnh An Hải", place: "An Hải"),
    aliases: ["Sở DL", "SDL"],
    events: [
      AgencyEvent(
        id: 61, kind: .merge, agencyID: 51, day: "2026-03-01", legalSource: "Nghị quyết 1/NQ-HĐND")
    ], successors: [], predecessors: [.former],
    people: [Person(id: 12, name: "Trần Văn Thử", email: "thu@an-hai.example", role: .agencyOfficer)],
    work: AgencyPage.TaskExcerpt(rows: [.mock, .late], total: 31),
    guiding: AgencyPage.TaskExcerpt(rows: [.mock], total: 1), openCount: 5, reassigning: Offer([]),
    vouching: Offer([]))
  static let ended = AgencyPage.Model(
    agency: .former, aliases: [], events: [],
    successors: [Successor(agency: .tourism, scope: "du lịch"), Successor(agency: .foreign, scope: "")],
    predecessors: [], people: [], work: AgencyPage.TaskExcerpt(rows: [], total: 0),
    guiding: AgencyPage.TaskExcerpt(rows: [], total: 0), openCount: 3, reassigning: Offer([]),
    vouching: Offer([]),
    sentHandover: DraftForm(AgencyPage.Handover.fields([]), of: AgencyPage.Handover())
      .refused([:], [FormProblem(field: "successor", "Chưa rõ cơ quan nào kế thừa.")]))
}

extension ProposalsPage.Model {
  private static let names = [
    AgencyProposal(
      id: 71, name: "Sở Du Lịc", place: "An Hải", kind: .department, seenIn: "12/KH-UBND", nearestID: 51,
      state: .open),
    AgencyProposal(
      id: 72, name: "Cổng <lạ>", place: "", kind: .part, seenIn: "12/KH-UBND", state: .open),
  ]
  static let mock = ProposalsPage.Model(
    part: ListPart(items: names, after: .mock), units: [51: "Sở Du lịch"], picker: .mock,
    deciding: Offer([]))
  static let nothing = ProposalsPage.Model(
    part: ListPart(items: []), units: [:], picker: .mock, deciding: Offer([]))
  static let decided = ProposalsPage.Model(
    part: ListPart(
      items: [
        AgencyProposal(
          id: 71, name: "Sở Du Lịc", place: "An Hải", kind: .department, seenIn: "12/KH-UBND", state: .alias,
          agencyID: 51),
        AgencyProposal(
          id: 73, name: "Ban Mới", place: "An Hải", kind: .board, seenIn: "", state: .agency, agencyID: 52),
        AgencyProposal(
          id: 72, name: "Cổng <lạ>", place: "", kind: .part, seenIn: "12/KH-UBND", state: .rejected),
      ]), areDecided: true, units: [51: "Sở Du lịch", 52: "Ban Mới"], picker: .mock, deciding: Offer([]))
  static let refused = ProposalsPage.Model(
    part: ListPart(items: names), at: .mock, units: [51: "Sở Du lịch"], picker: .mock, deciding: Offer([]),
    sent: (
      72,
      DraftForm(ProposalsPage.fields, of: NameMeaning(), suffix: "-72")
        .refused(["agency": ["Cổng gì"]], [FormProblem(field: "agency", "Không thấy cơ quan này.")])
    ))
}

extension PostsPage.Model {
  static let mock = PostsPage.Model(
    part: ListPart(
      items: [
        PostsPage.Post(
          agency: AgencyPost(id: 51, name: "Sở Du lịch", peopleCount: 7),
          people: ["Trần Văn Thử", "Lê Thị Mẫu"]),
        PostsPage.Post(agency: AgencyPost(id: 52, name: "Sở Ngoại vụ", peopleCount: 0), people: []),
      ], after: .mock), total: 12, missing: 4, onlyMissing: false)
  static let nothing = PostsPage.Model(part: ListPart(items: []), total: 0, missing: 0, onlyMissing: false)
}
