import Core
import Foundation
import Testing

@testable import Attachments

@Suite(.enabled(if: TestProgram.isWanted(StoreServer.name), "rclone is not installed"))
struct ObjectStoreHomeTests {
  @Test(arguments: ObjectStoreLocation.Addressing.allCases)
  func whatIsPutIsFound(addressing: ObjectStoreLocation.Addressing) async throws {
    let server = try await StoreServer(addressing)
    let home = ObjectStoreHome(server.location)
    let file = try server.folder.file(noise(3 << 20))
    #expect(try await home.find(file.key) == nil)
    await #expect(throws: FileHomeError.missing) { try await home.bytes(file.key) }
    let before = Timestamp.now
    try await home.put(file)
    let found = try await home.find(file.key).orThrow
    #expect(found.byteCount == file.byteCount)
    #expect(abs(found.storedAt.milliseconds - before.milliseconds) < 60_000)
    #expect(try await home.bytes(file.key) == file.bytes)
    #expect(try await home.bytes(file.key, 1_048_570..<1_048_590) == Array(file.bytes[1_048_570..<1_048_590]))
    try await home.put(file)
    try await home.remove(file.key)
    try await home.remove(file.key)
    #expect(try await home.find(file.key) == nil)
  }

  @Test func pagesCoverEverythingOnceAndPassOverOtherNames() async throws {
    let server = try await StoreServer()
    var location = server.location
    location.prefix = "tep/"
    let home = ObjectStoreHome(location)
    var keys: Set<FileKey> = []
    for seed in 1...9 {
      let file = try server.folder.file(noise(10, seed: UInt64(seed)))
      try await home.put(file)
      keys.insert(try file.key)
    }
    _ = try server.folder.file([1], named: "tep-an-hai/tep/0-ghi-chu.txt")
    var seen: [FileKey] = []
    var place: String?
    var pages = 0
    repeat {
      let page = try await home.list(after: place, most: 4)
      seen += page.files.map(\.key)
      place = page.next
      pages += 1
    } while place != nil && pages < 10
    #expect(seen == keys.sorted())
    #expect(pages == 3)
  }

  @Test func aWrongSecretIsRefused() async throws {
    let server = try await StoreServer()
    let file = try server.folder.file(noise(2 << 20))
    var wrong = server.location
    wrong.secretKey = "mật khẩu khác"
    let home = ObjectStoreHome(wrong)
    for attempt in 0..<2 {
      let error = await #expect(throws: FileHomeError.self) {
        if attempt == 0 { try await home.put(file) } else { _ = try await home.list(after: nil, most: 1) }
      }
      guard case .refused(let status, let code) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(status == 403)
      #expect(code == "SignatureDoesNotMatch")
    }
    #expect(!server.folder.everything().contains { $0.contains(file.sha256) })
  }

  /// A clock that is an hour off is refused by stores; the time of signing comes from outside.
  @Test func theClockIsTheOneGiven() async throws {
    let server = try await StoreServer()
    let home = ObjectStoreHome(server.location) { Timestamp.now.adding(seconds: -3600) }
    await #expect(throws: FileHomeError.self) { try await home.list(after: nil, most: 1) }
  }

  @Test func fortyMegabytesGoThroughLittleMemory() async throws {
    let server = try await StoreServer()
    let file = try server.folder.file(noise(40 << 20))
    let small = try server.folder.file(noise(1000, seed: 3))
    func probe(_ words: [String]) throws -> Int {
      let program = try RunningProgram(TestProgram.probe, words, showsOutput: true)
      let (status, output) = program.finish()
      #expect(status == 0)
      return try Int(output.filter(\.isNumber)).orThrow
    }
    let base = try probe(["put", server.setting, small.path, small.sha256])
    let put = try probe(["put", server.setting, file.path, file.sha256])
    let copy = "\(server.folder.path)/copy"
    let got = try probe(["get", server.setting, file.sha256, copy])
    #expect(try Array(Data(contentsOf: URL(filePath: copy))) == file.bytes)
    print("peak memory in KB: a small file \(base), 40 MB put \(put), 40 MB got \(got)")
    #expect(put < base + 8192)
    #expect(got < base + 16_384)
  }

  @Test func aServerThatDiesLeavesNothingHalf() async throws {
    let server = try await StoreServer()
    let file = try server.folder.file(noise(64 << 20))
    let home = ObjectStoreHome(server.location)
    try await home.put(file)
    let chunks = try await home.read(file.key, nil)
    var taken = 0
    await #expect(throws: FileHomeError.self) {
      for try await chunk in chunks {
        taken += chunk.count
        if taken == 3 << 20 { server.kill() }
      }
    }
    #expect(taken < file.bytes.count)
    let copy = "\(server.folder.path)/copy"
    await #expect(throws: FileHomeError.self) { try await home.copy(file.key, to: copy) }
    #expect(!FileManager.default.fileExists(atPath: copy))
  }

  @Test func aServerThatDiesWhileItTakesIsAnError() async throws {
    let folder = try TestFolder()
    let file = try folder.file(noise(64 << 20))
    let stored = StoredFile(key: try file.key, byteCount: file.byteCount, type: .pdf)
    var failures = 0
    for round in 0..<6 {
      let server = try await StoreServer(over: folder)
      let home = ObjectStoreHome(server.location)
      let sending = Task { try await home.put(file) }
      try await Task.sleep(for: .milliseconds(10 + 20 * round))
      server.kill()
      if case .failure(let error) = await sending.result {
        #expect(error is FileHomeError)
        failures += 1
      }
      let restarted = try await StoreServer(over: folder)
      defer { restarted.kill() }
      let again = ObjectStoreHome(restarted.location)
      guard try await again.find(file.key) != nil else { continue }
      // What the store kept of it is either whole or known as damaged.
      var taken = 0
      do {
        for try await chunk in try await again.read(stored) { taken += chunk.count }
        #expect(taken == file.bytes.count)
      } catch {
        #expect(error is FileHomeError)
      }
      try await again.remove(file.key)
    }
    #expect(failures > 0)
  }

  @Test func aStoreThatNeverAnswersIsGivenUp() async throws {
    let listener = try SilentListener()
    let location = ObjectStoreLocation(
      isSecure: false, host: "127.0.0.1:\(listener.port)", bucket: "tep-an-hai", accessKey: "khoa",
      secretKey: "kín")
    let home = ObjectStoreHome(location, patience: .init(connectSeconds: 2, silentSeconds: 1, seconds: 1))
    let folder = try TestFolder()
    let file = try folder.file(noise(1 << 20))
    await #expect(throws: FileHomeError.self) { try await home.find(file.key) }
    await #expect(throws: FileHomeError.self) { try await home.put(file) }
    withExtendedLifetime(listener) {}
  }

  @Test func nobodyThereIsAnErrorWithoutSecrets() async throws {
    let location = ObjectStoreLocation(
      isSecure: false, host: "127.0.0.1:\(try FreePort.find())", bucket: "tep-an-hai", accessKey: "khoa",
      secretKey: "rất bí mật")
    let error = await #expect(throws: FileHomeError.self) {
      try await ObjectStoreHome(location).list(after: nil, most: 1)
    }
    guard case .unreachable(let text) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!text.contains("khoa") && !text.contains("bí mật"))
    for shown in ["\(location)", String(reflecting: location), "\(FileHomeLocation.objectStore(location))"] {
      #expect(!shown.contains("khoa") && !shown.contains("bí mật"))
    }
  }
}
