import ArgumentParser
import Core
import Glibc

/// How the verbs that read lines run: `--jobs`, order kept, bad lines named and passed over.
package struct LineRun: ParsableArguments {
  @Option(help: "How many lines or files are worked on at once; the order of the output stays.")
  package var jobs = 1

  package init() {}

  package mutating func validate() throws {
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs takes a number from 1 to 256.") }
  }

  /// Each line by itself: what `transform` returns is written as a line, and `blank` for an empty one.
  package func map(
    from input: Int32 = STDIN_FILENO, to output: Int32 = STDOUT_FILENO, blank: [UInt8],
    _ transform: @escaping @Sendable (InputLine) throws -> [UInt8]
  ) async throws {
    try await fold(from: input, to: output, blank: { blank }, prepare: transform) { line, output in
      try output.line(line)
    }
  }

  /// The costly part of each line by itself, `prepare`, then `apply` for one after the other in the order of the input.
  /// - Parameter blank: what stands for an empty line; without it those are passed over.
  package func fold<Prepared: Sendable>(
    from input: Int32 = STDIN_FILENO, to descriptor: Int32 = STDOUT_FILENO,
    blank: (@Sendable () -> Prepared)? = nil,
    prepare: @escaping @Sendable (InputLine) throws -> Prepared,
    apply: (Prepared, inout LineOutput) throws -> Void,
    finish: (inout LineOutput) throws -> Void = { _ in }
  ) async throws {
    var reader = LineReader(descriptor: input)
    var output = LineOutput(descriptor: descriptor)
    let work: @Sendable (InputLine) throws -> Prepared = { line in
      if line.isBlank, let blank { return blank() }
      return try prepare(line)
    }
    do {
      while let batch = try reader.next() {
        for number in batch.overlong {
          report(number, BadLine(vi: "dòng quá dài", en: "the line is too long"))
        }
        let lines = blank == nil ? batch.lines.filter { !$0.isBlank } : batch.lines
        for result in try await prepared(lines, work) {
          switch result {
          case .success(let value): try apply(value, &output)
          case .failure(let fault): report(fault.number, fault.reason)
          }
        }
        try output.flush()
      }
      try finish(&output)
      try output.flush()
    } catch LineStreamError.closed {
      return
    }
  }

  private struct Fault: Error {
    var number: Int
    var reason: BadLine
  }

  private func prepared<Prepared: Sendable>(
    _ lines: [InputLine], _ prepare: @escaping @Sendable (InputLine) throws -> Prepared
  ) async throws -> [Result<Prepared, Fault>] {
    guard jobs > 1, lines.count > 1 else { return try lines.map { try Self.one($0, prepare) } }
    let size = max(1, lines.count / (jobs * 4))
    let pieces = stride(from: 0, to: lines.count, by: size).map { lines[$0..<min($0 + size, lines.count)] }
    return try await withThrowingTaskGroup(of: (Int, [Result<Prepared, Fault>]).self) { group in
      var next = 0
      func start() {
        guard next < pieces.count else { return }
        let (index, piece) = (next, pieces[next])
        next += 1
        group.addTask { (index, try piece.map { try Self.one($0, prepare) }) }
      }
      for _ in 0..<jobs { start() }
      var done = [[Result<Prepared, Fault>]](repeating: [], count: pieces.count)
      while let (index, results) = try await group.next() {
        done[index] = results
        start()
      }
      return done.flatMap { $0 }
    }
  }

  private static func one<Prepared>(
    _ line: InputLine, _ prepare: (InputLine) throws -> Prepared
  ) throws -> Result<Prepared, Fault> {
    do { return .success(try prepare(line)) } catch let reason as BadLine {
      return .failure(Fault(number: line.number, reason: reason))
    }
  }

  private func report(_ number: Int, _ reason: BadLine) {
    let (vi, en) = (reason.message.vi, reason.message.en)
    StandardError.say(ofLine: number, vi, en)
  }
}
