import Core
import Store
import TestKit
import Testing

private enum Tone: String, Codable, SQLBindable { case calm, loud }

/// A value of two columns.
private struct Span: Codable, Hashable {
  var from: Int
  var to: Int?
}

private struct Note: RowReadable, Codable, Hashable {
  var id: ID<Note>
  var title: String
  var ownerID: ID<Tone>?
  var tone: Tone
  var otherTone: Tone?
  var dueOn: Day?
  var madeAt: Timestamp
  var isOpen: Bool
  var share: Double
  var span: Span
}

private let migrations = [
  Migration(
    name: "note_0001",
    sql: Array(
      """
      CREATE TABLE note (
        id BIGINT NOT NULL PRIMARY KEY, title TEXT NOT NULL, owner_id BIGINT, tone TEXT NOT NULL, other_tone TEXT,
        due_on TEXT, made_at BIGINT NOT NULL, is_open BIGINT NOT NULL, share DOUBLE PRECISION NOT NULL,
        "from" BIGINT NOT NULL, "to" BIGINT);
      CREATE INDEX note_by_tone ON note (tone, title, id);
      """.utf8))
]

@Suite(.database(migrations)) struct MappingTests {
  private static func note(_ number: Int64, title: String = "Ghi chú", _ tone: Tone = .calm) -> Note {
    Note(
      id: ID(rawValue: number), title: title, ownerID: number % 2 == 0 ? ID(rawValue: 7) : nil, tone: tone,
      otherTone: number % 3 == 0 ? .loud : nil, dueOn: number % 2 == 0 ? Day("2026-11-15") : nil,
      madeAt: Timestamp(milliseconds: 5), isOpen: number % 2 == 0, share: 0.5,
      span: Span(from: 1, to: number % 2 == 0 ? 2 : nil))
  }

  private static func put(_ notes: [Note], in database: Database) async throws {
    try await database.write { transaction in
      for note in notes {
        try transaction.insert(
          into: "note",
          [
            "id": note.id, "title": note.title, "owner_id": note.ownerID, "tone": note.tone,
            "other_tone": note.otherTone, "due_on": note.dueOn, "made_at": note.madeAt,
            "is_open": note.isOpen,
            "share": note.share, "\"from\"": note.span.from, "\"to\"": note.span.to,
          ])
      }
    }
  }

  @Test func whatGoesInComesOut() async throws {
    let database = try TestDatabase.current.database
    let notes = (1...4).map { Self.note($0) }
    try await Self.put(notes, in: database)
    #expect(try await database.read { try $0.all(Note.self, "SELECT * FROM note ORDER BY id") } == notes)
    let first = try await database.read { try $0.first(Note.self, "SELECT * FROM note WHERE id = \(3)") }
    #expect(first == notes[2])
    #expect(try await database.read { try $0.first(Note.self, "SELECT * FROM note WHERE id = \(9)") } == nil)
    let changed = try await database.write {
      try $0.update("note", ["title": "Mới", "tone": Tone.loud], where: "owner_id = \(7)")
    }
    #expect(changed == 2)
    let titles = try await database.read {
      try $0.all(Note.self, "SELECT * FROM note ORDER BY id").map(\.title)
    }
    #expect(titles == ["Ghi chú", "Mới", "Ghi chú", "Mới"])
  }

  @Test(arguments: ["SELECT 1 AS id", "SELECT n.*, 'other' AS tone FROM (SELECT id, title FROM note) n"])
  func whatIsMissingIsNamed(statement: String) async throws {
    let database = try TestDatabase.current.database
    try await Self.put([Self.note(1)], in: database)
    let error = await #expect(throws: StoreError.self) {
      try await database.read { try $0.all(Note.self, SQL(stringLiteral: statement)) }
    }
    guard case .misread(let column, _, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(["title", "tone"].contains(column))
  }

  @Test func anUnknownValueOfAnEnumIsRefused() async throws {
    let database = try TestDatabase.current.database
    try await Self.put([Self.note(1)], in: database)
    try await database.write { try $0.run("UPDATE note SET tone = 'shrill'") }
    await #expect(throws: StoreError.misread(column: "tone", expected: "Tone", found: "text(\"shrill\")")) {
      try await database.read { try $0.all(Note.self, "SELECT * FROM note") }
    }
  }

  private static func list(descending: Bool = false) -> ListQuery {
    ListQuery(
      "SELECT n.* FROM note n", where: ["n.tone = 'calm'"],
      by: ListOrder(.text("n.title"), .integer("n.id"), descending: descending))
  }

  /// Forward to the end and back to the beginning: every row once, in the same order.
  @Test(arguments: [false, true]) func aListIsWalkedBothWays(descending: Bool) async throws {
    let database = try TestDatabase.current.database
    // Titles repeat, so that only the identity parts them.
    try await Self.put(
      (1...23).map { Self.note($0, title: "t\($0 % 3)", $0 == 9 ? .loud : .calm) }, in: database)
    let list = Self.list(descending: descending)
    var (forward, key): ([Int64], PageKey?) = ([], nil)
    var last: PageKey?
    repeat {
      let at = key
      let part = try await database.read { try $0.part(Note.self, of: list, at: at, size: 5) }
      #expect((part.before == nil) == forward.isEmpty)
      forward += part.items.map(\.id.rawValue)
      (key, last) = (part.after.flatMap { PageKey($0.description) }, part.before ?? last)
    } while key != nil
    #expect(forward.count == 22 && Set(forward).count == 22)
    var backward: [Int64] = []
    while let at = last {
      let part = try await database.read { try $0.part(Note.self, of: list, at: at, size: 5) }
      #expect(part.after != nil)
      backward = part.items.map(\.id.rawValue) + backward
      last = part.before
    }
    #expect(backward == Array(forward.prefix(20)))
    let tally = try await database.read {
      (try $0.integer(list.count(upTo: 10)), try $0.integer(list.count(upTo: 99)))
    }
    #expect(tally == (10, 22))
  }

  /// Few rows pass: parts are short or empty, and together they are what passes, in both directions.
  @Test(arguments: [(2, 3), (5, 3), (2, 50), (1, 1)]) func aSieveLeavesOutNothing(size: Int, visits: Int)
    async throws
  {
    let database = try TestDatabase.current.database
    try await Self.put((1...40).map { Self.note($0, title: "t\($0 % 3)") }, in: database)
    var sieved = Self.list()
    sieved.sieve = .init(["w.id IN (7, 8, 9, 30, 33, 38)"], visits: visits)
    let list = sieved
    func walk(_ start: PageKey?, _ next: (ListPart<Note>) -> PageKey?) async throws -> [[Int64]] {
      var (parts, key): ([[Int64]], PageKey?) = ([], start)
      repeat {
        let at = key
        let part = try await database.read { try $0.part(Note.self, of: list, at: at, size: size) }
        parts.append(part.items.map(\.id.rawValue))
        key = next(part)
      } while key != nil && parts.count < 100
      return parts
    }
    let forward = try await walk(nil, \.after)
    #expect(forward.joined().map(\.self) == [9, 30, 33, 7, 8, 38].sorted { ($0 % 3, $0) < ($1 % 3, $1) })
    #expect(forward.allSatisfy { $0.count <= size })
    let end = PageKey(.before, [.text("t9"), .integer(0)])
    #expect(try await walk(end, \.before).reversed().joined().map(\.self) == forward.joined().map(\.self))
  }

  @Test func aPartIsReadByItsIndex() async throws {
    let database = try TestDatabase.current.database
    for key in [
      nil, PageKey(.after, [.text("a"), .integer(3)]), PageKey(.before, [.text("a"), .integer(3)]),
    ] {
      #expect(try await QueryPlan.fullScans(database, Self.list().statement(at: key, limit: 6)).isEmpty)
    }
  }

  @Test(arguments: ["", "after", "after.", "after.x", "later.W10", "after.eyJhIjoxfQ", "after.WzEsMl0"])
  func aForeignKeyBeginsTheListAnew(text: String) async throws {
    let database = try TestDatabase.current.database
    try await Self.put([Self.note(1)], in: database)
    let key = PageKey(text)
    let part = try await database.read { try $0.part(Note.self, of: Self.list(), at: key) }
    #expect(part.items.count == 1 && part.before == nil && part.after == nil)
  }
}
