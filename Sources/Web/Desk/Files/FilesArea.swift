import Accounts
import Attachments
import Core
import Jobs
import Markup
import Store

extension Area {
  /// Files of every area: each is shown to whoever may see the thing that it belongs to.
  package static let files = Area(
    pages: [DeskPages(FileRoute.self, needs: .useAccount, FilePage.answer)],
    migrations: AttachmentsSchema.migrations,
    jobs: { [CollectFilesJob.collecting($0.database, $0.files)] }, schedule: [.collectFiles])
}

/// A kind of things that files belong to (`FileSubject.kind`): who may see them, and where one is shown.
package struct FileOwner: Sendable {
  package var kind: String
  package var permission: Permission
  package var label: Localised<String>
  package var address: @Sendable (Int64) -> Address

  package init(
    _ kind: String, _ label: Localised<String>, needs permission: Permission,
    at address: @escaping @Sendable (Int64) -> Address
  ) {
    self.kind = kind
    self.label = label
    self.permission = permission
    self.address = address
  }
}

/// Walks through stored files and removes what nothing refers to, a bounded number a run.
package struct CollectFilesJob: Job {
  package static let kind = "files.collect"

  package init() {}

  package var key: String { "collect" }

  /// The kind for a runner that reaches the home. Walks on while there is more, so that one night is enough.
  package static func collecting(_ database: Database, _ home: any FileHome) -> JobKind {
    .outside(CollectFilesJob.self) { _, _ in
      var place: String?
      repeat {
        place = try await CollectFiles(after: place).run(database, home).next
      } while place != nil
    }
  }
}

extension ScheduledJob {
  package static let collectFiles = ScheduledJob("files.collect", "daily 03:10", CollectFilesJob())
}
