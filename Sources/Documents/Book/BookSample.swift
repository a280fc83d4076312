import Accounts
import Agencies
import Core
import OfficialForm
import PlanRegistry
import Registers
import SampleProvince
import Store

/// What the made-up province writes and receives: an office and its templates, some letters and invitations a month, each with the
/// next number, and what other bodies send.
package struct BookSample: SamplePart {
  private var random: SeededRandom?
  private var templates: [DocumentTemplate] = []

  package init() {}

  package mutating func live(_ day: Day, in world: inout SampleWorld, _ database: Database) async throws {
    guard let officer = world.staff.officers.first else { return }
    var random = random ?? world.random("documents")
    defer { self.random = random }
    if templates.isEmpty { try await begin(by: officer, in: &world, database) }
    if random.number(in: 1...12) == 1 { try await write(on: day, by: officer, in: &world, database, &random) }
    if random.number(in: 1...10) == 1 {
      try await receive(on: day, by: officer, in: &world, database, &random)
    }
  }

  private mutating func begin(
    by officer: Person, in world: inout SampleWorld, _ database: Database
  ) async throws {
    let place = SampleWorld.place
    var office = Office()
    office.name = "Ủy ban nhân dân tỉnh \(place)"
    office.issuer = "ỦY BAN NHÂN DÂN\nTỈNH \(place.uppercased())"
    (office.symbol, office.place, office.archive) = ("UBND", place, "VT, NV")
    office.authority = "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"
    office.address = "Số 1 đường Hải Đăng, \(place)"
    let added = try await AddEntry(office).run(in: database, by: world.context(of: officer))
    var clause = Clause()
    clause.name = "kết thúc"
    clause.words = "Ủy ban nhân dân tỉnh đề nghị các đơn vị quan tâm, phối hợp thực hiện./."
    _ = try await AddEntry(clause).run(in: database, by: world.context(of: officer))
    for template in Self.templates(of: added.id) {
      templates.append(try await AddEntry(template).run(in: database, by: world.context(of: officer)))
    }
  }

  private func write(
    on day: Day, by officer: Person, in world: inout SampleWorld, _ database: Database,
    _ random: inout SeededRandom
  ) async throws {
    var order = DocumentOrder()
    // Answers are written to what came in.
    let usual = templates.filter { !$0.subject.contains("văn bản đến") }
    order.template = usual[random.number(in: 0...usual.count - 1)].id
    order.plan = try await database.read { reader in
      try reader.row(
        "SELECT plan_id FROM plan_version WHERE state = 'accepted' ORDER BY plan_id DESC LIMIT 1")?
        .get("plan_id")
    }
    let living = world.agencies.filter { $0.validTo == nil && $0.mayBeAssigned }
    guard order.plan != nil, living.count > 3 else { return }
    let first = random.number(in: 0...living.count - 4)
    order.addressees = living[first...first + 2].map(\.id)
    let chosen = order
    let draft = try await database.readBoard(on: day) { try chosen.draft($0) }
    let written = try await AddEntry(draft).run(in: database, by: world.context(of: officer))
    // Some wait for their number.
    guard random.number(in: 1...8) > 1 else { return }
    let numbered = try await database.read { reader in
      var document = written
      document.number = try written.nextNumber(in: day.year, reader)
      document.issuedOn = day
      return document
    }
    _ = try await ChangeEntry(numbered).run(in: database, by: world.context(of: officer))
  }

  private func receive(
    on day: Day, by officer: Person, in world: inout SampleWorld, _ database: Database,
    _ random: inout SeededRandom
  ) async throws {
    let (author, symbol, subject) = Self.sent[random.number(in: 0...Self.sent.count - 1)]
    var document = IncomingDocument()
    document.subject = subject
    document.author = author
    document.issuedOn = day.adding(days: -random.number(in: 1...5))
    document.number = "\(random.number(in: 12...960))/\(symbol)"
    document.arrivedOn = day
    let living = world.agencies.filter { $0.validTo == nil && $0.mayBeAssigned }
    if !living.isEmpty { document.handler = living[random.number(in: 0...living.count - 1)].id }
    if random.number(in: 1...2) == 1 { document.answerBy = day.adding(days: 15) }
    _ = try await AddEntry(document).run(in: database, by: world.context(of: officer))
  }

  private static let sent = [
    ("Bộ Ngoại giao", "BNG-TTĐN", "Hướng dẫn báo cáo công tác thông tin đối ngoại"),
    ("Bộ Văn hóa, Thể thao và Du lịch", "BVHTTDL-TTCS", "Phối hợp cung cấp thông tin quảng bá hình ảnh"),
    ("Đài Tiếng nói Việt Nam", "TNVN", "Đề nghị bố trí lịch làm phóng sự"),
    ("Hội hữu nghị tỉnh bạn", "HHN", "Mời dự hoạt động giao lưu nhân dân"),
  ]

  private static func templates(of office: ID<Office>) -> [DocumentTemplate] {
    func template(_ name: String, _ make: (inout DocumentTemplate) -> Void) -> DocumentTemplate {
      var template = DocumentTemplate()
      (template.name, template.office) = (name, office)
      template.recipients = "Chủ tịch, các Phó Chủ tịch UBND tỉnh"
      make(&template)
      if template.kind == .letter { template.recipients = "Như trên\n\(template.recipients)" }
      return template
    }
    return [
      template("Công văn đôn đốc nhiệm vụ") {
        $0.kind = .letter
        $0.subject = "đôn đốc thực hiện Kế hoạch số {{số kế hoạch}}"
        $0.body = """
          Thực hiện Kế hoạch số {{số kế hoạch}} ngày {{ngày kế hoạch}} của {{đơn vị ban hành kế hoạch}}, đến ngày {{hôm nay}} \
          các đơn vị còn {{số nhiệm vụ quá hạn}} nhiệm vụ quá hạn. Các nhiệm vụ chưa hoàn thành:
          {{danh mục nhiệm vụ}}
          Đề nghị {{nơi nhận}} khẩn trương thực hiện, báo cáo nguyên nhân và thời hạn hoàn thành.
          {{đoạn: kết thúc}}
          """
      },
      template("Giấy mời họp triển khai kế hoạch") {
        $0.kind = .invitation
        $0.subject = "Họp triển khai Kế hoạch số {{số kế hoạch}}"
        $0.body = """
          {{đơn vị ban hành}} trân trọng kính mời đại diện lãnh đạo: {{nơi nhận}} dự họp triển khai Kế hoạch số {{số kế hoạch}}.
          1. Thời gian
          …… giờ, ngày …… tháng …… năm {{năm}}.
          2. Địa điểm
          Phòng họp số 1, trụ sở {{đơn vị ban hành}}.
          {{đoạn: kết thúc}}
          """
      },
      template("Công văn trả lời") {
        $0.kind = .letter
        $0.subject = "trả lời Văn bản số {{số văn bản đến}}"
        $0.body = """
          Phúc đáp Văn bản số {{số văn bản đến}} ngày {{ngày văn bản đến}} của {{nơi nhận}} về {{trích yếu văn bản đến}}, \
          {{đơn vị ban hành}} có ý kiến như sau:
          ……
          Trân trọng./.
          """
      },
      template("Chương trình đón đoàn báo chí (song ngữ)") {
        $0.kind = .programme
        $0.subject = "Đón đoàn phóng viên thăm và làm việc tại tỉnh"
        $0.foreignTitle = "Programme for the visiting press delegation"
        $0.body = """
          | Thời gian / Time | Nội dung | Content |
          | 08:00 | Đón đoàn tại trụ sở | Welcome at the office |
          | 09:00 | Gặp lãnh đạo {{đơn vị ban hành}} | Meeting with the provincial leaders |
          | 14:00 | Thăm cảng và làng nghề | Visit to the port and a craft village |
          """
        $0.recipients = ""
      },
      template("Báo cáo tình hình thực hiện kế hoạch") {
        $0.kind = .report
        $0.subject = "Tình hình thực hiện Kế hoạch số {{số kế hoạch}}"
        $0.bases =
          "Căn cứ Kế hoạch số {{số kế hoạch}} ngày {{ngày kế hoạch}} của {{đơn vị ban hành kế hoạch}}"
        $0.body = """
          I. Tình hình thực hiện
          Đến ngày {{hôm nay}}, các đơn vị còn {{số nhiệm vụ quá hạn}} nhiệm vụ chậm tiến độ. Các nhiệm vụ đang thực hiện:
          {{danh mục nhiệm vụ}}
          II. Kiến nghị
          ……
          """
      },
    ]
  }

  package static func tally(_ reader: Reader, on today: Day) throws -> [SampleTally] {
    [
      SampleTally(
        vi: "văn bản đi", en: "outgoing documents", try reader.integer("SELECT count(*) AS n FROM outgoing")),
      SampleTally(
        vi: "văn bản đến", en: "incoming documents", try reader.integer("SELECT count(*) AS n FROM incoming")),
    ]
  }
}
