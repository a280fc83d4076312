extension SQL.StringInterpolation {
  /// The name of a table or column that was read from the database itself, quoted.
  package mutating func appendInterpolation(identifier name: String) {
    appendLiteral(
      "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"")
    isSteady = false
  }

  /// Names parted by commas.
  package mutating func appendInterpolation(identifiers names: [String]) {
    for (index, name) in names.enumerated() {
      if index > 0 { appendLiteral(", ") }
      appendInterpolation(identifier: name)
    }
  }
}
