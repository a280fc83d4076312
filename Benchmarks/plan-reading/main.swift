import Foundation
import OfficeFiles
import PlanReading

/// Measures plan reading from text to JSON on one core: MB a second, milliseconds a document, memory, and how the
/// time grows with the input. Documents are the files given as arguments; without any, a made-up plan.

func peakMegabytes() -> Double {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
  return (Double(line.filter(\.isNumber)) ?? 0) / 1024
}

func read(_ bytes: [UInt8], _ name: String) async throws -> Int {
  let text = try await DocumentReader.read(bytes: bytes, name: name)
  return PlanJSON.encode(PlanReader.read(text), source: name).count
}

func time(_ bytes: [UInt8], _ name: String, runs: Int) async throws -> Double {
  var shortest = Double.infinity
  for _ in 0..<runs {
    let start = DispatchTime.now().uptimeNanoseconds
    _ = try await read(bytes, name)
    shortest = min(shortest, Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000)
  }
  return shortest
}

func formatted(_ value: Double) -> String { String(format: "%.2f", value) }

func report(_ name: String, _ bytes: Int, _ elapsed: Double) {
  let rate = Double(bytes) / elapsed / 1000
  print("\(name)\t\(bytes) bytes\t\(formatted(elapsed)) ms\t\(formatted(rate)) MB/s")
}

let files = Array(CommandLine.arguments.dropFirst())
if files.first == "--read" {
  // One reading of a made-up plan of so many megabytes, for a program that counts instructions from outside.
  let megabytes = files.dropFirst().first.flatMap(Int.init) ?? 1
  _ = try await read(SamplePlan.text(megabytes: megabytes), "one.txt")
  exit(0)
}
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
