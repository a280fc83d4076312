import Accounts
import Agencies
import AgencyNames
import Attachments
import Core
import Foundation
import HTTPTypes
import Markup
import OfficeFiles
import Store

/// Agencies out of a table: sent or pasted, shown as they will be, then taken in. What was sent stands as text in the form
/// that comes back, so that a wrong line is put right there and the server keeps nothing that nobody confirmed. A text is split at
/// separators by the program's own scanner, with nothing to unpack: it is read here. A spreadsheet is read at the door, in
/// a child (ADR 19).
enum AgencyImportPage {
  /// Bytes of a file, and lines of a table: all communes of the country, taken in while the others wait a moment. More is for
  /// `haidang agency import`.
  static let mostBytes = 2 << 20
  private static let mostLines = 5000
  private static let mostFieldBytes = 4 << 20
  /// Lines that are shown.
  static let mostShown = 50
  private static let mostRecent = 5
  /// In place of a province: the lines that name none are about bodies of the whole country.
  static let country = "*"

  struct Model: Sendable {
    var places: [String]
    var place = ""
    var table = ""
    /// Parts of the spreadsheet are hidden and were left out.
    var isPartHidden = false
    var problems: [FormProblem] = []
    var preview: Preview?
    /// The imports before, the newest first.
    var recent: [AgencyImport] = []
  }

  /// What would be done.
  struct Preview: Sendable {
    var outcome: ImportAgencies.Outcome
    /// The first lines.
    var lines: [ImportSteps.Line]
    var lineCount: Int
    /// The first mistakes.
    var mistakes: [AgencyTable.Mistake]
    var mistakeCount: Int
    /// Columns that nobody reads.
    var unread: [String] = []

    /// How many units it would change, when nothing is wrong.
    var changes: Int { mistakeCount == 0 ? outcome.added + outcome.updated : 0 }
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    var model = try await empty(visit)
    model.place = visit.query["place"].flatMap { model.places.contains($0) ? $0 : nil } ?? ""
    guard visit.visit.isPost else { return .page(view(model, visit.frame)) }
    return try await visit.acting {
      try await visit.visit.site.uploads.withPlace(for: visit.person.id) {
        try await receive(visit, &model)
      }
    } refused: { problems in
      model.problems = problems
      return view(model, visit.frame)
    }
  }

  private static func empty(_ visit: SignedIn) async throws -> Model {
    try await visit.database.read { reader in
      Model(
        places: try AgencyDirectory.livingPlaces(reader),
        recent: try AgencyImport.recent(reader, most: mostRecent))
    }
  }

  private static func receive(_ visit: SignedIn, _ model: inout Model) async throws -> Answer {
    let form = try await visit.visit.receiveFiles(["file"], limit: mostBytes, fieldBytes: mostFieldBytes)
    model.place = form["place"] ?? ""
    model.table = form["table"] ?? ""
    if let sent = form.files("file").first {
      (model.table, model.isPartHidden) = try await text(of: sent, visit.visit.site.files.door)
    }
    model.table = model.table.withPlainLineEnds
    let table = try table(model)
    let steps = try await visit.database.read { reader in
      try ImportSteps(table, of: Set(AgencyDirectory.places(reader)), reader)
    }
    var preview = Preview(steps)
    preview.unread = table.unread
    // What is taken in is what was shown.
    if form["act"] == "import", form["seen"] == model.mark, preview.changes > 0 {
      let outcome = try await ImportAgencies(table).run(in: visit.database, by: visit.context)
      return .redirect(
        to: AgencyRoute.list().adding("place", model.place == country ? nil : model.place)
          .adding("imported", outcome.importID?.description))
    }
    model.preview = preview
    return .page(
      view(model, visit.frame), status: preview.mistakeCount == 0 ? .ok : .unprocessableContent)
  }

  private static func table(_ model: Model) throws -> AgencyTable {
    let noTable = Refusal("no-table", Words.noTable, field: "file")
    guard model.table.contains(where: { !$0.isWhitespace }) else { throw noTable }
    let isProvince = model.places.contains(model.place)
    let table = try AgencyTable(csv: Array(model.table.utf8), place: isProvince ? model.place : "")
    guard !table.entries.isEmpty || !table.mistakes.isEmpty else { throw noTable }
    guard isProvince || model.place == country || !table.entries.contains(where: \.place.isEmpty) else {
      throw Refusal("no-province", Words.chooseProvince, field: "place")
    }
    guard table.entries.count + table.mistakes.count <= mostLines else {
      throw Refusal("too-many-lines", Words.tooManyTableLines(mostLines), field: "file")
    }
    return table
  }

  private static func text(
    of sent: ReceivedForm.File, _ door: FileDoor
  ) async throws -> (text: String, isPartHidden: Bool) {
    let type = try await ContentType.of(sent.file.path, named: sent.name)
    guard type.isText else {
      let arrival = FileDoor.Arrival(
        sent.file, named: sent.name, rule: .table(byteCount: Int64(mostBytes)))
      let sheet = try await door.read(arrival, for: .table)
      return (AgencyTable.text(of: sheet.rows), sheet.isPartHidden)
    }
    return (try AgencyTable.text(of: [UInt8](Data(contentsOf: URL(filePath: sent.file.path)))), false)
  }

  /// Takes an import back.
  static func undo(_ visit: SignedIn, _ id: ID<AgencyImport>) async throws -> Answer {
    try await visit.acting {
      try await UndoAgencyImport(id).run(in: visit.database, by: visit.context)
      return .redirect(to: AgencyRoute.importTable().saying(.undone))
    } refused: { problems in
      var model = try await empty(visit)
      model.problems = problems
      return view(model, visit.frame)
    }
  }

  /// A table to begin with.
  static func sample(_ visit: SignedIn) async throws -> Answer {
    .download(
      CSVWriter.write(AgencyTable.sample), name: "co-quan-mau.csv", type: ExportFormat.csv.type)
  }
}

extension AgencyImportPage.Preview {
  init(_ steps: ImportSteps) {
    outcome = steps.outcome
    lines = Array(steps.lines.prefix(AgencyImportPage.mostShown))
    lineCount = steps.lines.count
    mistakes = Array(steps.mistakes.prefix(AgencyImportPage.mostShown))
    mistakeCount = steps.mistakes.count
  }
}

extension AgencyImportPage.Model {
  /// Of what was shown: sent along, so that nothing else is taken in.
  var mark: String {
    var digest = RunningDigest()
    Array("\(place)\n\(table)".utf8).withUnsafeBytes { digest.update($0) }
    return digest.finishAsText()
  }
}

extension String {
  /// With lines as they come back out of a form, however file or browser end them.
  fileprivate var withPlainLineEnds: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var last: UInt8 = 0
    for byte in utf8 {
      if byte == 0x0D || byte == 0x0A && last != 0x0D { bytes.append(0x0A) }
      if byte != 0x0D, byte != 0x0A { bytes.append(byte) }
      last = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension AgencyTable {
  fileprivate static let sample = Sheet(
    name: "", columns: columnTitles.map { .init($0, width: 20) },
    rows: [
      ["Sở Nội vụ", "Sở", "", "", "SNV", "", CellValue(reform)],
      ["UBND xã Hòn Một", "Cấp xã", "", "", "Ủy ban nhân dân xã Hòn Một", "", CellValue(reform)],
      ["Trung tâm Một", "Đơn vị trực thuộc", "", "Sở Nội vụ", "TT Một|Trung tâm số 1", "TTM"],
    ])

  private static let reform = Day(year: 2025, month: 7, day: 1)
}
