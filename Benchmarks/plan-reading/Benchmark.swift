import Core
import Dispatch
import Foundation
import OfficeFiles
import PlanReading

/// Measures plan reading from text to JSON on one core: MB a second, milliseconds a document, memory, and how the
/// time grows with the input. Documents are the files given as arguments; without any, a made-up plan. With
/// `--read MB` it reads one made-up plan of that size and ends, for a program that counts its instructions.
@main
enum Benchmark {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "--read" {
      // Nothing asynchronous here: valgrind does not survive the queue that asynchronous programs run on.
      let plan = PlanReader.read(SamplePlan.document(megabytes: arguments.last.flatMap(Int.init) ?? 1))
      print("\(PlanJSON.encode(plan, source: "one.txt").count) bytes")
      return
    }
    Task {
      do {
        try await run(files: arguments)
        exit(0)
      } catch {
        print(error)
        exit(1)
      }
    }
    dispatchMain()
  }

  private static func run(files: [String]) async throws {
    print("peak at start \(formatted(peakMegabytes())) MB")
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
      let name = URL(fileURLWithPath: file).lastPathComponent
      let elapsed = try await time(bytes, name, runs: 15)
      report(name, bytes.count, elapsed)
    }
    let one = SamplePlan.text(sections: 1200)
    let two = SamplePlan.text(sections: 2400)
    let first = try await time(one, "one.txt", runs: 3)
    let second = try await time(two, "two.txt", runs: 3)
    report("made-up plan", one.count, first)
    report("twice as long", two.count, second)
    print("doubling\t\(formatted(second / first)) times the time")
    print("peak memory\t\(formatted(peakMegabytes())) MB")
  }

  private static func peakMegabytes() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (Double(line.filter(\.isNumber)) ?? 0) / 1024
  }

  private static func read(_ bytes: [UInt8], _ name: String) async throws -> Int {
    let text = try await DocumentReader.read(bytes: bytes, name: name)
    return PlanJSON.encode(PlanReader.read(text), source: name).count
  }

  private static func time(_ bytes: [UInt8], _ name: String, runs: Int) async throws -> Double {
    var shortest = Double.infinity
    for _ in 0..<runs {
      let start = DispatchTime.now().uptimeNanoseconds
      _ = try await read(bytes, name)
      shortest = min(shortest, Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000)
    }
    return shortest
  }

  private static func formatted(_ value: Double) -> String { String(format: "%.2f", value) }

  private static func report(_ name: String, _ bytes: Int, _ elapsed: Double) {
    let rate = Double(bytes) / elapsed / 1000
    print("\(name)\t\(bytes) bytes\t\(formatted(elapsed)) ms\t\(formatted(rate)) MB/s")
  }
}
