import Accounts
import Core
import Store

/// What a register keeps: a value with an identity, and an edition that counts its changes.
package protocol RegisterEntry: Hashable, Sendable {
  /// An empty one, to be filled in.
  init()
  var id: ID<Self> { get set }
  /// 1 when it was added, one more at each change: two editors who saw the same edition do not overwrite each other.
  var edition: Int64 { get set }

  /// The register that it stands in.
  static var register: Register<Self> { get }

  /// Fills in what follows from its fields and from what else is there, such as the next number; before it is checked and kept.
  mutating func complete(_ reader: Reader) throws

  /// What stands against it besides what its fields say by themselves.
  func refusals(_ reader: Reader) throws -> [Refusal]

  /// What stands against taking it away, such as others that refer to it.
  func refusals(ofDropping reader: Reader) throws -> [Refusal]
}

extension RegisterEntry {
  package mutating func complete(_ reader: Reader) throws {}
  package func refusals(ofDropping reader: Reader) throws -> [Refusal] { [] }
  package func refusals(_ reader: Reader) throws -> [Refusal] { [] }

  /// What lists and links call it: its first field.
  package var heading: String { Self.register.fields.first?.get(self).plain ?? "" }
}

/// A register, said once: from this come its pages, forms, files, API, search, history and acts.
///
/// Its table has the columns `id`, `edition`, `folded` (the heading as it is sorted), and one for each field but those of
/// agencies. An order by a day needs the index `(COALESCE(day, '9999-12-31'), id)`, the one by the heading `(folded, id)`.
package struct Register<Entry: RegisterEntry>: Sendable {
  /// The table, and the kind in audit log, search, files and bin: "agreement".
  package let kind: StaticString
  /// The first segment of its addresses and the name in the API: "agreements".
  package let path: StaticString
  /// Of all, and of one.
  package let plural: Localised<String>
  package let single: Localised<String>
  /// What it is for, above its list and where it is empty.
  package let purpose: Localised<String>
  package let seeing: Permission
  package let changing: Permission
  /// The first is the heading.
  package let fields: [DraftField<Entry>]
  /// How lists are sorted; the first is usual.
  package let orders: [EntryOrder]
  /// By which fields of choices and links a list is narrowed; each needs the index `(field, <order>)` for each order.
  package let filters: [StaticString]
  /// From when to when an entry holds, by the names of its day fields.
  package let validity: Validity?
  /// Whether documents belong to its entries.
  package let takesFiles: Bool

  package init(
    _ kind: StaticString, at path: StaticString, _ plural: Localised<String>, one single: Localised<String>,
    purpose: Localised<String>, seeing: Permission, changing: Permission, fields: [DraftField<Entry>],
    orders: [EntryOrder] = [.heading], filters: [StaticString] = [], validity: Validity? = nil,
    takesFiles: Bool = false
  ) {
    precondition(
      !fields.contains(where: \.isSecret), "a register keeps no secrets: lists, files and the log show it all"
    )
    self.kind = kind
    self.path = path
    self.plural = plural
    self.single = single
    self.purpose = purpose
    self.seeing = seeing
    self.changing = changing
    self.fields = fields
    self.orders = orders
    self.filters = filters
    self.validity = validity
    self.takesFiles = takesFiles
  }

  /// Those that people fill in.
  package var typedFields: [DraftField<Entry>] { fields.filter { !$0.isDerived } }

  /// `kind` as text.
  package var kindName: String { "\(kind)" }
}

/// A value that the entries of a list have in a field.
package struct EntryFilter: Hashable, Sendable {
  package var field: String
  package var value: FieldValue

  package init(_ field: String, _ value: FieldValue) {
    self.field = field
    self.value = value
  }
}

/// By what a list is sorted.
package enum EntryOrder: Hashable, Sendable {
  case heading
  /// The latest added first.
  case newest
  /// By a field of days; those without one last.
  case day(String)

  /// As it stands in an address: "ends_on".
  package var key: String {
    switch self {
    case .heading: "heading"
    case .newest: "newest"
    case .day(let name): name
    }
  }
}
