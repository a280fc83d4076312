import Jobs
import ServiceLifecycle

/// A runner of jobs as a part of the process: when the process is told to stop, it finishes what runs and takes no more.
struct Worker: Service {
  let runner: JobRunner

  func run() async throws {
    await withGracefulShutdownHandler {
      await runner.run()
    } onGracefulShutdown: {
      runner.stop()
    }
  }
}
