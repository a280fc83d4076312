import ArgumentParser

/// How the verbs that are given files run: several files at once, lines written in the order of the files, never more than
/// twice as many results waiting as work goes on. A file whose work ends with an exit code (it cannot be read) is passed
/// over; what is to be said of others is said in their order. The first failure ends the run after the last file.
enum FileRun {
  static func each<File: Sendable, Outcome: Sendable>(
    _ files: [File], jobs: Int, prepare: @escaping @Sendable (File) throws -> FileReading<Outcome>,
    apply: (Outcome, inout LineOutput) throws -> Void,
    finish: (inout LineOutput) throws -> Void = { _ in }
  ) async throws {
    var failure: ExitCode?
    var output = LineOutput()
    do {
      try await inOrder(files, jobs: jobs) { file in
        do { return .success(try prepare(file)) } catch let code as ExitCode { return .failure(code) }
      } deliver: { (result: Result<FileReading<Outcome>, ExitCode>) in
        switch result {
        case .success(let reading):
          if let notice = reading.notice {
            StandardError.say(of: notice.file, notice.vi, notice.en)
            if notice.isFailure { failure = failure ?? ExitCode(65) }
          }
          try apply(reading.outcome, &output)
        case .failure(let code): failure = failure ?? code
        }
      }
      try finish(&output)
      try output.flush()
    } catch LineStreamError.closed {
      return
    }
    if let failure { throw failure }
  }

  private static func inOrder<File: Sendable, Outcome: Sendable>(
    _ files: [File], jobs: Int, work: @escaping @Sendable (File) throws -> Outcome,
    deliver: (Outcome) throws -> Void
  ) async throws {
    guard jobs > 1 else {
      for file in files { try deliver(work(file)) }
      return
    }
    try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
      var started = 0
      var delivered = 0
      var done: [Int: Outcome] = [:]
      func start() {
        guard started < files.count, started < delivered + 2 * jobs else { return }
        let (place, file) = (started, files[started])
        started += 1
        group.addTask { (place, try work(file)) }
      }
      for _ in 0..<jobs { start() }
      while let (place, outcome) = try await group.next() {
        done[place] = outcome
        while let next = done.removeValue(forKey: delivered) {
          try deliver(next)
          delivered += 1
        }
        let idle = jobs - (started - delivered - done.count)
        for _ in 0..<max(0, idle) { start() }
      }
    }
  }
}
