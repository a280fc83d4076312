import Foundation
import Store

/// Tables of every shape that a copy has to cope with, and rows in them.
enum Fixture {
  static let migrations =
    StoreSchema.migrations + [Migration(name: "fixture_0001", sqlite: sqlite, postgres: postgres)]

  static let sqlite = Array((common + ring).utf8)
  static let postgres = Array((common + ringByParts).utf8)

  private static let common = """
    CREATE TABLE ledger_left (id BIGINT NOT NULL PRIMARY KEY, amount BIGINT NOT NULL);
    CREATE TABLE ledger_right (id BIGINT NOT NULL PRIMARY KEY, amount BIGINT NOT NULL);
    CREATE TABLE generation (id BIGINT NOT NULL PRIMARY KEY, number BIGINT NOT NULL, writes BIGINT NOT NULL);
    CREATE TABLE zone (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL,
      parent_id BIGINT REFERENCES zone (id), root_id BIGINT NOT NULL REFERENCES zone (id),
      CHECK ((kind = 'part') = (parent_id IS NOT NULL)));
    CREATE TABLE pair (a BIGINT NOT NULL, b TEXT NOT NULL, PRIMARY KEY (a, b));
    CREATE TABLE a_pair_note (id BIGINT NOT NULL PRIMARY KEY, a BIGINT, b TEXT, note TEXT,
      FOREIGN KEY (a, b) REFERENCES pair (a, b));
    CREATE TABLE thing (id BIGINT NOT NULL PRIMARY KEY, "order" TEXT, fraction DOUBLE PRECISION, bytes BYTEA,
      words TEXT, flag BIGINT);
    CREATE INDEX thing_by_flag ON thing (flag);
    CREATE TABLE loose (x TEXT, y BIGINT);
    CREATE VIEW thing_shown AS SELECT id, "order" FROM thing;
    CREATE TABLE rule (id BIGINT NOT NULL PRIMARY KEY, words TEXT NOT NULL);
    INSERT INTO rule (id, words) VALUES (1, 'có sẵn'), (2, 'trong hai mươi bốn giờ');

    """

  private static let ring = """
    CREATE TABLE ring_one (id BIGINT NOT NULL PRIMARY KEY, two_id BIGINT NOT NULL REFERENCES ring_two (id));
    CREATE TABLE ring_two (id BIGINT NOT NULL PRIMARY KEY, one_id BIGINT NOT NULL REFERENCES ring_one (id));
    """

  /// PostgreSQL wants both tables before their keys. One may wait on request, so that this is seen to come back.
  private static let ringByParts = """
    CREATE TABLE ring_one (id BIGINT NOT NULL PRIMARY KEY, two_id BIGINT NOT NULL);
    CREATE TABLE ring_two (id BIGINT NOT NULL PRIMARY KEY, one_id BIGINT NOT NULL);
    ALTER TABLE ring_one ADD CONSTRAINT ring_one_two FOREIGN KEY (two_id) REFERENCES ring_two (id)
      DEFERRABLE INITIALLY IMMEDIATE;
    ALTER TABLE ring_two ADD CONSTRAINT ring_two_one FOREIGN KEY (one_id) REFERENCES ring_one (id);
    """

  static let catalogueNames = [
    "a_pair_note", "audit_entry", "bin", "generation", "ledger_left", "ledger_right", "loose", "pair",
    "ring_one",
    "ring_two", "rule", "search_entry", "thing", "write_probe", "zone",
  ]

  /// `odd`: also values at the edge of what is kept, some of them large.
  static func fill(_ database: Database, generation: Int = 1, things: Int = 300, odd: Bool = true)
    async throws
  {
    try await database.write { transaction in
      try ledgers(transaction, generation)
      try zones(transaction)
      if odd { try oddValues(transaction) }
      for number in 0..<things {
        try transaction.run(
          """
          INSERT INTO thing (id, "order", fraction, bytes, words, flag)
          VALUES (\(1000 + number), \("thứ tự \(number)"), \(Double(number) / 7),
            \((0..<(number % 400)).map { UInt8(truncatingIfNeeded: $0 * 31 + number) }),
            \(String(repeating: "Đồng Nai ", count: number % 50)), \(number % 2))
          """)
        try transaction.run(
          "INSERT INTO loose (x, y) VALUES (\(number % 3 == 0 ? nil : "lặp"), \(number % 2 == 0 ? nil : 7))")
      }
      for number in 1...20 {
        try SearchIndex.put(
          transaction, kind: "thing", id: Int64(number), title: "Kế hoạch số \(number)",
          body: "Tỉnh An Hải, việc \(number)")
      }
    }
  }

  /// Rings of rows: SQLite lets them wait for the end, PostgreSQL as the target of a copy does.
  static func fillRing(_ database: Database) async throws {
    try await database.write { transaction in
      if transaction.dialect == .sqlite {
        try transaction.run("PRAGMA defer_foreign_keys = ON")
      } else {
        try transaction.run(
          "ALTER TABLE ring_one ALTER CONSTRAINT ring_one_two DEFERRABLE INITIALLY DEFERRED")
      }
      try transaction.run("INSERT INTO ring_one (id, two_id) VALUES (1, 2)")
      try transaction.run("INSERT INTO ring_two (id, one_id) VALUES (2, 1)")
    }
  }

  private static func ledgers(_ transaction: Transaction, _ generation: Int) throws {
    for id in 1...10 {
      try transaction.run("INSERT INTO ledger_left (id, amount) VALUES (\(id), 30)")
      try transaction.run("INSERT INTO ledger_right (id, amount) VALUES (\(id), 70)")
    }
    try transaction.run("INSERT INTO generation (id, number, writes) VALUES (1, \(generation), 0)")
  }

  /// Children have smaller ids than their parents: they come first when a table is read by key.
  private static func zones(_ transaction: Transaction) throws {
    try transaction.run(
      "INSERT INTO zone (id, name, kind, parent_id, root_id) VALUES (900, 'An Hải', 'whole', NULL, 900)")
    for id in (1...40).reversed() {
      try transaction.run(
        """
        INSERT INTO zone (id, name, kind, parent_id, root_id)
        VALUES (\(id), \("Phường \(id)"), 'part', \(id == 40 ? 900 : id + 1), 900)
        """)
    }
    for (a, b) in [(1, "một"), (1, "hai"), (2, "một")] {
      try transaction.run("INSERT INTO pair (a, b) VALUES (\(a), \(b))")
      try transaction.run(
        "INSERT INTO a_pair_note (id, a, b, note) VALUES (\(a * 10 + b.utf8.count), \(a), \(b), NULL)")
    }
    try transaction.run("INSERT INTO a_pair_note (id, a, b, note) VALUES (99, NULL, 'không', '')")
  }

  private static func oddValues(_ transaction: Transaction) throws {
    let fractions: [Double?] = [0.1, -0.0, 1e308, Double.leastNonzeroMagnitude, -1.0 / 3.0, 12, nil]
    let texts: [String?] = [
      "", "👩‍👩‍👧‍👦 cờ 🇻🇳", "NFD: Đo\u{302}\u{300}ng", "'; DROP TABLE thing; --", "\u{1}\n\t\u{7F}", nil,
      String(repeating: "văn bản rất dài 🏝 ", count: 60_000),
    ]
    for index in fractions.indices {
      try transaction.run(
        """
        INSERT INTO thing (id, "order", fraction, bytes, words, flag)
        VALUES (\(index), \(texts[index]), \(fractions[index]),
          \(index == 3 ? nil : [UInt8](repeating: UInt8(index), count: index == 5 ? 3 << 20 : index)), NULL,
          \(index == 2 ? Int64.max : index == 4 ? Int64.min : 0))
        """)
    }
  }
}
