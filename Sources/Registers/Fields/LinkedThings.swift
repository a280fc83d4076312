import Core
import Store

/// The things of one kind that a field may refer to: entries of another register, plans.
package struct LinkedThings: Sendable {
  /// As search, files and audit log know it, by which its page is found: "plan".
  package let kind: String
  /// Those that a form offers, the likeliest first. Every form reads them: at most `most`.
  package let choices: @Sendable (Reader) throws -> [FieldChoice]
  /// What these are called; those that are gone are left out.
  package let names: @Sendable (Set<Int64>, Reader) throws -> [Int64: String]

  /// Of the things that a form offers.
  package static var most: Int { 200 }

  package init(
    _ kind: String, choices: @escaping @Sendable (Reader) throws -> [FieldChoice],
    names: @escaping @Sendable (Set<Int64>, Reader) throws -> [Int64: String]
  ) {
    self.kind = kind
    self.choices = choices
    self.names = names
  }
}

extension LinkedThings {
  /// The entries of a register; forms offer them by heading.
  package static func entries<Entry: RegisterEntry>(of type: Entry.Type) -> LinkedThings {
    LinkedThings("\(Entry.register.kind)") { reader in
      let list = Entry.register.list(.heading, on: Timestamp.now.day)
      return try Entry.register.part(of: list, size: most, in: reader).items.map {
        FieldChoice($0.id.description, $0.heading)
      }
    } names: { ids, reader in
      let entries = try Entry.register.all(ids.sorted().map { ID(rawValue: $0) }, in: reader)
      return Dictionary(uniqueKeysWithValues: entries.map { ($0.id.rawValue, $0.heading) })
    }
  }
}

/// One thing that a field refers to.
package struct LinkedThing: Hashable, Sendable {
  package var kind: String
  package var id: Int64

  package init(_ kind: String, _ id: Int64) {
    self.kind = kind
    self.id = id
  }
}

extension DraftField {
  /// The kind of the things that it refers to, besides agencies.
  package var linkedKind: String? { if case .linked(let things) = kind { things.kind } else { nil } }

  /// What its value refers to in a draft, besides agencies.
  package func linked(_ draft: Draft) -> LinkedThing? {
    guard case .linked(let things) = kind, case .linked(let id?) = get(draft) else { return nil }
    return LinkedThing(things.kind, id)
  }
}
