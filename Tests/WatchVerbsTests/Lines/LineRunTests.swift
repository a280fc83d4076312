import ArgumentParser
import Foundation
import Glibc
import Markup
import Testing
import WatchVerbs

@Suite struct LineRunTests {
  /// A file with these bytes, open for reading.
  func opened(_ bytes: [UInt8]) throws -> FileHandle {
    let url = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try FileHandle(forReadingFrom: url)
  }

  func lines(_ bytes: [UInt8], longest: Int = LineReader.lineBytes) throws -> (
    lines: [String], overlong: [Int]
  ) {
    let file = try opened(bytes)
    var reader = LineReader(descriptor: file.fileDescriptor, lineBytes: longest)
    var found: (lines: [String], overlong: [Int]) = ([], [])
    while let batch = try reader.next() {
      found.lines += batch.lines.map { "\($0.number) \($0.text)" }
      found.overlong += batch.overlong
    }
    return found
  }

  @Test func linesKeepTheirNumbers() throws {
    let found = try lines(Array("\u{FEFF}a\r\n\nđ\n\r\n\nlast".utf8))
    #expect(found.lines == ["1 a", "2 ", "3 đ", "4 ", "5 ", "6 last"])
    #expect(try lines([]).lines.isEmpty)
    #expect(try lines(Array("\n\n".utf8)).lines == ["1 ", "2 "])
  }

  @Test func overlongLinesArePassedOver() throws {
    let long = [UInt8](repeating: 0x61, count: 3 << 20)
    let found = try lines(Array("one\n".utf8) + long + Array("\ntwo\n".utf8), longest: 1 << 20)
    #expect(found.lines == ["1 one", "3 two"])
    #expect(found.overlong == [2])
    #expect(try lines(Array("abcdef\nx\n".utf8), longest: 3).overlong == [1])
  }

  @Test(arguments: [1, 3]) func orderStaysAndBadLinesArePassedOver(jobs: Int) async throws {
    var run = try LineRun.parse(["--jobs", "\(jobs)"])
    try run.validate()
    let input = try opened(
      (0..<5000).flatMap {
        Array((($0 % 1000 == 7) ? "{bad\n" : "{\"id\":\($0),\"extra\":[1, \"đ\"]}\n").utf8)
      })
    let url = FileManager.default.temporaryDirectory.appending(path: "out-\(UUID().uuidString)")
    try Data().write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let output = try FileHandle(forWritingTo: url)
    try await run.map(from: input.fileDescriptor, to: output.fileDescriptor, blank: []) { line in
      let object = try line.object()
      let id = try object.id()
      return object.passing(except: ["id"]) { $0.field("id", id) }
    }
    let written = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    let expected = (0..<5000).filter { $0 % 1000 != 7 }.map { "{\"id\":\($0),\"extra\":[1, \"đ\"]}" }
    #expect(written.map(String.init) == expected)
  }

  @Test(arguments: [1, 4]) func emptyLinesAreAnsweredAtTheirPlace(jobs: Int) async throws {
    let run = try LineRun.parse(["--jobs", "\(jobs)"])
    let input = try opened(Array("\na\n\r\n \t\nb\n\n".utf8))
    let url = FileManager.default.temporaryDirectory.appending(path: "out-\(UUID().uuidString)")
    try Data().write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let output = try FileHandle(forWritingTo: url)
    try await run.map(
      from: input.fileDescriptor, to: output.fileDescriptor, blank: Array("-".utf8)
    ) { $0.bytes }
    #expect(try String(contentsOf: url, encoding: .utf8) == "-\na\n-\n-\nb\n-\n")
  }

  @Test func withoutAnAnswerEmptyLinesArePassedOver() async throws {
    let run = try LineRun.parse([])
    let input = try opened(Array("\na\n\nb\n".utf8))
    let sink = try #require(FileHandle(forWritingAtPath: "/dev/null"))
    var seen: [String] = []
    try await run.fold(from: input.fileDescriptor, to: sink.fileDescriptor, prepare: { $0.text }) { text, _ in
      seen.append(text)
    }
    #expect(seen == ["a", "b"])
  }

  @Test func stateGrowsInTheOrderOfTheInput() async throws {
    let run = try LineRun.parse(["--jobs", "4"])
    let input = try opened((0..<2000).flatMap { Array("\($0)\n".utf8) })
    var seen: [Int] = []
    var finished = false
    let sink = try #require(FileHandle(forWritingAtPath: "/dev/null"))
    try await run.fold(from: input.fileDescriptor, to: sink.fileDescriptor, prepare: { Int($0.text) ?? -1 }) {
      number, _ in
      seen.append(number)
    } finish: { _ in
      finished = true
    }
    #expect(seen == Array(0..<2000))
    #expect(finished)
  }

  @Test(arguments: ["[1]", "3", "{\"id\":null}", "{\"text\":\"x\"}"]) func idsAreNeeded(line: String) {
    #expect(throws: BadLine.self) { try InputLine(number: 1, bytes: Array(line.utf8)).object().id() }
  }
}
