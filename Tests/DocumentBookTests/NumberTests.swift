import Accounts
import Attachments
import Core
import DocumentBook
import OfficialForm
import Registers
import Store
import TestKit
import Testing

@testable import haidang

/// Numbers of outgoing and incoming documents, on both engines: no number twice, the next one free, each year anew.
@Suite(.database(Areas.migrations)) struct NumberTests {
  private func next(_ document: OutgoingDocument, in year: Int, _ database: Database) async throws -> Int {
    try await database.read { try document.nextNumber(in: year, $0) }
  }

  @Test func aDraftHasABlankAndTheSymbolOfItsKind() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    let letter = try await book.add(book.letter())
    #expect(letter.number == nil && letter.stage == .draft && letter.symbol == "UBND-NV")
    #expect(letter.printedNumber == DocumentNumber(nil, symbol: "UBND-NV"))
    var plan = book.letter()
    plan.kind = .plan
    #expect(try await book.add(plan).symbol == "KH-UBND")
  }

  @Test func numbersGoOnInTheirSequenceAndBeginAnewEachYear() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    let day = BookFixture.today
    let first = try await book.add(book.letter())
    #expect(try await next(first, in: 2026, book.database) == 1)
    let seventh = try await book.add(book.letter(number: 7, on: day))
    #expect(seventh.stage == .numbered && seventh.year == 2026)
    #expect(try await next(first, in: 2026, book.database) == 8)
    #expect(try await next(first, in: 2027, book.database) == 1)
    // Another kind has numbers of its own.
    var notice = book.letter()
    notice.kind = .notice
    notice = try await book.add(notice)
    #expect(try await next(notice, in: 2026, book.database) == 1)
    // An office that numbers all together goes on behind the last of them.
    var together = book.office
    together.numbering = .together
    _ = try await ChangeEntry(together).run(in: book.database, by: BookFixture.context)
    #expect(try await next(notice, in: 2026, book.database) == 8)
    var numbered = notice
    (numbered.number, numbered.issuedOn) = (8, day)
    _ = try await ChangeEntry(numbered).run(in: book.database, by: BookFixture.context)
    #expect(try await next(first, in: 2026, book.database) == 9)
  }

  /// Another way of numbering changes no number that was given, and gives none a second time.
  @Test func whatWasNumberedStaysWhenTheWayChanges() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    let day = BookFixture.today
    _ = try await book.add(book.letter(number: 1, on: day))
    var notice = book.letter(number: 1, on: day)
    notice.kind = .notice
    notice = try await book.add(notice)
    for numbering in [Office.Numbering.together, .byKind] {
      var office = try await book.database.read { try Office.register.find(book.office.id, in: $0) }
      office.numbering = numbering
      _ = try await ChangeEntry(office).run(in: book.database, by: BookFixture.context)
      await #expect(throws: Refused.self) { try await book.add(book.letter(number: 1, on: day)) }
      // Both ones can be edited all the same.
      notice.note()
      notice = try await ChangeEntry(notice).run(in: book.database, by: BookFixture.context).after
      #expect(notice.number == 1)
    }
  }

  @Test func theSymbolFollowsKindAndOfficeUnlessItWasTyped() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    var document = try await book.add(book.letter())
    document.kind = .decision
    document = try await ChangeEntry(document).run(in: book.database, by: BookFixture.context).after
    #expect(document.symbol == "QĐ-UBND")
    document.symbol = "QĐ-BCĐ"
    document = try await ChangeEntry(document).run(in: book.database, by: BookFixture.context).after
    document.kind = .plan
    document = try await ChangeEntry(document).run(in: book.database, by: BookFixture.context).after
    #expect(document.symbol == "QĐ-BCĐ")
    // What the office says of itself is there without a template.
    #expect(document.archive == "VT, NV" && document.authority == book.office.authority)
  }

  @Test func aNumberedDocumentIsFoundByItAndStays() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    let letter = try await book.add(book.letter(number: 7, on: BookFixture.today))
    let hits = try await book.database.read {
      try SearchIndex.search($0, "07/UBND-NV", kinds: ["outgoing"]).map(\.id)
    }
    #expect(hits == [letter.id.rawValue])
    await #expect(throws: Refused.self) {
      try await DropEntry(letter.id).run(in: book.database, by: BookFixture.context)
    }
    var cleared = letter
    cleared.number = nil
    _ = try await ChangeEntry(cleared).run(in: book.database, by: BookFixture.context)
    _ = try await DropEntry(letter.id).run(in: book.database, by: BookFixture.context)
  }

  @Test func aNumberIsGivenOnce() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    let day = BookFixture.today
    _ = try await book.add(book.letter(number: 1, on: day))
    do {
      _ = try await book.add(book.letter(number: 1, on: day))
      Issue.record("the number was given twice")
    } catch let refused as Refused {
      #expect(refused.refusals.map(\.field) == ["number"])
      #expect(refused.refusals.first?.message.vi.contains("Số tiếp theo: 2") == true)
    }
    // A number needs its day.
    do {
      _ = try await book.add(book.letter(number: 2))
      Issue.record("a number without a day")
    } catch let refused as Refused {
      #expect(refused.refusals.map(\.field) == ["issued_on"])
    }
    // Twenty at once for the same next number: each gets it or is told, and none stands twice.
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<20 {
        group.addTask { (try? await book.add(book.letter(number: 2, on: day))) != nil }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(outcomes == 1)
  }

  @Test func theLastChangeIsTakenBackWithItsStage() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    var letter = try await book.add(book.letter())
    (letter.number, letter.issuedOn) = (1, BookFixture.today)
    let numbered = try await ChangeEntry(letter).run(in: book.database, by: BookFixture.context).after
    let undone = try await UndoChange(numbered.id, edition: numbered.edition)
      .run(in: book.database, by: BookFixture.context).after
    #expect(undone.number == nil && undone.stage == .draft && undone.year == nil && undone.printed.isEmpty)
    #expect(try await next(undone, in: 2026, book.database) == 1)
  }

  @Test func whatArrivesIsCounted() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    func arrival(on day: Day, number: Int? = nil) async throws -> Int? {
      var document = IncomingDocument()
      (document.subject, document.author) = ("Hướng dẫn", "Bộ Ngoại giao")
      (document.arrivedOn, document.arrival) = (day, number)
      return try await AddEntry(document).run(in: book.database, by: BookFixture.context).arrival
    }
    let day = BookFixture.today
    #expect(try await arrival(on: day) == 1)
    #expect(try await arrival(on: day, number: 5) == 5)
    #expect(try await arrival(on: day) == 6)
    #expect(try await arrival(on: day.adding(days: 60)) == 1)
    await #expect(throws: Refused.self) { try await arrival(on: day, number: 5) }
  }

  @Test func anOfficeWithDocumentsStays() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    let letter = try await book.add(book.letter())
    await #expect(throws: Refused.self) {
      try await DropEntry(book.office.id).run(in: book.database, by: BookFixture.context)
    }
    _ = try await DropEntry(letter.id).run(in: book.database, by: BookFixture.context)
    _ = try await DropEntry(book.office.id).run(in: book.database, by: BookFixture.context)
    // What refers to nothing is refused at its field.
    do {
      _ = try await book.add(book.letter())
      Issue.record("a document of an office that is gone")
    } catch let refused as Refused {
      #expect(refused.refusals.compactMap(\.field) == ["office_id"])
    }
  }

  @Test func whatANumberAsksIsFoundByIndexes() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    let letter = try await book.add(book.letter(number: 1, on: BookFixture.today))
    var incoming = IncomingDocument()
    (incoming.subject, incoming.author, incoming.arrivedOn) = (
      "Hướng dẫn", "Bộ Ngoại giao", BookFixture.today
    )
    let came = try await AddEntry(incoming).run(in: book.database, by: BookFixture.context)
    var words = Clause()
    (words.name, words.words) = ("lời kết", "Trân trọng./.")
    let clause = try await AddEntry(words).run(in: book.database, by: BookFixture.context)
    let template = try await book.template { $0.body = "{{đoạn: lời kết}}" }
    let scans = try await QueryPlan.fullScans(book.database) { reader in
      _ = try letter.nextNumber(in: 2026, reader)
      _ = try letter.refusals(reader)
      _ = try came.refusals(reader)
      _ = try came.answers(reader)
      _ = try book.office.refusals(ofDropping: reader)
      _ = try SignedCopy.all(of: FileSubject("outgoing", letter.id), reader)
      _ = try LinkedThings.plans.choices(reader)
      _ = try clause.refusals(reader)
      _ = try clause.refusals(ofDropping: reader)
      _ = try template.refusals(reader)
      _ = try LinkedThings.incoming.choices(reader)
    }
    #expect(scans.isEmpty, "\(scans)")
  }
}

extension OutgoingDocument {
  /// A change that has nothing to do with its number.
  fileprivate mutating func note() { recipients += "Như trên\n" }
}
