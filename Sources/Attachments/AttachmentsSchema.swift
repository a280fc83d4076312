import Store

/// The tables of stored files and of what they belong to.
package enum AttachmentsSchema {
  package static let migrations: [Migration] = [
    Migration(
      name: "attachments_0001_create_files", sql: PackageResources.attachments_0001_create_files_sql),
    Migration(
      name: "attachments_0002_stray_files", sql: PackageResources.attachments_0002_stray_files_sql),
  ]
}
