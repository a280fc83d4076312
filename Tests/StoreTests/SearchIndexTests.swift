import Store
import TestKit
import Testing

@Suite(.database(StoreSchema.migrations)) struct SearchIndexTests {
  private static let entries: [(Int64, String, String)] = [
    (1, "Kế hoạch thông tin đối ngoại tỉnh Đồng Nai", "Tuyên truyền bằng tiếng Anh, tiếng Lào."),
    (2, "Tổ chức họp báo", "Sở Thông tin và Truyền thông tỉnh Đồng Nai chủ trì; O'Neil, 2,5%."),
    (3, "Biển quảng bá", "ສະບາຍດີ ຂ້ອຍຮັກປະເທດລາວ và 我喜欢越南 và ភាសាខ្មែរ"),
    (4, "Nai vàng", "đồng cỏ"),
  ]

  private func fill() async throws -> Database {
    let database = try TestDatabase.current.database
    try await database.write { transaction in
      for (id, title, body) in Self.entries {
        try SearchIndex.put(transaction, kind: id == 4 ? "note" : "plan", id: id, title: title, body: body)
      }
    }
    return database
  }

  @Test(arguments: [
    ("dong nai", [1, 4, 2]),
    ("ĐỒNG NAI", [1, 4, 2]),
    ("\"dong nai\"", [1, 2]),
    ("\"đồng nai\" chủ", [2]),
    ("thong tin doi ng", [1]),
    ("truyen", [2, 1]),
    ("ລາວ", [3]),
    ("越南", [3]),
    ("ភាសា", [3]),
    ("o'neil", [2]),
    ("vắng mặt", []),
    ("\" -- ' & | ! * ( ) :", []),
    ("", []),
  ])
  func findsTheSameOnBothEngines(query: String, expected: [Int64]) async throws {
    let database = try await fill()
    let hits = try await database.read { try SearchIndex.search($0, query) }
    #expect(hits.map(\.id) == expected)
  }

  /// By the index or row by row: the same.
  @Test(arguments: [
    "dong nai", "\"dong nai\"", "\"đồng nai\" chủ", "thong tin doi ng", "truyen", "ລາວ", "越南", "o'neil",
    "2,5",
    "2.5", "vắng mặt", "tiếng Lào Tuyên", "\"nai tuyen\"", "quảng bá_", "%", "kế", "lào", "nai",
  ])
  func listsFindTheSameInBothWays(query: String) async throws {
    let database = try await fill()
    let (byIndex, oneByOne, hits) = try await database.read { reader in
      func ids(_ statement: SQL?) throws -> [Int64]? {
        try statement.map { try reader.rows($0).map { try $0.get("id") }.sorted() }
      }
      let forms = SearchIndex.forms(kind: "plan", id: "e.id", query, reader.dialect)
      return (
        try ids(forms?.identities),
        try ids(forms.map { "SELECT e.id FROM search_entry e WHERE e.kind = 'plan' AND \(sql: $0.holds)" }),
        try SearchIndex.search(reader, query, kinds: ["plan"]).map(\.id).sorted()
      )
    }
    #expect(byIndex ?? [] == hits)
    #expect(oneByOne == byIndex)
  }

  /// A number stands together as it is printed.
  @Test func numbersAreFoundAsAWhole() async throws {
    let database = try TestDatabase.current.database
    try await database.write { transaction in
      for (id, body) in [(1, "15/KH-UBND"), (2, "51/KH-UBND năm 2015"), (3, "mục 1.2"), (4, "mục 2.1")] {
        try SearchIndex.put(transaction, kind: "plan", id: Int64(id), title: "việc", body: body)
      }
    }
    func found(_ query: String) async throws -> [Int64] {
      try await database.read { try SearchIndex.search($0, query).map(\.id) }
    }
    #expect(try await found("15/kh-ubnd") == [1])
    #expect(try await found("15/kh-u") == [1])
    #expect(try await found("2.1") == [4])
    #expect(try await found("việc 1.2") == [3])
  }

  /// Of much that is found: those with the words in the title first, then the newest, and none twice.
  @Test func theNewestOfManyAreFound() async throws {
    let database = try TestDatabase.current.database
    try await database.write { transaction in
      for number in 1...700 {
        try SearchIndex.put(
          transaction, kind: number % 7 == 0 ? "plan" : "task", id: Int64(number),
          title: number % 20 == 0 ? "Họp báo \(number)" : "Việc \(number)", body: "họp báo quý")
      }
    }
    func found(_ query: String, kinds: [String] = [], limit: Int = 60) async throws -> [Int64] {
      try await database.read { try SearchIndex.search($0, query, kinds: kinds, limit: limit).map(\.id) }
    }
    let inTitle = stride(from: 700, to: 0, by: -20).map { Int64($0) }
    let others = (1...700).reversed().filter { $0 % 20 != 0 }.map { Int64($0) }
    #expect(try await found("hop bao") == Array((inTitle + others).prefix(60)))
    #expect(try await found("hop bao", limit: 10) == Array(inTitle.prefix(10)))
    #expect(try await found("hop bao", kinds: ["plan"], limit: 6) == [700, 560, 420, 280, 140, 693])
    #expect(try await found("\"bao quy\"", limit: 3) == [700, 699, 698])
    let scans = try await QueryPlan.fullScans(database) { reader in
      _ = try SearchIndex.search(reader, "hop bao", kinds: ["plan", "task"], limit: 60)
    }
    #expect(scans == [])
  }

  @Test func kindsLimitAndReplacement() async throws {
    let database = try await fill()
    try await database.write { transaction in
      try SearchIndex.put(transaction, kind: "plan", id: 1, title: "Khác", body: "khác")
      try SearchIndex.remove(transaction, kind: "plan", id: 2)
    }
    #expect(try await database.read { try SearchIndex.search($0, "dong nai", kinds: ["plan"]) } == [])
    #expect(try await database.read { try SearchIndex.search($0, "dong nai", kinds: ["note"]).count } == 1)
    #expect(try await database.read { try SearchIndex.search($0, "k", limit: 1).map(\.id) } == [1])
  }

  @Test func aLongBodyIsKeptWithinTheLimits() async throws {
    let database = try TestDatabase.current.database
    let body = (0..<60_000).map { "từ\($0) lặp" }.joined(separator: " ") + String(repeating: "ă", count: 5000)
    try await database.write { try SearchIndex.put($0, kind: "plan", id: 9, title: "dài", body: body) }
    #expect(try await database.read { try SearchIndex.search($0, "tu777 lap").map(\.id) } == [9])
  }

  @Test func matchesAreMarkedInTheText() {
    let pieces = SearchText.pieces(of: "Tỉnh Đồng Nai, đồng", query: "dong na")
    #expect(pieces.filter(\.isMatch).map(\.text) == ["Đồng", "Nai", "đồng"])
    #expect(pieces.map(\.text).joined() == "Tỉnh Đồng Nai, đồng")
  }
}
