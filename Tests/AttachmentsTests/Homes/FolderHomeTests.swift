import Core
import Foundation
import Testing

@testable import Attachments

@Suite struct FolderHomeTests {
  let folder = try? TestFolder()
  func home() throws -> (home: FolderHome, folder: TestFolder) {
    let folder = try folder.orThrow
    return (FolderHome(folder: "\(folder.path)/files"), folder)
  }

  @Test func whatIsPutIsFound() async throws {
    let (home, folder) = try home()
    let file = try folder.file(noise(3 << 20))
    #expect(try await home.find(file.key) == nil)
    try await home.put(file)
    try await home.put(file)
    let found = try await home.find(file.key)
    #expect(found?.byteCount == file.byteCount)
    #expect(try await home.bytes(file.key) == file.bytes)
    #expect(try await home.bytes(file.key, 1_048_570..<1_048_590) == Array(file.bytes[1_048_570..<1_048_590]))
    let shelf = "files/\(file.sha256.prefix(2))/\(file.sha256.dropFirst(2).prefix(2))/\(file.sha256)"
    #expect(folder.everything().filter { $0.hasPrefix("files/") } == [shelf])
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(shelf)")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let copy = "\(folder.path)/copy"
    try await home.copy(file.key, to: copy)
    #expect(try Array(Data(contentsOf: URL(filePath: copy))) == file.bytes)
    try await home.remove(file.key)
    try await home.remove(file.key)
    #expect(try await home.find(file.key) == nil)
    await #expect(throws: FileHomeError.missing) { try await home.bytes(file.key) }
  }

  @Test func otherBytesThanPromisedAreRefused() async throws {
    let (home, folder) = try home()
    let file = try folder.file(noise(1000))
    let other = try folder.file(noise(1000, seed: 2))
    await #expect(throws: FileHomeError.self) {
      try await home.put(file.path, as: try other.key, byteCount: 1000)
    }
    await #expect(throws: FileHomeError.self) {
      try await home.put(file.path, as: try file.key, byteCount: 999)
    }
    #expect(folder.everything().filter { $0.hasPrefix("files/") }.isEmpty)
  }

  @Test func aShortenedFileIsNotHandedOut() async throws {
    let (home, folder) = try home()
    let file = try folder.file(noise(5000))
    try await home.put(file)
    #expect(truncate(home.place(of: try file.key), 4000) == 0)
    let stored = StoredFile(key: try file.key, byteCount: 5000, type: .pdf)
    await #expect(throws: FileHomeError.damaged("the length is another")) { try await home.read(stored) }
  }

  @Test func pagesCoverEverythingOnce() async throws {
    let (home, folder) = try home()
    var keys: Set<FileKey> = []
    for seed in 1...25 {
      let file = try folder.file(noise(10, seed: UInt64(seed)))
      try await home.put(file)
      keys.insert(try file.key)
    }
    var seen: [FileKey] = []
    var place: String?
    repeat {
      let page = try await home.list(after: place, most: 7)
      #expect(page.files.count <= 7)
      seen += page.files.map(\.key)
      place = page.next
    } while place != nil
    #expect(seen == keys.sorted())
  }

  @Test(arguments: [
    "../../etc/passwd", "ABCDEF", "", String(repeating: "g", count: 64), String(repeating: "A", count: 64),
  ])
  func onlyDigestsAreKeys(text: String) {
    #expect(FileKey(text) == nil)
  }

  /// A process that puts files is killed at any moment: under its name a file is whole, and what is unfinished goes
  /// when it is a day old.
  @Test(.enabled(if: TestProgram.probe != nil, "the probe has not been built")) func aKillLeavesNoHalfFile()
    async throws
  {
    let (home, folder) = try home()
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/source", withIntermediateDirectories: true)
    for seed in 1...6 {
      let bytes = noise(200_000 * seed, seed: UInt64(seed))
      _ = try folder.file(bytes, named: "source/\(TestFile(path: "", bytes: bytes).sha256)")
    }
    for _ in 0..<30 {
      let program = try RunningProgram(
        TestProgram.probe, ["churn", home.folder, "\(folder.path)/source"], showsOutput: true)
      _ = program.nextOutput()
      try await Task.sleep(for: .microseconds(.random(in: 0...20_000)))
      program.kill()
      for file in try await home.list(after: nil, most: 100).files {
        let bytes = try await home.bytes(file.key)
        #expect(TestFile(path: "", bytes: bytes).sha256 == file.key.sha256)
      }
    }
    #expect(try await !home.list(after: nil, most: 100).files.isEmpty)
    let unfinished = folder.everything().filter { $0.contains(FolderHome.unfinished) }
    for name in unfinished {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -90_000)], ofItemAtPath: "\(folder.path)/\(name)")
    }
    _ = try await home.list(after: nil, most: 100)
    #expect(!folder.everything().contains { $0.contains(FolderHome.unfinished) })
  }
}
