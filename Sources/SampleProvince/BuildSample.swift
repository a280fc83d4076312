import Agencies
import Attachments
import Core
import Store

/// Makes a province that never was: the same seed, sizes, documents and day give the same content, identities
/// included, on both engines.
package struct BuildSample: Sendable {
  package var size: SampleSize
  package var seed: UInt64
  /// The day on which the province is to look alive: today, or an earlier day.
  package var today: Day
  package var documents: [SampleFile]
  /// In the order of the areas: what a part needs stands before it.
  package var parts: [any SamplePart.Type]
  /// Where files come in.
  package var files: FileDoor

  package init(
    size: SampleSize, seed: UInt64 = 1, today: Day, documents: [SampleFile] = [],
    parts: [any SamplePart.Type], files: FileDoor
  ) {
    self.size = size
    self.seed = seed
    self.today = today
    self.documents = documents
    self.parts = parts
    self.files = files
  }

  /// Throws `Refused` when there are plans, or agencies beyond the shipped ones, or the day is still to come. Nothing
  /// else may write to the database meanwhile.
  @discardableResult
  package func run(in database: Database) async throws -> [SampleTally] {
    let refusals = try await database.read(refusals)
    guard refusals.isEmpty else { throw Refused(refusals) }
    let first = SampleWorld.firstDay(today, years: size.years)
    let ids = ScriptedIDs(seed: seed, startingAt: first.opening)
    var world = SampleWorld(
      size: size, seed: seed, today: today, documents: documents, files: files, ids: ids)
    try await ScriptedIDs.$current.withValue(ids) {
      var living = parts.map { $0.init() }
      var day = world.firstDay
      while day < today {
        world.begin(day)
        for index in living.indices { try await living[index].live(day, in: &world, database) }
        day = day.adding(days: 1).nextWorkingDay
      }
    }
    return try await database.read { reader in try parts.flatMap { try $0.tally(reader, on: today) } }
  }

  /// What stands against a day; identities count from 2020.
  package static func refusal(of today: Day, years: Int) -> Refusal? {
    .unless(today <= Timestamp.now.day && today.year - years >= 2020, .sampleDay(years))
  }

  /// What stands against it.
  private func refusals(_ reader: Reader) throws -> [Refusal] {
    [
      Self.refusal(of: today, years: size.years),
      .unless(try reader.row("SELECT id FROM plan LIMIT 1") == nil, .sampleOverPlans),
      .unless(try ShippedDirectory.isUntouched(reader), .sampleOverAgencies),
    ].compactMap(\.self)
  }
}

extension Refusal {
  static func sampleDay(_ years: Int) -> Refusal {
    Refusal(
      "sample-day",
      Localised(
        vi: "Tỉnh mẫu của \(years) năm cần một ngày từ năm \(2020 + years) đến hôm nay.",
        en: "A sample of \(years) years needs a day from \(2020 + years) to today."), field: "today")
  }

  static let sampleOverPlans = Refusal(
    "sample-over-plans",
    Localised(
      vi: "Sổ đã có kế hoạch, nên không dựng tỉnh mẫu đè lên. Hãy chọn thư mục dữ liệu khác (--data).",
      en: "The register has plans already, so no sample is laid over them. Choose another folder (--data)."))

  static let sampleOverAgencies = Refusal(
    "sample-over-agencies",
    Localised(
      vi:
        "Danh mục đã có cơ quan do người dùng thêm, nên không dựng tỉnh mẫu. Hãy chọn thư mục dữ liệu khác (--data).",
      en:
        "Somebody has added agencies to the directory, so no sample is made. Choose another folder (--data).")
  )
}
