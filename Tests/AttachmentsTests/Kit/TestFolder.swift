import Foundation
import Store

@testable import Attachments

/// A folder that lives as long as one test.
final class TestFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "haidang-files-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and says under which key it is kept.
  func file(_ bytes: [UInt8], named name: String = UUID().uuidString) throws -> TestFile {
    let place = "\(path)/\(name)"
    try Data(bytes).write(to: URL(filePath: place))
    return TestFile(path: place, bytes: bytes)
  }

  /// Every file below, as paths within the folder.
  func everything() -> [String] {
    let walk = FileManager.default.enumerator(atPath: path)
    var found: [String] = []
    while let name = walk?.nextObject() as? String {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
      if !isFolder.boolValue { found.append(name) }
    }
    return found.sorted()
  }
}

struct TestFile: Sendable {
  let path: String
  let bytes: [UInt8]

  var sha256: String { Digest.sha256(bytes) }
  var key: FileKey { get throws { try FileKey(sha256).orThrow } }
  var byteCount: Int64 { Int64(bytes.count) }
}

struct Missing: Error {}

extension Optional {
  /// What is there; throws when nothing is.
  var orThrow: Wrapped {
    get throws {
      guard let value = self else { throw Missing() }
      return value
    }
  }
}

extension FileHome {
  /// All bytes, for small files.
  func bytes(_ key: FileKey, _ range: Range<Int64>? = nil) async throws -> [UInt8] {
    var all: [UInt8] = []
    for try await chunk in try await read(key, range) { all += chunk }
    return all
  }

  func put(_ file: TestFile) async throws {
    try await put(file.path, as: try file.key, byteCount: file.byteCount)
  }
}

/// Bytes that look like nothing, the same every time: one block of them, each copy with another number in front.
func noise(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
  var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  let block = (0..<min(count, 4096)).map { _ in
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return UInt8(truncatingIfNeeded: state >> 32)
  }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(count)
  while bytes.count + block.count + 4 <= count {
    bytes += withUnsafeBytes(of: UInt32(truncatingIfNeeded: bytes.count)) { Array($0) }
    bytes += block
  }
  bytes += block.prefix(count - bytes.count)
  while bytes.count < count { bytes.append(UInt8(truncatingIfNeeded: bytes.count)) }
  return bytes
}
