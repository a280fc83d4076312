import Foundation
import Subprocess

/// A program of the system, started without a shell and held to a time, a memory and an output limit.
package struct BoundedProgram: Sendable {
  package enum Failure: Error, Hashable {
    case missing
    case timedOut
    case tooMuchOutput
    /// It was ended for taking too much processor time, or somebody ended it.
    case killed
    /// It ended by a fault of its own, which may come of too little memory; `complaint` is the end of what it said.
    case crashed(signal: Int32, complaint: String)
  }

  package struct Outcome: Sendable {
    package var status: Int32
    package var output: [UInt8]
    /// The beginning of what it said on the error stream.
    package var complaint: String
  }

  /// The name as in `PATH`, "pdfinfo", or a path.
  package var name: String
  package var memoryBytes = 2 << 30
  package var outputBytes = 64 << 20
  /// The most bytes of one file that it writes; nil for no limit of its own.
  package var fileBytes: Int?
  package var environment: [String: String] = [:]

  package init(
    name: String, memoryBytes: Int = 2 << 30, outputBytes: Int = 64 << 20, fileBytes: Int? = nil,
    environment: [String: String] = [:]
  ) {
    self.name = name
    self.memoryBytes = memoryBytes
    self.outputBytes = outputBytes
    self.fileBytes = fileBytes
    self.environment = environment
  }

  /// Whether the program is installed.
  package var isInstalled: Bool { path != nil }

  private var path: String? { Self.find(name) }

  /// The variables that programs reading strangers' files see besides their own: none that could hold a secret.
  private static let inherited = [
    "PATH", "HOME", "TMPDIR", "LANG", "TESSDATA_PREFIX", "FONTCONFIG_PATH", "FONTCONFIG_FILE",
    "LD_LIBRARY_PATH",
  ]

  /// Tells a bounded program that it is one.
  private static let mark = "WITHIN_BOUNDS"
  /// Whether this process is a bounded program: what it starts stays in its group, to end with it.
  private static let isBounded = getenv(mark) != nil

  /// All that the program sees.
  private var variables: [String: String] {
    ProcessInfo.processInfo.environment.filter { Self.inherited.contains($0.key) }
      .merging(["LC_ALL": "C.UTF-8", "OMP_THREAD_LIMIT": "1", Self.mark: "1"]) { _, ours in ours }
      .merging(environment) { _, own in own }
  }

  private static func find(_ name: String) -> String? {
    if name.contains("/") { return FileManager.default.isExecutableFile(atPath: name) ? name : nil }
    let folders =
      (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":") + ["/usr/bin", "/bin"]
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs to the end. Memory and processor time are limited by `prlimit`, so that a program that misbehaves
  /// dies alone; at the time limit, or when the task is cancelled, it is killed with all that it started.
  package func run(_ arguments: [String], input: [UInt8] = [], seconds: Int) async throws -> Outcome {
    guard let path, Self.find("prlimit") != nil else { throw Failure.missing }
    let files = fileBytes.map { ["--fsize=\($0)"] } ?? []
    // Within a bounded program there is no more than it has itself.
    var own = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &own)
    let memory = min(UInt(memoryBytes), UInt(own.rlim_max))
    let limits = ["--as=\(memory)", "--cpu=\(seconds + 5)", "--core=0"] + files + ["--", path]
    var options = PlatformOptions()
    options.processGroupID = Self.isBounded ? nil : 0
    options.teardownSequence = [
      .gracefulShutDown(
        toProcessGroup: !Self.isBounded, allowedDurationToNextStep: .milliseconds(200))
    ]
    let settings = Environment.custom(
      Dictionary(
        uniqueKeysWithValues: variables.compactMap { key, value in
          Environment.Key(rawValue: key).map { ($0, value) }
        }))
    let outputBytes = outputBytes
    let arguments = Arguments(limits + arguments)
    do {
      return try await withThrowingTaskGroup(of: Outcome.self) { [options] group in
        group.addTask {
          let result = try await Subprocess.run(
            .name("prlimit"), arguments: arguments, environment: settings, platformOptions: options,
            input: .array(input), output: .bytes(limit: outputBytes), error: .string(limit: 1 << 20))
          // What it left running.
          if !Self.isBounded { kill(-result.processIdentifier.value, SIGKILL) }
          switch result.terminationStatus {
          case .exited(let status):
            return Outcome(
              status: status, output: result.standardOutput, complaint: result.standardError)
          case .signaled(let signal):
            guard [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE].contains(signal) else {
              throw Failure.killed
            }
            throw Failure.crashed(signal: signal, complaint: String(result.standardError.suffix(500)))
          }
        }
        group.addTask {
          try await Task.sleep(for: .seconds(seconds))
          throw Failure.timedOut
        }
        defer { group.cancelAll() }
        guard let first = try await group.next() else { throw Failure.killed }
        return first
      }
    } catch let error as SubprocessError {
      throw error.code == .outputLimitExceeded ? Failure.tooMuchOutput : Failure.killed
    }
  }
}
