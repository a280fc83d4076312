import Core
import Foundation
import OfficeFiles
import TestKit
import Testing

/// Files that give no text: one clear line in both languages, a code, no crash, no wait.
@Suite struct BadInputTests {
  static func code(_ bytes: [UInt8], _ name: String, _ limits: ReadingLimits = .standard) async -> String {
    do {
      _ = try await DocumentReader.read(bytes: bytes, name: name, limits: limits)
      return "read"
    } catch let error as UnreadableDocument {
      guard !error.message.vi.contains("\n"), !error.message.en.contains("\n"), error.exitCode >= 65 else {
        return "bad message"
      }
      return error.code
    } catch {
      return "other"
    }
  }

  static func word(_ document: String) -> [UInt8] {
    ZipFixture.archive([("word/document.xml", Array(document.utf8))])
  }

  static let wide = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
  static let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  @Test(
    arguments: [
      ([], "a.docx", "empty"), (Array(" \n\n ".utf8), "a.txt", "empty"),
      (Array("<p></p>".utf8), "a.html", "empty"),
      (Array("hello".utf8), "a.docx", "content-differs"), (Array("hello".utf8), "a.pdf", "content-differs"),
      ([0x7F, 0x45, 0x4C, 0x46, 1, 2, 3], "a.docx", "unsupported"),
      ([0x89, 0x50, 0x4E, 0x47], "a.txt", "unsupported"),
      ((0..<4000).map { UInt8($0 % 29) }, "a.txt", "not-text"), (ole + wide, "a.docx", "password-protected"),
      (Array("PK\u{3}\u{4}".utf8) + [1, 2, 3], "a.docx", "damaged"),
      (word("<w:document"), "a.docx", "damaged"),
      (word("<a/>"), "a.docx", "damaged"),
    ] as [([UInt8], String, String)])
  func badFiles(_ bytes: [UInt8], _ name: String, _ expected: String) async {
    #expect(await Self.code(bytes, name) == expected)
  }

  @Test func truncatedWordFiles() async {
    var fixture = WordFixture()
    fixture.body = (0..<200).map { WordFixture.p("Đoạn \($0)") }.joined()
    let bytes = fixture.bytes
    #expect(await Self.code(bytes, "a.docx") == "read")
    for length in stride(from: 4, to: bytes.count - 1, by: 97) {
      #expect(await Self.code(Array(bytes.prefix(length)), "a.docx") == "damaged")
    }
  }

  @Test func encryptedEntries() async {
    let bytes = ZipFixture.archive([("word/document.xml", Array("<a/>".utf8))], password: "x")
    #expect(await Self.code(bytes, "a.docx") == "password-protected")
  }

  /// 300 MB of zeros packed to less than a megabyte.
  @Test(.timeLimit(.minutes(1))) func zipBombs() async {
    let bytes = ZipFixture.archive([("word/document.xml", [UInt8](repeating: 0x20, count: 300 << 20))])
    #expect(bytes.count < 1 << 20)
    #expect(await Self.code(bytes, "a.docx") == "too-large")
  }

  @Test(.timeLimit(.minutes(1))) func entityBombs() async {
    let entities = (1..<12).map { #"<!ENTITY e\#($0) "\#(String(repeating: "&e\($0 - 1);", count: 10))">"# }
      .joined()
    let bomb = #"<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e0 "ha">\#(entities)]><a>&e11;</a>"#
    #expect(await Self.code(Self.word(bomb), "a.docx") == "damaged")
    #expect(await Self.code(Array(bomb.utf8), "a.html") != "other")
  }

  @Test(.timeLimit(.minutes(1))) func deepNesting() async {
    let open = String(repeating: "<w:p>", count: 100_000)
    let space = WordFixture.space
    #expect(await Self.code(Self.word("<w:document \(space)>\(open)"), "a.docx") == "too-complex")
    #expect(
      await Self.code(Array(String(repeating: "<div>", count: 100_000).utf8), "a.html") == "too-complex")
    #expect(await Self.code(Array((String(repeating: "<div>", count: 300) + "chữ").utf8), "a.html") == "read")
  }

  @Test func limitsHold() async {
    var limits = ReadingLimits.standard
    limits.fileBytes = 100
    #expect(await Self.code([UInt8](repeating: 0x61, count: 101), "a.txt", limits) == "too-large")
    limits = .standard
    limits.cells = 3
    #expect(await Self.code(Array("a\tb\tc\nd\te\tf\n".utf8), "a.txt", limits) == "too-complex")
    #expect(
      await Self.code(Array("<table><tr><td colspan=9999>a<td>b</table>".utf8), "a.html") == "too-complex")
  }

  @Test(arguments: [
    ("/nowhere/at/all.txt", "no-such-file", 66), ("/tmp", "directory", 66), ("/dev/zero", "not-a-file", 66),
  ])
  func paths(_ path: String, _ code: String, _ exitCode: Int) async throws {
    await #expect(throws: UnreadableDocument.self) { try await DocumentReader.read(file: path) }
    do {
      _ = try await DocumentReader.read(file: path)
    } catch let error as UnreadableDocument {
      #expect(error.code == code)
      #expect(error.exitCode == Int32(exitCode))
    }
  }

  /// A sparse file of 300 MB is refused by its size, without being read.
  @Test func hugeFiles() async throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("huge-\(UUID().uuidString).txt")
      .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 300 << 20)
    try handle.close()
    let started = ContinuousClock.now
    await #expect(throws: UnreadableDocument.tooLarge(bytes: 64 << 20)) {
      try await DocumentReader.read(file: path)
    }
    #expect(ContinuousClock.now - started < .seconds(1))
  }
}
