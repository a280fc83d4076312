import Core
import Foundation
import Store
import Testing

@testable import Attachments

@Suite struct ReceivedFormTests {
  static let type = "multipart/form-data; boundary=XyZ"

  /// The bytes of a form in pieces, as a connection brings them.
  struct Pieces: AsyncSequence {
    var bytes: [UInt8]
    var length: Int
    var failsAfter = Int.max

    struct Broken: Error {}

    struct Iterator: AsyncIteratorProtocol {
      var pieces: Pieces
      var place = 0

      mutating func next() async throws -> ArraySlice<UInt8>? {
        guard place < pieces.failsAfter else { throw Broken() }
        guard place < pieces.bytes.count else { return nil }
        defer { place += pieces.length }
        return pieces.bytes[place..<Swift.min(pieces.bytes.count, place + pieces.length)]
      }
    }

    func makeAsyncIterator() -> Iterator { Iterator(pieces: self) }
  }

  /// Fields are bounded together, and nothing long is taken from a form that has not been checked.
  @Test func manyLongFieldsAreRefused() async throws {
    let field =
      "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + String(repeating: "x", count: 8000)
      + "\r\n"
    let bytes = Array((String(repeating: field, count: 6) + "--XyZ--\r\n").utf8)
    let folder = try IncomingFolder(
      FileManager.default.temporaryDirectory.appending(path: "fields-\(UUID().uuidString)").path)
    func receive(_ most: Int, check: @escaping @Sendable (ReceivedForm) throws -> Void) async throws -> Int {
      try await ReceivedForm.receive(
        Pieces(bytes: bytes, length: 1000), contentType: Self.type, in: folder,
        limits: MultipartLimits(fieldBytes: most), fileLimit: { _ in nil }, beforeFile: check
      ).fields.count
    }
    #expect(try await receive(50_000) { _ in } == 6)
    await #expect(throws: UnreadableForm.fieldTooLarge) { _ = try await receive(40_000) { _ in } }
    await #expect(throws: Pieces.Broken.self) { _ = try await receive(50_000) { _ in throw Pieces.Broken() } }
  }

  static func form(_ file: [UInt8], name: String = "ke-hoach.pdf") -> [UInt8] {
    func text(_ words: String) -> [UInt8] { MultipartParserTests.body(words) }
    return text("--XyZ\nContent-Disposition: form-data; name=\"token\"\n\nabc\n--XyZ\n")
      + text("Content-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\n\n") + file
      + text("\n--XyZ\nContent-Disposition: form-data; name=\"note\"\n\nghi chú\n--XyZ--\n")
  }

  @Test(arguments: [1 << 16, 997]) func aFileGoesToTheDiskAndGoesAway(length: Int) async throws {
    let folder = try TestFolder()
    let incoming = try IncomingFolder("\(folder.path)/incoming")
    let bytes = noise(1_500_000)
    do {
      let form = try await ReceivedForm.receive(
        Pieces(bytes: Self.form(bytes), length: length), contentType: Self.type, in: incoming,
        fileLimit: { $0 == "file" ? 2 << 20 : nil }, beforeFile: { #expect($0["token"] == "abc") })
      #expect(form["token"] == "abc" && form["note"] == "ghi chú")
      let file = try form.files("file").first.orThrow
      #expect(file.name == "ke-hoach.pdf")
      #expect(file.file.byteCount == Int64(bytes.count))
      #expect(file.file.key.sha256 == Digest.sha256(bytes))
      #expect(try Array(Data(contentsOf: URL(filePath: file.file.path))) == bytes)
      let mode = try FileManager.default.attributesOfItem(atPath: file.file.path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
      #expect(incoming.sweep() == 0)
    }
    #expect(folder.everything().isEmpty)
  }

  @Test func whatIsTooLargeStopsAtOnceAndLeavesNothing() async throws {
    let folder = try TestFolder()
    let incoming = try IncomingFolder(folder.path)
    let error = await #expect(throws: Refusal.self) {
      try await ReceivedForm.receive(
        Pieces(bytes: Self.form(noise(1 << 20)), length: 5000, failsAfter: 200_000), contentType: Self.type,
        in: incoming, fileLimit: { _ in 100_000 })
    }
    #expect(error?.code == "file-too-large" && error?.field == "file")
    #expect(folder.everything().isEmpty)
  }

  @Test func aSenderWhoGivesUpLeavesNothing() async throws {
    let folder = try TestFolder()
    let incoming = try IncomingFolder(folder.path)
    let body = Self.form(noise(1 << 20))
    await #expect(throws: Pieces.Broken.self) {
      try await ReceivedForm.receive(
        Pieces(bytes: body, length: 5000, failsAfter: 700_000), contentType: Self.type, in: incoming,
        fileLimit: { _ in 2 << 20 })
    }
    await #expect(throws: UnreadableForm.cutOff) {
      try await ReceivedForm.receive(
        Pieces(bytes: Array(body.prefix(700_000)), length: 5000), contentType: Self.type, in: incoming,
        fileLimit: { _ in 2 << 20 })
    }
    #expect(folder.everything().isEmpty)
  }

  @Test func aFormThatMayNotBeSentIsNotReceived() async throws {
    struct Foreign: Error {}
    let folder = try TestFolder()
    let incoming = try IncomingFolder(folder.path)
    await #expect(throws: Foreign.self) {
      try await ReceivedForm.receive(
        Pieces(bytes: Self.form(noise(1 << 20)), length: 5000, failsAfter: 50_000), contentType: Self.type,
        in: incoming,
        fileLimit: { _ in 2 << 20 }, beforeFile: { if $0["token"] != "xyz" { throw Foreign() } })
    }
    await #expect(throws: UnreadableForm.bodyTooLarge) {
      try await ReceivedForm.receive(
        Pieces(bytes: Self.form(noise(1 << 20)) + noise(70_000), length: 5000), contentType: Self.type,
        in: incoming, limits: MultipartLimits(bodyBytes: (1 << 20) + 65_536), fileLimit: { _ in 2 << 20 })
    }
    await #expect(throws: UnreadableForm.strangeFile) {
      try await ReceivedForm.receive(
        Pieces(bytes: Self.form([1]), length: 5000), contentType: Self.type, in: incoming,
        fileLimit: { _ in nil })
    }
    #expect(folder.everything().isEmpty)
  }

  @Test func noChoiceIsNoFileAndAnEmptyFileIsRefused() async throws {
    let folder = try TestFolder()
    let incoming = try IncomingFolder(folder.path)
    let form = try await ReceivedForm.receive(
      Pieces(bytes: Self.form([], name: ""), length: 100), contentType: Self.type, in: incoming,
      fileLimit: { _ in 10 })
    #expect(form.files.isEmpty && form["note"] == "ghi chú")
    let error = await #expect(throws: Refusal.self) {
      try await ReceivedForm.receive(
        Pieces(bytes: Self.form([]), length: 100), contentType: Self.type, in: incoming,
        fileLimit: { _ in 10 })
    }
    #expect(error?.code == "file-empty")
    #expect(folder.everything().isEmpty)
  }

  @Test func aLongFieldIsRefused() async throws {
    let folder = try TestFolder()
    let long = MultipartParserTests.body(
      "--XyZ\nContent-Disposition: form-data; name=\"a\"\n\n\(String(repeating: "x", count: 10_000))\n--XyZ--\n"
    )
    await #expect(throws: UnreadableForm.fieldTooLarge) {
      try await ReceivedForm.receive(
        Pieces(bytes: long, length: 100), contentType: Self.type, in: try IncomingFolder(folder.path),
        fileLimit: { _ in nil })
    }
  }

  @Test(.enabled(if: TestProgram.probe != nil, "the probe has not been built"))
  func fortyMegabytesTakeLittleMemory() throws {
    let folder = try TestFolder()
    func receive(_ bytes: [UInt8]) throws -> Int {
      let program = try RunningProgram(
        TestProgram.probe, ["form", folder.path, Self.type], showsOutput: true)
      try program.write(Self.form(bytes))
      try program.closeInput()
      let lines = program.finish().output.split(separator: "\n")
      #expect(lines.first.map(String.init) == Digest.sha256(bytes))
      return try (lines.last.flatMap { Int($0) }).orThrow
    }
    let base = try receive(noise(1000))
    let large = try receive(noise(40 << 20))
    print("peak memory in KB: a small form \(base), one of 40 MB \(large)")
    #expect(large < base + 8192)
    #expect(folder.everything().isEmpty)
  }

  /// What a killed process left is swept at the next start; what another process still receives stays.
  @Test(.enabled(if: TestProgram.probe != nil, "the probe has not been built")) func theSweepKnowsWhoIsAlive()
    async throws
  {
    let folder = try TestFolder()
    let incoming = try IncomingFolder(folder.path)
    let programs = try (0..<2).map { _ in
      try RunningProgram(TestProgram.probe, ["receive", folder.path], showsOutput: true)
    }
    for program in programs {
      try program.write("một tệp đang đến\n")
      #expect(!program.nextOutput().isEmpty)
    }
    #expect(folder.everything().count == 2)
    for name in folder.everything() {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: "\(folder.path)/\(name)")
    }
    #expect(incoming.sweep() == 0)
    programs[0].kill()
    #expect(incoming.sweep() == 1)
    #expect(folder.everything().count == 1)
    programs[1].kill()
    #expect(incoming.sweep() == 1)
    #expect(folder.everything().isEmpty)
  }
}
