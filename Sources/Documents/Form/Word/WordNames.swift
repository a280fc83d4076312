/// Namespaces and types of the parts of a DOCX (ECMA-376).
enum WordNames {
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
  static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."
}
