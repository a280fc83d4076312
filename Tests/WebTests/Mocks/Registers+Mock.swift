import Accounts
import Attachments
import Core
import Programmes
import Registers

@testable import Store
@testable import Web

extension PageSnapshot {
  private static var route: ResourceRoute<Agreement> { ResourceRoute(Agreement.register.path) }

  static let registers: [PageSnapshot] = [
    PageSnapshot("RegistersPage", at: RegisterRoute.overview, RegistersPage.view(.mock, .mock)),
    PageSnapshot("BinPage", at: RegisterRoute.bin, BinPage.view(.mock, .mock)),
    PageSnapshot("BinPage-nothing", at: RegisterRoute.bin, BinPage.view(.nothing, .mock)),
    PageSnapshot("RegisterPage", at: route.list, RegisterPage<Agreement>().view(.mock, .mock)),
    PageSnapshot(
      "RegisterPage-dropped", at: route.list,
      RegisterPage<Agreement>().view(.nothing, PageFrame.mock.saying(.dropped, to: 151))),
    PageSnapshot("EntryPage", at: route.page, EntryPage<Agreement>().view(.mock, .mock)),
    PageSnapshot(
      "EntryPage-changed", at: route.page,
      EntryPage<Agreement>().view(.changed, PageFrame.mock.saying(.changed, to: 3))),
    PageSnapshot("EntryForm-new", at: route.new, EntryForm<Agreement>().view(.new, of: nil, .mock)),
    PageSnapshot(
      "EntryForm-meanwhile", at: route.edit, EntryForm<Agreement>().view(.meanwhile, of: 141, .mock)),
  ]
}

extension Agreement {
  static let mock = {
    var agreement = Agreement()
    (agreement.id, agreement.edition) = (141, 3)
    agreement.title = "Chương trình phối hợp quảng bá du lịch"
    (agreement.number, agreement.kind) = ("11/CTPH", .coordination)
    (agreement.parties, agreement.partners) = ([51, 52], "Đài <bạn>\nHội hữu nghị")
    agreement.terms = "Trao đổi tin hằng quý."
    (agreement.signedOn, agreement.startsOn, agreement.endsOn) = ("2025-12-20", "2026-01-01", "2026-12-31")
    return agreement
  }()
}

extension AgencyNames {
  static let mock = AgencyNames(
    [51: "Sở Du lịch", 52: "Sở Ngoại vụ"], printed: [51: "Sở Du lịch, An Hải", 52: "Sở Ngoại vụ, An Hải"])
}

extension RegistersPage.Model {
  static let mock = RegistersPage.Model(
    places: [
      RegisterPlace(
        Agreement.register.plural, Agreement.register.purpose,
        ResourceRoute<Agreement>(Agreement.register.path).list(),
        needs: .viewRegisters)
    ])
}

extension BinPage.Model {
  private static let thing = BinnedThing(
    id: 151, kind: "agreement", subjectID: 141, title: "Chương trình phối hợp quảng bá du lịch",
    droppedAt: "2026-11-16 09:05", droppedBy: "Nguyễn Thị Mẫu")

  static let mock = BinPage.Model(
    part: ListPart(
      items: [
        Item(thing: thing, label: Agreement.register.single, restoring: Offer([])),
        Item(thing: thing, label: Words.jobs, restoring: Offer([.notPermitted])),
      ], after: .mock), problems: [FormProblem("Số, ký hiệu này đã có trong sổ.")])
  static let nothing = BinPage.Model(part: ListPart(items: []))
}

extension RegisterPage.Model where Entry == Agreement {
  static var mock: Self {
    Self(
      part: ListPart(items: [EntryRow(entry: .mock, names: FieldNames(.mock))], after: .mock),
      order: .heading, state: .endsSoon, adding: Offer([]))
  }
  static var nothing: Self { Self(part: ListPart(items: []), order: .day("ends_on"), adding: Offer([])) }
}

extension EntryPage.Model where Entry == Agreement {
  static var mock: Self {
    Self(
      entry: .mock, names: FieldNames(.mock), files: [.mock("biên bản.pdf", .pdf)],
      history: [
        AuditEntry(
          id: 161, at: "2026-02-01 14:00", actor: 11, actorName: "Nguyễn Thị Mẫu", action: "agreement.change",
          subject: "agreement", subjectID: 141,
          detail: """
            {"changes":[{"field":"ends_on","before":"","after":"2026-12-31"},
            {"field":"parties","before":"51","after":"51 52"}]}
            """),
        AuditEntry(
          id: 160, at: "2026-01-02 08:00", actor: 11, actorName: "Nguyễn Thị Mẫu", action: "agreement.attach",
          subject: "agreement", subjectID: 141, detail: "{\"file\":\"biên bản.pdf\"}"),
      ],
      actTitles: [
        ChangeEntry<Agreement>.name: ChangeEntry<Agreement>.title,
        AttachFiles<Agreement>.name: AttachFiles<Agreement>.title,
      ])
  }
  static var changed: Self { Self(entry: .mock, names: FieldNames(.mock), undoing: true) }
}

extension DraftForm where Draft == Agreement {
  static var new: Self {
    var form = Self(Agreement.register.fields, of: Agreement())
    form.picker = .mock
    return form
  }

  /// Somebody else changed it, and something is wrong besides.
  static var meanwhile: Self {
    var form = Self(Agreement.register.fields, of: .mock, FieldNames(.mock), edition: 4).refused(
      ["ends_on": ["mai"]],
      [
        FormProblem("Người khác vừa sửa mục này."),
        FormProblem(field: "ends_on", "Hết hạn: không đọc được ngày."),
      ])
    form.meanwhile = ["number": "12/CTPH"]
    return form
  }
}
