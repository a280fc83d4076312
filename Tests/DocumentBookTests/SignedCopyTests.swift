import Accounts
import Agencies
import Attachments
import Core
import DocumentBook
import Foundation
import OfficialForm
import Registers
import Store
import TestKit
import Testing

@testable import OfficeFiles
@testable import haidang

/// A document that was signed outside comes back: what is read in it, what is offered, what is kept.
@Suite(.database(Areas.migrations)) struct SignedCopyTests {
  private static let head = [
    "ỦY BAN NHÂN DÂN", "TỈNH SÔNG HẢI", "Số: 15/UBND-NV", "Sông Hải, ngày 20 tháng 11 năm 2026",
    "V/v đôn đốc nhiệm vụ", "Kính gửi: Sở Ngoại vụ.", "Thực hiện kế hoạch của tỉnh, đề nghị Sở báo cáo.",
  ]

  private func take(
    _ bytes: [UInt8], named name: String, _ database: Database
  ) async throws -> (FileDoor.Passed, SignedReading) {
    let door = try BookFixture.door(database)
    let (files, reading) = try await door.admit(
      [
        FileDoor.Arrival(
          try await door.receive(bytes: bytes, limit: 1 << 20), named: name, rule: .signed(byteCount: 1 << 20)
        )
      ], for: .signed)
    return (files[0], reading)
  }

  @Test func numberDayAndSignaturesAreReadAndOffered() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    let letter = try await book.add(book.letter())
    let bytes = try await ScratchFolder.hold { try SignedPDF.make(Self.head, in: $0) }
    let (file, reading) = try await take(bytes, named: "ban ky.pdf", book.database)
    #expect(reading.number == "15/UBND-NV" && reading.issuedOn == BookFixture.today)
    #expect(reading.title == "đôn đốc nhiệm vụ" && reading.author == "UBND tỉnh Sông Hải")
    let signature = try #require(reading.signatures.first)
    #expect(signature.signer == SignedPDF.signer && signature.organisation == "Co quan mau")
    #expect(signature.isIntact && signature.coversAll && signature.signedAt != nil)
    try await TakeSigned(letter.id, file, reading).run(in: book.database, by: BookFixture.context)
    let (kept, copies) = try await book.database.read { reader in
      (
        try OutgoingDocument.register.find(letter.id, in: reader),
        try SignedCopy.all(of: FileSubject("outgoing", letter.id), reader)
      )
    }
    #expect(kept.stage == .signed && kept.number == nil)
    #expect(copies.map(\.reading) == [reading])
    // Offered, not taken: it stands in the book when somebody says so.
    let offered = kept.as(reading)
    #expect(offered.number == 15 && offered.symbol == "UBND-NV" && offered.issuedOn == BookFixture.today)
    let recorded = try await ChangeEntry(offered).run(in: book.database, by: BookFixture.context).after
    #expect(recorded.as(reading) == recorded)
    // In the bin, a copy is no copy; out of it, it is one again.
    let dropped = try await DetachFile(from: letter.id, copies[0].file.id)
      .run(in: book.database, by: BookFixture.context)
    let subject = FileSubject("outgoing", letter.id)
    #expect(try await book.database.read { try SignedCopy.all(of: subject, $0) }.isEmpty)
    let without = try await book.database.read { try OutgoingDocument.register.find(letter.id, in: $0) }
    #expect(without.stage == .numbered && without.edition == recorded.edition)
    _ = try await ReattachFile<OutgoingDocument>(dropped.binned)
      .run(in: book.database, by: BookFixture.context)
    #expect(try await book.database.read { try SignedCopy.all(of: subject, $0) }.count == 1)
    // What was signed under a number keeps one.
    var cleared = try await book.database.read { try OutgoingDocument.register.find(letter.id, in: $0) }
    #expect(cleared.stage == .signed)
    cleared.number = nil
    let refused = cleared
    await #expect(throws: Refused.self) {
      try await ChangeEntry(refused).run(in: book.database, by: BookFixture.context)
    }
  }

  @Test func theCopyOfAnotherDocumentIsTold() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    let letter = try await book.add(book.letter(number: 7, on: BookFixture.today))
    let other = try await book.add(book.letter(number: 15, on: BookFixture.today))
    func match(_ make: (inout SignedReading) -> Void) async throws -> CopyMatch {
      var reading = SignedReading()
      (reading.number, reading.issuedOn) = ("07/UBND-NV", BookFixture.today)
      make(&reading)
      let read = reading
      return try await book.database.read { try letter.match(read, $0) }
    }
    #expect(try await match { _ in } == .same)
    #expect(try await match { $0.number = "15/UBND-NV" } == .other)
    #expect(try await match { $0.number = "910/BNG-TTĐN" } == .foreign)
    #expect(try await match { ($0.number, $0.author) = ("15/UBND-NV", "Bộ Ngoại giao") } == .foreign)
    #expect(try await match { ($0.number, $0.type) = ("15/UBND-NV", "Thông báo") } == .foreign)
    #expect(try await match { ($0.number, $0.issuedOn) = ("", nil) } == .unread)
    var reading = SignedReading()
    (reading.number, reading.issuedOn) = ("15/UBND-NV", BookFixture.today)
    let read = reading
    #expect(try await book.database.read { try letter.namesake(of: read, $0) }?.id == other.id)
  }

  /// What others issued is no document of this office.
  @Test func aDocumentOfOthersIsNoOutgoingOne() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    let (file, _) = try await take(DrawnPDF([DrawnPDF.Page()]).bytes, named: "a.pdf", book.database)
    func code(_ number: String, _ author: String) async throws -> [String] {
      var reading = SignedReading()
      (reading.number, reading.author) = (number, author)
      do {
        _ = try await TakeOutgoing(file, reading).run(in: book.database, by: BookFixture.context)
        return []
      } catch let refused as Refused {
        return refused.refusals.map(\.code)
      }
    }
    #expect(try await code("910/BNG-TTĐN", "Bộ Ngoại giao") == ["foreign-office"])
    #expect(try await code("", "") == ["unread-office"])
  }

  @Test func whatIsInTheBookComesInOnce() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    let (file, _) = try await take(DrawnPDF([DrawnPDF.Page()]).bytes, named: "a.pdf", book.database)
    var reading = SignedReading()
    (reading.number, reading.author, reading.issuedOn) = ("12/BNG-TTĐN", "Bộ Ngoại giao", BookFixture.today)
    _ = try await ReceiveDocument(file, reading).run(in: book.database, by: BookFixture.context)
    do {
      _ = try await ReceiveDocument(file, reading).run(in: book.database, by: BookFixture.context)
      Issue.record("the same document twice")
    } catch let refused as Refused {
      #expect(refused.refusals.first?.message.vi.contains("số đến 1") == true)
    }
  }

  @Test func whatWasChangedSinceIsSaid() async throws {
    var bytes = try await ScratchFolder.hold { try SignedPDF.make(Self.head, in: $0) }
    let place = try #require(Data(bytes).range(of: Data("/MediaBox [0 0 595".utf8)))
    bytes[place.upperBound - 1] = UInt8(ascii: "6")
    let changed = bytes
    let signatures = try await ScratchFile.hold(changed, named: "a.pdf") {
      try await PDFSignature.all(in: $0)
    }
    #expect(signatures.map(\.isIntact) == [false])
    // Something added behind what was signed.
    let longer =
      try await ScratchFolder.hold { try SignedPDF.make(Self.head, in: $0) } + Array("% more\n".utf8)
    let more = try await ScratchFile.hold(longer, named: "a.pdf") { try await PDFSignature.all(in: $0) }
    #expect(more.map(\.coversAll) == [false])
  }

  @Test func aFileWithoutSignatureOrSenseHasNone() async throws {
    for bytes in [DrawnPDF([DrawnPDF.Page()]).bytes, Array("%PDF-1.7\nno".utf8), []] {
      let signatures = try await ScratchFile.hold(bytes, named: "a.pdf") {
        try await PDFSignature.all(in: $0)
      }
      #expect(signatures.isEmpty)
    }
  }

  /// A name in a certificate is whatever its maker wrote.
  @Test func whatACertificateSaysIsNoStatement() {
    let output = """
      Digital Signature Info of: a.pdf
      Signature #1:
        - Signer Certificate Common Name: A\u{7}B
        - Signer full Distinguished Name: CN=A,O=Sở Một,C=VN
        - Signing Time: Feb 31 2026 99:00:00
        - Signature Validation: Digest Mismatch.
        - Signature Validation: Signature is Valid

      """
    let signatures = PDFSignature.parsed(output)
    #expect(
      signatures == [
        PDFSignature(signer: "AB", organisation: "Sở Một", signedAt: nil, isIntact: false, coversAll: false)
      ])
    // A field that waits for somebody, and what a program prints where nothing is known.
    let waiting = """
      Signature #1:
        - Signature Field Name: Sig2
        The signature form field is not signed.
      Signature #2:
        - Signer Certificate Common Name: (null)
        - Signing Time: Jan 01 1970 07:00:00
        - Signature Validation: Unknown Validation Failure.

      """
    #expect(PDFSignature.parsed(waiting).isEmpty)
    let many = (1...500).map { "Signature #\($0):\n  - Signer Certificate Common Name: A\n" }.joined()
    #expect(PDFSignature.parsed(many).count == 20)
  }

  /// A plan that was exported and signed elsewhere stands in the book with its number, once.
  @Test func aSignedDocumentThatTheBookLacksIsTakenIn() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    let lines = [
      "ỦY BAN NHÂN DÂN", "TỈNH SÔNG HẢI", "Số: 15/KH-UBND", "Sông Hải, ngày 20 tháng 11 năm 2026", "KẾ HOẠCH",
      "Thông tin đối ngoại năm 2025",
    ]
    let bytes = try await ScratchFolder.hold { try SignedPDF.make(lines, in: $0) }
    let (file, reading) = try await take(bytes, named: "ke hoach.pdf", book.database)
    let entry = try await TakeOutgoing(file, reading, of: book.plan)
      .run(in: book.database, by: BookFixture.context)
    #expect(entry.kind == .plan && entry.number == 15 && entry.symbol == "KH-UBND" && entry.stage == .signed)
    #expect(entry.office == book.office.id && entry.plan == book.plan)
    #expect(entry.subject == "Thông tin đối ngoại năm 2025")
    do {
      _ = try await TakeOutgoing(file, reading).run(in: book.database, by: BookFixture.context)
      Issue.record("the same number twice")
    } catch let refused as Refused {
      #expect(refused.refusals.map(\.field) == ["file"])
    }
  }

  @Test func withoutAnOfficeItSaysWhatToDo() async throws {
    let database = try TestDatabase.current.database
    let (file, reading) = try await take(DrawnPDF([DrawnPDF.Page()]).bytes, named: "a.pdf", database)
    do {
      _ = try await TakeOutgoing(file, reading).run(in: database, by: BookFixture.context)
      Issue.record("a document of no office")
    } catch let refused as Refused {
      #expect(refused.refusals.map(\.code) == ["no-office"])
    }
  }

  @Test func whatComesInStandsInTheBook() async throws {
    let book = try await BookFixture.make(try TestDatabase.current.database)
    var letter = book.letter(number: 15, on: BookFixture.today)
    letter.addressees = [book.agencies[0].id]
    letter.body = "Đề nghị báo cáo."
    let sent = try await book.add(letter)
    let bytes = try await book.database.read { try WordFile.bytes(of: sent.official($0)) }
    let (file, reading) = try await take(bytes, named: "cong van.docx", book.database)
    let entry = try await ReceiveDocument(file, reading).run(in: book.database, by: BookFixture.context)
    #expect(entry.number == "15/UBND-NV" && entry.issuedOn == BookFixture.today && entry.arrival == 1)
    #expect(entry.subject == "đôn đốc nhiệm vụ" && entry.author == "UBND tỉnh Sông Hải")
    // What cannot be read still comes in, and says so.
    let (odd, nothing) = try await take(DrawnPDF([DrawnPDF.Page()]).bytes, named: "quet.pdf", book.database)
    let second = try await ReceiveDocument(odd, nothing).run(in: book.database, by: BookFixture.context)
    #expect(second.arrival == 2 && second.subject == "(quet.pdf)" && second.number.isEmpty)
  }
}
