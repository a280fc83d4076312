/// One row of an answer; columns are found by name, upper and lower case alike.
package struct Row: Sendable {
  /// The columns of one answer, shared by its rows.
  final class Columns: Sendable {
    let names: [String]
    private let places: [String: Int]

    init(_ names: [String]) {
      self.names = names.map { $0.lowercased() }
      var places: [String: Int] = [:]
      for (place, name) in self.names.enumerated() where places[name] == nil {
        places[name] = place
        // "agency_id" is also found as `agencyID`, the property that it is read into.
        if let property = Self.property(name) { places[property] = place }
      }
      self.places = places
    }

    /// Nil for a name of one word, which is a property as it is.
    private static func property(_ column: String) -> String? {
      let words = column.split(separator: "_")
      guard words.count > 1 else { return nil }
      return words.dropFirst().reduce(String(words[0])) { name, word in
        name + (word == "id" ? "ID" : word.prefix(1).uppercased() + word.dropFirst())
      }
    }

    func place(of name: String) -> Int? { places[name] ?? places[name.lowercased()] }
  }

  let columns: Columns
  /// In the order of the statement.
  package let values: [SQLValue]

  /// The names in the order of the statement, in lower case.
  package var columnNames: [String] { columns.names }

  /// The value as it is kept; nil when the answer has no such column.
  package subscript(column: String) -> SQLValue? {
    columns.place(of: column).map { values[$0] }
  }

  /// Throws `StoreError.misread` when there is no such column or it holds something else.
  package func get<T: SQLReadable>(_ column: String, as type: T.Type = T.self) throws -> T {
    let value = self[column]
    guard let value, let read = T(sqlValue: value) else { throw misread(column, type, value) }
    return read
  }

  /// Reads an enum kept as its text.
  @_disfavoredOverload
  package func get<T: RawRepresentable>(_ column: String, as type: T.Type = T.self) throws -> T
  where T.RawValue == String {
    let value = self[column]
    guard case .text(let text) = value, let read = T(rawValue: text) else {
      throw misread(column, type, value)
    }
    return read
  }

  /// Reads an enum kept as its text, or nil.
  @_disfavoredOverload
  package func get<T: RawRepresentable>(_ column: String, as type: T?.Type = T?.self) throws -> T?
  where T.RawValue == String {
    let value = self[column]
    if case .null = value { return nil }
    guard case .text(let text) = value, let read = T(rawValue: text) else {
      throw misread(column, type, value)
    }
    return read
  }

  func misread(_ column: String, _ type: Any.Type, _ value: SQLValue?) -> StoreError {
    let found = value.map { String(String(describing: $0).prefix(80)) } ?? "no such column"
    return .misread(column: column, expected: String(describing: type), found: found)
  }
}
