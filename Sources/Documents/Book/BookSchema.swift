import Store

/// The tables of official documents.
package enum BookSchema {
  package static let migrations: [Migration] = [
    Migration(name: "documents_0001_create_books", sql: PackageResources.documents_0001_create_books_sql)
  ]
}
