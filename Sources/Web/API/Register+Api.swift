import Core
import Registers
import Store

extension Register {
  /// The register as programs read it.
  var api: ApiResource {
    ApiResource(
      path: "\(path)", label: plural, permission: seeing,
      properties: [
        ApiProperty(
          name: "edition", label: Localised(vi: "Lần sửa", en: "Counts its changes from 1."), kind: .integer,
          isOptional: false)
      ] + fields.map(\.property) + stateProperty,
      list: { database, page in
        let list = list(on: page.today)
        guard page.key.map(list.fits) ?? true else { throw ApiProblem.noSuchPart }
        return try await database.read { reader in
          let part = try part(of: list, at: page.key, size: page.size, in: reader)
          let rows = try EntryRow.rows(part.items, reader)
          return ListPart(
            items: rows.map { object($0, page.today, isListed: true) }, before: part.before, after: part.after
          )
        }
      },
      find: { database, id, today in
        try await database.read { reader in
          object(try EntryRow.rows([try find(ID(rawValue: id), in: reader)], reader)[0], today)
        }
      })
  }

  private var stateProperty: [ApiProperty] {
    guard validity != nil else { return [] }
    let states = Validity.State.allCases.map(\.rawValue)
    return [ApiProperty(name: "state", label: Words.state, kind: .choice(states), isOptional: false)]
  }

  /// - Parameter isListed: Among others: long texts are null there.
  private func object(
    _ row: EntryRow<Entry>, _ today: Day, isListed: Bool = false
  ) -> [String: ApiValue] {
    var object: [String: ApiValue] = [
      "id": .text(row.entry.id.description), "edition": .number(Int(row.entry.edition)),
    ]
    for field in fields { object[field.key] = isListed && field.isLong ? .null : field.apiValue(row) }
    if let state = state(of: row.entry, on: today) { object["state"] = .text(state.rawValue) }
    return object
  }
}

extension DraftField where Draft: RegisterEntry {
  fileprivate var property: ApiProperty {
    let kind: ApiProperty.Kind =
      switch kind {
      case .line, .lines, .names, .email, .secret: .text
      case .several: .texts
      case .flag: .flag
      case .agency, .linked: .named
      case .day: .day
      case .number: .integer
      case .choice(let choices): .choice(choices.map(\.value))
      case .agencies: .severalNamed
      }
    let inLists =
      isLong ? Localised(vi: " (null trong danh sách)", en: " (null in lists)") : Localised(vi: "", en: "")
    return ApiProperty(
      name: key, label: Localised(vi: label.vi + inLists.vi, en: label.en + inLists.en), kind: kind,
      isOptional: isNullable)
  }

  private var isNullable: Bool {
    switch kind {
    case .day, .number, .choice, .agency, .linked: true
    case .lines: isLong
    case .line, .names, .email, .secret, .flag, .several, .agencies: false
    }
  }

  /// A text of many pages: a list of them would have no bound.
  fileprivate var isLong: Bool { if case .lines(let most) = kind { most > 10_000 } else { false } }

  private static func named(_ id: String, _ name: String) -> ApiValue {
    ["id": .text(id), "name": .text(name)]
  }

  private static func agency(_ id: AgencyID, _ row: EntryRow<Draft>) -> ApiValue {
    named(id.description, row.names.agencies.short[id] ?? "")
  }

  fileprivate func apiValue(_ row: EntryRow<Draft>) -> ApiValue {
    switch get(row.entry) {
    case .text(let text): text.isEmpty && isNullable && !isLong ? .null : .text(text)
    case .day(let day): day.map { .text($0.description) } ?? .null
    case .number(let number): number.map(ApiValue.number) ?? .null
    case .flag(let isOn): .flag(isOn)
    case .texts(let texts): .list(texts.map(ApiValue.text))
    case .agency(let agency): agency.map { Self.agency($0, row) } ?? .null
    case .agencies(let agencies): .list(agencies.map { Self.agency($0, row) })
    case .linked: linked(row.entry).map { Self.named("\($0.id)", row.names[$0]) } ?? .null
    }
  }
}
