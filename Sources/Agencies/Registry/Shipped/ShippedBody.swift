import AgencyNames
import Core

/// What every province has, or those that are named: a line of `bodies.tsv`.
struct ShippedBody: Sendable {
  var code: String
  /// Which of the provinces, by the codes of their lives.
  private var provinces: Set<String>
  /// Whether it is all but those.
  private var isAllBut: Bool
  /// With {tỉnh}, {Tỉnh} and {X} in place of what differs.
  var name: String
  var kind: UnitKind
  /// The code of the body that it is under; "" for none.
  var parent: String
  var aliases: [String]
  /// Its first day, and the day from which it no longer is, whatever becomes of its province.
  var from: Day?
  var until: Day?
  /// Who carries on when nobody of the same code does: each takes the part of the work that stands at its place in
  /// `scopes`. Of several codes the first that there is.
  var heirs: [[String]]
  var scopes: [String]
  /// What ends it on `until`; else what ended its province, unless this says otherwise.
  var source: String
  var confidence: AgencyConfidence
  /// What it rests on; "{nguồn}" for what made its province.
  var basis: String

  /// Columns: code, provinces, name, kind, parent, aliases, first day, day from which it no longer is, heirs, scopes,
  /// legal source, certainty, basis.
  static func read(_ bytes: [UInt8]) throws -> [ShippedBody] {
    let known = Set(ProvinceLife.all.map(\.code))
    return try DelimitedText.read(bytes).dropFirst().map { record in
      let fields = record.fields
      guard fields.count == 13, let kind = UnitKind(rawValue: fields[3]),
        let confidence = AgencyConfidence(letter: fields[11]),
        [fields[6], fields[7]].allSatisfy({ $0.isEmpty || Day($0) != nil })
      else { throw ShippedDirectory.Malformed(line: record.line) }
      let isAllBut = fields[1].hasPrefix("!")
      let provinces = Set(ShippedDirectory.list(isAllBut ? String(fields[1].dropFirst()) : fields[1]))
      guard provinces.isSubset(of: known) else { throw ShippedDirectory.Malformed(line: record.line) }
      return ShippedBody(
        code: fields[0], provinces: provinces, isAllBut: isAllBut || provinces.isEmpty, name: fields[2],
        kind: kind, parent: fields[4], aliases: ShippedDirectory.list(fields[5]), from: Day(fields[6]),
        until: Day(fields[7]),
        heirs: ShippedDirectory.list(fields[8]).map { $0.split(separator: "/").map(String.init) },
        scopes: ShippedDirectory.list(fields[9]), source: fields[10], confidence: confidence,
        basis: fields[12])
    }
  }

  func belongs(to life: ProvinceLife) -> Bool { provinces.contains(life.code) != isAllBut }
}

extension AgencyConfidence {
  /// As the data files say it.
  init?(letter: String) {
    switch letter {
    case "V": self = .confirmed
    case "K": self = .unconfirmed
    case "P": self = .presumed
    default: return nil
    }
  }
}

/// A body in the life of one province.
struct StandingBody: Sendable {
  let body: ShippedBody
  let life: ProvinceLife
  let from: Day?
  let until: Day?

  /// Nil when their times do not meet.
  init?(_ body: ShippedBody, in life: ProvinceLife) {
    self.body = body
    self.life = life
    from = [body.from, life.province.validFrom].compactMap(\.self).max()
    until = [body.until, life.until].compactMap(\.self).min()
    if let from, let until, from >= until { return nil }
  }

  var code: String { "\(life.code).\(body.code)" }

  func stands(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true)
  }

  var unit: ShippedDirectory.Unit {
    ShippedDirectory.Unit(
      code: code, parent: body.parent.isEmpty ? "" : "\(life.code).\(body.parent)",
      name: life.filled(body.name), kind: body.kind, place: life.place,
      aliases: body.aliases.map(life.filled), from: from, until: until, confidence: body.confidence,
      basis: life.filled(body.basis))
  }

  /// The code of the province that has its work once it has ended.
  func home(on day: Day) -> String { life.stands(on: day) ? life.code : life.successor ?? life.code }

  /// What ended it.
  var source: String {
    let isOwnEnd = until == body.until
    return (isOwnEnd || body.until == nil) && !body.source.isEmpty ? body.source : life.province.source
  }
}
