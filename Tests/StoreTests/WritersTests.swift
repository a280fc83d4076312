import Foundation
import Store
import TestKit
import Testing

@Suite struct WritersTests {
  /// Behind a writer that is stuck, each waits as long as the limits say; their waits do not add up.
  @Test func waitsAtAStuckWriterDoNotAddUp() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "writers-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var limits = DatabaseLimits()
    limits.waitMilliseconds = 300
    let path = folder.appending(path: "a.sqlite").path
    let database = try await Database.open(.sqlite(path: path), limits: limits)
    try await database.write { try $0.run("CREATE TABLE thing (id BIGINT NOT NULL PRIMARY KEY)") }
    let (locked, told) = AsyncStream.makeStream(of: Void.self)
    let gate = DispatchSemaphore(value: 0)
    async let stuck: Void = database.write { transaction in
      try transaction.run("INSERT INTO thing (id) VALUES (1)")
      told.finish()
      gate.wait()
    }
    for await _ in locked {}
    let begun = ContinuousClock.now
    let refusals = await withTaskGroup(of: Bool.self) { group in
      for number in 2..<12 {
        group.addTask {
          do {
            try await database.write { try $0.run("INSERT INTO thing (id) VALUES (\(number))") }
            return false
          } catch StoreError.busy { return true } catch { return false }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(refusals == 10)
    #expect(ContinuousClock.now - begun < .milliseconds(300 * 5))
    gate.signal()
    try await stuck
    #expect(try await database.read { try $0.integer("SELECT count(*) AS n FROM thing") } == 1)
    database.close()
  }
}
