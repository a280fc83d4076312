import Accounts
import Agencies
import Core
import DocumentBook
import DocumentCheck
import OfficialForm
import Registers
import Store
import TestKit
import Testing

@testable import haidang

/// Templates: what the register fills in, and what stays a blank.
@Suite(.database(Areas.migrations)) struct TemplateTests {
  @Test func aLetterToThreeAgenciesIsFilledFromThePlan() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    var clause = Clause()
    (clause.name, clause.words) = ("kết thúc", "{{đơn vị ban hành}} đề nghị phối hợp./.")
    _ = try await AddEntry(clause).run(in: book.database, by: BookFixture.context)
    let template = try await book.template {
      $0.subject = "đôn đốc Kế hoạch số {{số kế hoạch}}"
      $0.bases = "Căn cứ Kế hoạch số {{ Số  kế hoạch }} ngày {{ngày kế hoạch}}"
      $0.body = """
        Đến ngày {{hôm nay}} còn {{số nhiệm vụ quá hạn}} nhiệm vụ chậm của {{nơi nhận}}:
        {{danh mục nhiệm vụ quá hạn}}
        {{đoạn: kết thúc}}
        """
      $0.recipients = "Như trên"
    }
    var order = DocumentOrder()
    (order.template, order.plan, order.addressees) = (template.id, book.plan, book.agencies.map(\.id))
    let draft = try await book.draft(order)
    #expect(draft.subject == "đôn đốc Kế hoạch số 15/KH-UBND")
    #expect(draft.bases == "Căn cứ Kế hoạch số 15/KH-UBND ngày 09 tháng 01 năm 2025")
    #expect(
      draft.body == """
        Đến ngày 20 tháng 11 năm 2026 còn 1 nhiệm vụ chậm của Sở Ngoại vụ, Sở Du lịch, Công an tỉnh:
        | TT | Nhiệm vụ | Đơn vị chủ trì | Hạn |
        | 1 | Mở lớp tập huấn | Sở Ngoại vụ | 31/12/2025 |
        Ủy ban nhân dân tỉnh Sông Hải đề nghị phối hợp./.
        """)
    #expect(draft.number == nil && draft.blankCount == 0 && draft.archive == "VT, NV")
    let added = try await book.add(draft)
    let official = try await book.database.read { try added.official($0) }
    #expect(official.addressees == book.agencies.map(\.name))
    #expect(
      official.number.printed.hasSuffix("/UBND-NV") && !official.number.printed.contains { $0.isNumber })
    #expect(official.body.count == 3)
    guard case .table(let table) = official.body[1] else {
      Issue.record("the second element is the table")
      return
    }
    #expect(
      table.columns.map(\.title) == ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Hạn"] && table.rows.count == 1)
    // A bar inside a task is no border of a cell.
    let open = try await book.template { $0.body = "{{danh mục nhiệm vụ}}" }
    order.template = open.id
    let listed = try await book.draft(order)
    #expect(
      listed.body.split(separator: "\n").count == 3 && listed.body.contains("| Làm phim / giới thiệu |"))
    #expect(!(try WordFile.bytes(of: official)).isEmpty)
  }

  /// A figure in a letter is the figure of the register, however long the table would be.
  @Test func allTasksAreCountedWhereTheTableIsCut() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database, lateTasks: 205)
    let template = try await book.template {
      $0.body = "Còn {{số nhiệm vụ quá hạn}}:\n{{danh mục nhiệm vụ quá hạn}}"
    }
    var order = DocumentOrder()
    (order.template, order.plan, order.addressees) = (template.id, book.plan, [book.agencies[0].id])
    let lines = try await book.draft(order).body.split(separator: "\n")
    #expect(lines.first == "Còn 205:" && lines.last == "(và 5 nhiệm vụ khác)" && lines.count == 203)
  }

  @Test func whatNobodyKnowsIsABlank() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    let template = try await book.template {
      $0.subject = "Kế hoạch số {{số kế hoạch}}"
      $0.body = "Gửi {{nơi nhận}}:\n{{danh mục nhiệm vụ}}"
    }
    var order = DocumentOrder()
    order.template = template.id
    let draft = try await book.draft(order)
    #expect(draft.subject == "Kế hoạch số ……" && draft.body == "Gửi ……:\n……" && draft.blankCount == 3)
  }

  @Test func anAnswerKnowsWhatItAnswers() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    var incoming = IncomingDocument()
    (incoming.subject, incoming.author, incoming.number) = (
      "Hướng dẫn báo cáo", "Bộ Ngoại giao", "12/BNG-TTĐN"
    )
    (incoming.arrivedOn, incoming.issuedOn) = (BookFixture.today, Day(year: 2026, month: 11, day: 2))
    let came = try await AddEntry(incoming).run(in: book.database, by: BookFixture.context)
    let template = try await book.template {
      $0.subject = "trả lời Văn bản số {{số văn bản đến}} ngày {{ngày văn bản đến}}"
      $0.body = "Phúc đáp {{nơi nhận}} về {{trích yếu văn bản đến}}."
    }
    var order = DocumentOrder()
    (order.template, order.answered) = (template.id, came.id)
    let draft = try await book.draft(order)
    #expect(draft.subject == "trả lời Văn bản số 12/BNG-TTĐN ngày 02 tháng 11 năm 2026")
    #expect(draft.body == "Phúc đáp Bộ Ngoại giao về Hướng dẫn báo cáo." && draft.others == "Bộ Ngoại giao")
    let answer = try await book.add(draft)
    #expect(try await book.database.read { try came.answers($0) }.map(\.id) == [answer.id])
    // What is answered stays as long as its answer.
    await #expect(throws: Refused.self) {
      try await DropEntry(came.id).run(in: book.database, by: BookFixture.context)
    }
    _ = try await DropEntry(answer.id).run(in: book.database, by: BookFixture.context)
    _ = try await DropEntry(came.id).run(in: book.database, by: BookFixture.context)
  }

  @Test func aFieldThatIsNoneIsRefusedAtItsPlace() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    func fields(_ make: (inout DocumentTemplate) -> Void) async throws -> [String?] {
      do {
        _ = try await book.template(make)
        return []
      } catch let refused as Refused {
        return refused.refusals.map(\.field)
      }
    }
    #expect(try await fields { $0.body = "{{số kế hoach}}" } == ["body"])
    #expect(try await fields { $0.subject = "{{đoạn: không có}}" } == ["subject"])
    #expect(try await fields { $0.body = "Một {{ ngoặc không đóng, và }} thừa" } == ["body"])
    #expect(try await fields { $0.body = "Một {{ ngoặc không đóng" } == [])
    #expect(try await fields { $0.body = "Gồm: {{danh mục nhiệm vụ}} hết." } == ["body"])
    #expect(try await fields { $0.body = "" } == ["body"])
  }
}

/// Clauses that templates call.
@Suite(.database(Areas.migrations)) struct ClauseTests {
  @Test func oneThatIsCalledStaysUnderItsName() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    func fields(_ name: String, _ words: String) async throws -> [String?] {
      var clause = Clause()
      (clause.name, clause.words) = (name, words)
      do {
        _ = try await AddEntry(clause).run(in: book.database, by: BookFixture.context)
        return []
      } catch let refused as Refused {
        return refused.refusals.map(\.field)
      }
    }
    #expect(try await fields("a", "{{bịa}}") == ["words"])
    #expect(try await fields("a", "{{đoạn: b}}") == ["words"])
    #expect(try await fields("a}}", "Lời.") == ["name"])
    var clause = Clause()
    (clause.name, clause.words) = ("lời kết", "{{đơn vị ban hành}} trân trọng./.")
    let added = try await AddEntry(clause).run(in: book.database, by: BookFixture.context)
    _ = try await book.template { $0.body = "{{đoạn: lời kết}}" }
    await #expect(throws: Refused.self) {
      try await DropEntry(added.id).run(in: book.database, by: BookFixture.context)
    }
    var renamed = added
    renamed.name = "khác"
    let refused = renamed
    await #expect(throws: Refused.self) {
      try await ChangeEntry(refused).run(in: book.database, by: BookFixture.context)
    }
  }
}

/// What stands where, by the kind of document.
@Suite(.database(Areas.migrations)) struct OfficialFormTests {
  private func official(
    _ kind: DocumentKind, in book: BookFixture, _ make: (inout OutgoingDocument) -> Void = { _ in }
  ) async throws -> OfficialDocument {
    var document = book.letter()
    (document.kind, document.addressees, document.recipients) = (kind, [book.agencies[0].id], "Như Điều 3")
    document.authority = "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"
    make(&document)
    let added = try await book.add(document)
    return try await book.database.read { try added.official($0) }
  }

  @Test func aDecisionSaysWhoDecides() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    let decision = try await official(.decision, in: book)
    #expect(decision.authority == "GIÁM ĐỐC Ủy ban nhân dân tỉnh Sông Hải")
    #expect(decision.addressees.isEmpty && decision.recipients == ["Sở Ngoại vụ", "Như Điều 3"])
    let collective = try await official(.decision, in: book) {
      $0.authority = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"
    }
    #expect(collective.authority == "Ủy ban nhân dân tỉnh Sông Hải")
  }

  /// What is written here has no breach of the form that is checked here.
  @Test(arguments: [DocumentKind.decision, .letter, .minutes, .programme, .notice, .invitation, .summary])
  func whatIsWrittenPassesTheCheck(_ kind: DocumentKind) async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    let document = try await official(kind, in: book) {
      ($0.number, $0.issuedOn) = (7, BookFixture.today)
      $0.bases = "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025"
      $0.body =
        "Điều 1. Ban hành kèm theo Quyết định này Quy chế.\nĐiều 2. Hiệu lực\nQuyết định có hiệu lực từ ngày ký.\n| TT | Việc |\n| 1 | Họp |"
    }
    let found = try DocumentCheck.findings(word: WordFile.bytes(of: document), on: BookFixture.today)
    #expect(found.filter { $0.message.vi.contains("30/2020/NĐ-CP") }.isEmpty, "\(found.map(\.message.vi))")
  }

  @Test func aLetterIsAddressed() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    let letter = try await official(.letter, in: book)
    #expect(
      letter.authority == nil && letter.addressees == ["Sở Ngoại vụ"] && letter.recipients == ["Như Điều 3"])
  }

  @Test func whatIsTypedIsPrintedAsTheFormWants() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    let letter = try await official(.letter, in: book) {
      $0.subject = "Về việc đôn đốc"
      $0.bases = "Luật Báo chí;\nTheo đề nghị của Sở Ngoại vụ."
    }
    #expect(letter.subject == "đôn đốc")
    #expect(letter.bases == ["Căn cứ Luật Báo chí", "Theo đề nghị của Sở Ngoại vụ"])
    for body in ["| a | b |\n| c | d | e |", "|" + String(repeating: " a |", count: 30)] {
      await #expect(throws: Refused.self) { try await official(.letter, in: book) { $0.body = body } }
    }
  }

  @Test func minutesAreSignedByEach() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    let minutes = try await official(.minutes, in: book) {
      $0.authority = "Thư ký\nChủ trì"
      $0.signer = "Người Một"
    }
    #expect(
      minutes.signers == [FormSigner(["Thư ký"], name: "Người Một"), FormSigner(["Chủ trì"], name: nil)])
  }
}

/// The body of a document as people type it.
@Suite struct BodyTextTests {
  @Test func partsOpenByThemselves() {
    let elements = BodyText.elements(
      """
      Chương I
      QUY ĐỊNH CHUNG
      Điều 1. Phạm vi
      1. Quyết định này quy định việc phối hợp.

      I. Mục đích
      1. Yêu cầu chung
      Mục đích của việc này là rõ.
      a) Một điểm;
      """)
    #expect(
      elements == [
        .heading(.chapter, label: "Chương I", title: "QUY ĐỊNH CHUNG"),
        .heading(.article, label: "Điều 1.", title: "Phạm vi"),
        .paragraph("1. Quyết định này quy định việc phối hợp."),
        .heading(.roman, label: "I.", title: "Mục đích"),
        .heading(.clause, label: "1.", title: "Yêu cầu chung"),
        .paragraph("Mục đích của việc này là rõ."), .paragraph("a) Một điểm;"),
      ])
  }

  @Test(arguments: [
    "Điều này cần làm ngay.", "Điều 5 của Luật.", ". Dấu chấm", "Phần lớn các xã", "|", "||", "1.",
  ])
  func aSentenceIsAParagraph(_ line: String) {
    #expect(BodyText.elements(line) == [.paragraph(line)])
  }

  @Test func anArticleThatIsASentenceStressesItsNumber() {
    let elements = BodyText.elements("Điều 1. Ban hành kèm theo Quyết định này Quy chế.")
    #expect(
      elements == [
        .paragraph(
          FormText([.init("Điều 1.", bold: true), .init(" Ban hành kèm theo Quyết định này Quy chế.")]))
      ])
  }

  @Test func rowsBetweenBarsAreATable() {
    let elements = BodyText.elements("Trước\n| A | B |\n|---|:--|\n| 1 | hai | ba |\n| 2 |\nSau")
    guard elements.count == 3, case .table(let table) = elements[1] else {
      Issue.record("\(elements)")
      return
    }
    #expect(table.columns.map(\.title) == ["A", "B"])
    #expect(table.rows.map(\.cells) == [["1", "hai"], ["2", ""]])
    #expect(table.columns.map(\.alignment) == [.center, .left])
  }

  @Test(arguments: ["", "\n\n", "||||", "| |", String(repeating: "| a |\n", count: 3000)])
  func oddTextsAreRead(_ text: String) {
    #expect(BodyText.elements(text).count <= 1)
  }
}
