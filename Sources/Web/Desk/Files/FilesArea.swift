import Accounts
import Attachments

extension Area {
  /// Files of every area: each is shown to whoever may see the thing that it belongs to.
  package static let files = Area(
    pages: [
      .get(FileRoute.page, needs: .useAccount, FilePage.answer),
      .get(FileRoute.download, needs: .useAccount, FilePage.download),
      .get(FileRoute.picture, needs: .useAccount, FilePage.picture),
    ],
    migrations: AttachmentsSchema.migrations,
    jobs: { [CollectFilesJob.collecting($0.database, $0.files)] }, schedule: [.collectFiles])
}
