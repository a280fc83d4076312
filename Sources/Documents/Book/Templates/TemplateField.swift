import Core

/// What the register fills in a template: `{{tên kế hoạch}}`.
package enum TemplateField: String, Hashable, Sendable, CaseIterable {
  case planTitle = "tên kế hoạch"
  case planNumber = "số kế hoạch"
  case planDay = "ngày kế hoạch"
  case planIssuer = "đơn vị ban hành kế hoạch"
  case year = "năm"
  case today = "hôm nay"
  case office = "đơn vị ban hành"
  /// Those to whom it is addressed, in one line.
  case addressees = "nơi nhận"
  /// Of what came in and is answered.
  case answeredNumber = "số văn bản đến"
  case answeredDay = "ngày văn bản đến"
  case answeredSubject = "trích yếu văn bản đến"
  /// How many tasks of theirs are late.
  case lateCount = "số nhiệm vụ quá hạn"
  /// Tables, each on a line of its own.
  case lateTasks = "danh mục nhiệm vụ quá hạn"
  case openTasks = "danh mục nhiệm vụ"

  var isTable: Bool { self == .lateTasks || self == .openTasks }

  static var list: String { allCases.map { "{{\($0.rawValue)}}" }.joined(separator: ", ") }

  static let help = Localised(
    vi: "Chỗ được điền: \(list); {{đoạn: tên}} cho đoạn văn dùng chung.",
    en: "Filled in: \(list); {{đoạn: name}} for a shared clause.")
}

/// The words of a template, parted at its places: `{{…}}`.
struct TemplateText {
  enum Place: Hashable {
    case field(TemplateField)
    case clause(String)
    case unknown(String)
  }

  enum Piece: Hashable {
    case words(String)
    case place(Place)
  }

  var pieces: [Piece] = []

  init(_ text: String) {
    var rest = text[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      let before = rest[..<open.lowerBound]
      if !before.isEmpty { pieces.append(.words(String(before))) }
      pieces.append(.place(Self.place(rest[open.upperBound..<close.lowerBound])))
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
  }

  private static func place(_ inside: Substring) -> Place {
    let name = inside.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if name.hasPrefix("đoạn:") {
      return .clause(name.dropFirst("đoạn:".count).split(separator: " ").joined(separator: " "))
    }
    return TemplateField(rawValue: name.lowercased()).map(Place.field) ?? .unknown(name)
  }

  var places: [Place] {
    pieces.compactMap { if case .place(let place) = $0 { place } else { nil } }
  }

  /// The text with its places filled; what has no value is a blank for the pen.
  func filled(_ value: (Place) -> String?) -> String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .place(let place): value(place) ?? Blank.mark
      }
    }.joined()
  }
}

/// A place that nobody has filled yet.
package enum Blank {
  static let mark = "……"

  /// How many a text has.
  package static func count(in text: String) -> Int { text.ranges(of: mark).count }
}
