import Jobs
import Store

/// Removes what nothing refers to. Walks through the home page by page, one a job, so that each is short and a walk that is
/// stopped goes on where it was.
package struct CollectFilesJob: Job {
  package static let kind = "files.collect"

  /// Where the walk goes on; nil begins it.
  package var place: String?

  package init(after place: String? = nil) {
    self.place = place
  }

  package var key: String { "collect" }

  /// The kind for a runner that reaches the home.
  package static func collecting(_ database: Database, _ home: any FileHome) -> JobKind {
    .outside(CollectFilesJob.self) { job, run in
      guard let next = try await CollectFiles(after: job.place).run(database, home).next else { return }
      try await database.write { try $0.enqueueNextStep(of: CollectFilesJob(after: next), run) }
    }
  }
}

extension ScheduledJob {
  package static let collectFiles = ScheduledJob("files.collect", "daily 03:10", CollectFilesJob())
}
