import Core
import Registers
import Store

/// What the agencies and other things are called that fields refer to.
package struct FieldNames: Sendable {
  var agencies: AgencyNames
  private var linked: [LinkedThing: String]

  package init() { self.init(AgencyNames()) }

  init(_ agencies: AgencyNames, linked: [LinkedThing: String] = [:]) {
    self.agencies = agencies
    self.linked = linked
  }

  /// As forms show them, of agencies alone.
  init(typed names: [AgencyID: String]) {
    self.init(AgencyNames(names, printed: names))
  }

  /// Of all that these drafts refer to.
  init<Draft: Sendable>(_ fields: [DraftField<Draft>], of drafts: [Draft], _ reader: Reader) throws {
    agencies = try AgencyNames(
      of: drafts.reduce(into: []) { $0.formUnion(fields.agencies(of: $1)) }, reader)
    linked = [:]
    for field in fields {
      guard case .linked(let things) = field.kind else { continue }
      let ids = Set(drafts.compactMap { field.linked($0)?.id })
      guard !ids.isEmpty else { continue }
      for (id, name) in try things.names(ids, reader) { linked[LinkedThing(things.kind, id)] = name }
    }
  }

  subscript(_ thing: LinkedThing) -> String { linked[thing] ?? "" }
}

extension DraftField {
  /// What a form offers where one thing of several is chosen; the chosen one is among them. Empty for other fields.
  func offered(_ draft: Draft, _ names: FieldNames, _ reader: Reader) throws -> [FieldChoice] {
    guard case .linked(let things) = kind else { return [] }
    let choices = try things.choices(reader)
    guard let chosen = linked(draft), !choices.contains(where: { $0.value == "\(chosen.id)" }) else {
      return choices
    }
    return [FieldChoice("\(chosen.id)", names[chosen])] + choices
  }
}
