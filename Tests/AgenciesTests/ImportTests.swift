import Accounts
import Agencies
import AgencyNames
import Core
import Store
import TestKit
import Testing

@Suite(.database(AgencyFixture.migrations)) struct ImportTests {
  private func run(_ text: String) async throws -> ImportAgencies.Outcome {
    let fixture = try AgencyFixture()
    let table = try AgencyTable(csv: Array(text.utf8), place: "An Hải")
    var outcome = try await ImportAgencies(table).run(in: fixture.database, by: fixture.context)
    outcome.importID = nil
    return outcome
  }

  private func last() async throws -> AgencyImport {
    let recent = try await TestDatabase.current.database.read { try AgencyImport.recent($0, most: 2) }
    return try #require(recent.first)
  }

  @Test func anImportIsTakenBackWhole() async throws {
    let fixture = try AgencyFixture()
    let known = try await fixture.add("Sở Một", aliases: ["Sở Số Một"])
    _ = try await run(
      "name,parent,aliases,abbreviations\nSở Một,,Sở Đầu,\nSở Hai,,,S2\nPhòng Ba,Sở Hai,P3|P Ba,\n")
    let done = try await last()
    #expect((done.added, done.updated, done.importedBy) == (2, 1, "test"))
    #expect(try await fixture.resolve("Sở Đầu") == known)
    try await UndoAgencyImport(done.id).run(in: fixture.database, by: fixture.context)
    #expect(try await list().map(\.name) == ["Sở Một"])
    #expect(try await fixture.resolve("Sở Đầu") == nil)
    #expect(try await fixture.resolve("Sở Số Một") == known)
    let twice = try await fixture.refusal { try UndoAgencyImport(done.id).run($0, $1) }
    #expect(twice == "import-unknown")
    // The same table comes in anew; nothing in it is no import.
    let again = try await run("name\nSở Hai\n")
    #expect(again == ImportAgencies.Outcome(added: 1))
    let before = try await last().id
    #expect(try await run("name\nSở Hai\n") == ImportAgencies.Outcome(unchanged: 1))
    #expect(try await last().id == before)
  }

  @Test func anImportStaysWhoseUnitsAreInUse() async throws {
    let fixture = try AgencyFixture()
    _ = try await run("name\nSở Hai\nSở Ba\n")
    let done = try await last()
    let unit = try #require(try await fixture.resolve("Sở Hai"))
    _ = try await fixture.add("Phòng Bốn", parent: unit)
    let refused = try await fixture.refusal { try UndoAgencyImport(done.id).run($0, $1) }
    #expect(refused == "agency-in-use")
    #expect(try await list().count == 3)
    #expect(try await last() == done)
  }

  /// A name that waits for a decision is offered the unit that came in since.
  @Test func anImportedUnitIsOfferedToTheNamesThatWait() async throws {
    let fixture = try AgencyFixture()
    let proposal = try await fixture.database.write { [context = fixture.context] in
      try AgencyProposal.propose($0, context, name: "Trung tâm Sách", place: "An Hải", seenIn: "kế hoạch")
    }
    #expect(proposal.nearestID == nil)
    _ = try await run("name\nTrung tâm Sách\n")
    let unit = try #require(try await fixture.resolve("Trung tâm Sách"))
    #expect(try await fixture.database.read { try AgencyProposal.open($0) }.map(\.nearestID) == [unit])
    try await fixture.change { try DecideProposal(proposal.id, .alias(of: unit)).run($0, $1) }
    // It is called so: that is no other name.
    #expect(try await fixture.database.read { try AgencyDirectory.aliases($0, of: unit).isEmpty })
  }

  @Test func columnsThatMeanNothingAreSaid() throws {
    let table = try AgencyTable(csv: Array("TT,Tên,Loại hình,Địa chỉ,\n1,Trung tâm S,Sở,Phố Một,\n".utf8))
    #expect(table.unread == ["Địa chỉ"])
    #expect(table.entries.map(\.kind) == [.department])
  }

  @Test func aTableOfOneColumnKeepsItsCommas() async throws {
    #expect(try await run("Tên\nSở Văn hóa, Thể thao; Du lịch\n") == ImportAgencies.Outcome(added: 1))
    #expect(try await list().map(\.name) == ["Sở Văn hóa, Thể thao; Du lịch"])
  }

  @Test func rowsOfASpreadsheetAreReadBackAsTheyWere() throws {
    let rows = [["Tên", "Ghi chú"], ["\"Sở\" Một", "hai\tba \"bốn\"\nnăm"], ["Sở Hai; ba, bốn", ""]]
    let table = try AgencyTable(csv: Array(AgencyTable.text(of: rows).utf8))
    #expect(table.entries.map(\.name) == ["\"Sở\" Một", "Sở Hai; ba, bốn"])
    #expect(table.entries.first?.note == "hai ba \"bốn\" năm")
    let titled = [["DANH SÁCH XÃ", ""], ["", ""], ["Tên", "Loại"], ["UBND xã Một", ""]]
    let below = try AgencyTable(csv: Array(AgencyTable.text(of: titled).utf8))
    #expect(below.entries.map(\.name) == ["UBND xã Một"] && below.mistakes.isEmpty)
  }

  private func list() async throws -> [Agency] {
    try await TestDatabase.current.database.read { try AgencyDirectory.list($0) }
  }

  @Test func aTableComesInWithItsNames() async throws {
    let outcome = try await run(
      #"""
      \#u{FEFF}Tên;Loại;Tên khác;Viết tắt;Trực thuộc;Từ ngày
      "Sở Văn hóa; ""Thể thao""";;Sở Văn thể|Văn thể;SVT;;01/07/2025

      Trung tâm Một;part;;;Sở Văn hóa Thể thao;
      UBND xã Hai;Cấp xã;;;;

      """#)
    #expect(outcome == ImportAgencies.Outcome(added: 3, updated: 0))
    let agencies = try await list()
    #expect(agencies.map(\.name) == ["Sở Văn hóa; \"Thể thao\"", "UBND xã Hai", "Trung tâm Một"])
    #expect(agencies.map(\.kind) == [.department, .commune, .part])
    #expect(agencies.last?.parentID == agencies.first?.id)
    #expect(agencies.first?.validFrom == Moment.reform)
    #expect(try await AgencyFixture().resolve("SVT") == agencies.first?.id)
    let again = try await run("name\tabbreviations\nUBND xã Hai\tXH\nUBND xã Ba\t")
    #expect(again == ImportAgencies.Outcome(added: 1, updated: 1))
  }

  /// Units that ended are known again, by name and last day; another of that name is another.
  @Test func aTableTwiceAddsNothing() async throws {
    let table = "name,valid_from,valid_to\nSở Một,,2025-06-30\nSở Một,2025-07-01,\nSở Hai,,2020-12-31\n"
    #expect(try await run(table) == ImportAgencies.Outcome(added: 3, updated: 0))
    let again = try await run(table + "Sở Hai,2021-01-01,2024-12-31\n")
    #expect(again == ImportAgencies.Outcome(added: 1, updated: 0, unchanged: 3))
    #expect(try await list().count == 4)
  }

  @Test func oneWrongLineKeepsAllOut() async throws {
    let refused = await #expect(throws: Refused.self) {
      try await run(
        "name,kind,valid_from,valid_to,parent\nSở Một,,,,\n,,,,x\nSở Hai,xyz,,,\nSở Ba,,1/13/2025,,\nSở Bốn,,2025-02-02,2025-01-01,"
      )
    }
    #expect(
      refused?.refusals.map { $0.message.vi.prefix(7) } == ["Dòng 3:", "Dòng 4:", "Dòng 5:", "Dòng 6:"])
    #expect(try await list() == [])
    let second = await #expect(throws: Refused.self) {
      try await run("name,parent\nSở Một,\nPhòng Hai,Sở Không\n")
    }
    #expect(second?.refusals.map { $0.message.vi.prefix(7) } == ["Dòng 3:"])
    #expect(try await list() == [])
  }

  /// What is shown before is what is done.
  @Test func stepsSayWhatWouldBeDoneAndWriteNothing() async throws {
    let fixture = try AgencyFixture()
    let parent = try await fixture.add("Sở Một", aliases: ["Sở 1"])
    let table = try AgencyTable(
      csv: Array(
        """
        Tên,Tên khác,Viết tắt,Trực thuộc,Loại
        Sở Một,Sở 1|Sở thứ nhất,SM,,
        sở MỘT,sở thứ nhất,,,
        UBND xã Hai,,,,
        UBND xã Hai,Xã Hai,,,
        Phòng Ba,,,Sở Một,
        Phòng Bốn,,,Sở Không,
        Sở Năm,,,,xyz
        """.utf8), place: "An Hải")
    let steps = try await fixture.database.read { try ImportSteps(table, $0) }
    #expect(steps.mistakes.map(\.line) == [7, 8])
    #expect(steps.lines.map(\.entry.line) == [2, 3, 4, 5, 6])
    #expect(
      steps.lines[0].step == .name(parent, aliases: ["Sở thứ nhất"], abbreviations: ["SM"]))
    #expect(steps.lines[1].step == .name(parent, aliases: [], abbreviations: []))
    #expect(steps.outcome == ImportAgencies.Outcome(added: 2, updated: 2, unchanged: 1))
    let room: AgencyID? = if case .add(let agency) = steps.lines[4].step { agency.parentID } else { nil }
    #expect(room == parent)
    #expect(try await list().count == 1)
    let good = try AgencyTable(csv: Array("ten,ten khac\nSở Một,Sở 1\nSở Hai,\n".utf8), place: "An Hải")
    let outcome = try await ImportAgencies(good).run(in: fixture.database, by: fixture.context)
    #expect((outcome.added, outcome.updated, outcome.unchanged) == (1, 0, 1))
  }

  @Test func theTitlesThatAreHandedOutAreUnderstood() throws {
    let table = try AgencyTable(
      csv: Array(
        (AgencyTable.columnTitles.joined(separator: ";") + "\nA;Sở;B;C;D|E;F;2025-01-01;2025-02-01;G").utf8))
    let entry = try #require(table.entries.first)
    #expect(table.mistakes.isEmpty)
    #expect(
      [entry.name, entry.place, entry.parent, entry.note] + entry.aliases + entry.abbreviations
        == ["A", "B", "C", "G", "D", "E", "F"])
    #expect(entry.kind == .department && entry.validTo == Moment.day(2025, 2, 1))
    #expect(throws: Refusal.self) {
      try AgencyTable.text(of: [0x50, 0x4B, 3, 4] + Array(repeating: 0, count: 90))
    }
  }

  @Test(arguments: ["", "\u{FEFF}", "kind,place\nx,y", "\u{0}\u{1}", "\"name"])
  func whatIsNoTableIsRefused(text: String) {
    do {
      let table = try AgencyTable(csv: Array(text.utf8))
      #expect(table.entries.isEmpty)
    } catch {
      #expect(error is Refusal)
    }
  }

  @Test func randomBytesNeverBreakTheReader() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let bytes = (0..<200).map { _ in Array("name,\";\n\r\tSở|".utf8).randomElement(using: &generator) ?? 0 }
      let table = try? AgencyTable(csv: Array("name,kind\n".utf8) + bytes)
      #expect(table.map { $0.entries.allSatisfy { !$0.name.isEmpty } } ?? true)
    }
  }
}
