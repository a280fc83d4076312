import Core
import Jobs
import Logging
import Store
import TestKit
import Testing

@testable import Attachments

@Suite(.database(SampleFiles.migrations)) struct CollectFilesJobTests {
  /// One page of the home a job: each enqueues the next, and the last one ends the walk.
  @Test func theWalkGoesOnFromJobToJob() async throws {
    let database = try TestDatabase.current.database
    let folder = try TestFolder()
    let home = FolderHome(folder: folder.path + "/files")
    let pages = 2
    for seed in 0..<(CollectFiles().most * pages + 1) {
      try await home.put(try folder.file(noise(4, seed: UInt64(seed + 1))))
    }
    try await database.write { try $0.enqueue(CollectFilesJob()) }
    var log = Logger(label: "test")
    log.logLevel = .critical
    let runner = try JobRunner(
      database, kinds: [CollectFilesJob.collecting(database, home)], schedule: [], log: log)
    let running = Task { await runner.run() }
    var keys: [String] = []
    for _ in 0..<600 where keys.count <= pages {
      try await Task.sleep(for: .milliseconds(50))
      keys = try await database.read { reader in
        try reader.rows("SELECT job_key FROM job WHERE state = 'done' ORDER BY id").map {
          try $0.get("job_key")
        }
      }
    }
    runner.stop()
    await running.value
    #expect(keys == ["collect", "collect/2", "collect/3"])
    // They came a moment ago, so nothing is noted or removed yet.
    #expect(try await home.list(after: nil, most: 5000).files.count == CollectFiles().most * pages + 1)
  }
}
