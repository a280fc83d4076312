import Foundation

@testable import Attachments

/// A real server that speaks S3 and checks signatures: `rclone serve s3` over a folder, at a free port of loopback.
final class StoreServer: Sendable {
  static let name = "rclone"
  static let key = "an-hai-key"
  static let secret = "bí mật+/=&?% an hải"

  let folder: TestFolder
  let port: UInt16
  private let addressing: ObjectStoreLocation.Addressing
  private let program: RunningProgram

  /// Serves an empty folder, or the one of a server that was killed.
  init(over given: TestFolder? = nil, _ addressing: ObjectStoreLocation.Addressing = .path) async throws {
    self.addressing = addressing
    folder = try given ?? TestFolder()
    port = try FreePort.find()
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/tep-an-hai", withIntermediateDirectories: true)
    program = try RunningProgram(
      TestProgram.find(Self.name),
      [
        "serve", "s3", "--auth-key", "\(Self.key),\(Self.secret)", "--addr", "127.0.0.1:\(port)",
        "--vfs-cache-mode",
        "off", "--config", "/dev/null", "--force-path-style=\(addressing == .path)", folder.path,
      ])
    let home = ObjectStoreHome(location)
    guard await eventually({ (try? await home.list(after: nil, most: 1)) != nil }) else { throw Missing() }
  }

  var location: ObjectStoreLocation {
    ObjectStoreLocation(
      isSecure: false, host: addressing == .path ? "127.0.0.1:\(port)" : "localhost:\(port)",
      bucket: "tep-an-hai", addressing: addressing, accessKey: Self.key, secretKey: Self.secret)
  }

  /// As an administrator writes it.
  var setting: String {
    let secret = SignatureV4.encoded(Self.secret)
    return "s3://\(Self.key):\(secret)@127.0.0.1:\(port)/tep-an-hai?tls=off"
  }

  func kill() { program.kill() }
}

enum FreePort {
  /// A port of loopback that was free a moment ago.
  static func find() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard isBound else { throw Missing() }
    return UInt16(bigEndian: address.sin_port)
  }
}
