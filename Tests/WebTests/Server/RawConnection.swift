import Foundation
import Glibc

/// A plain socket: sends exactly the bytes of a test and reads what comes back.
struct RawConnection: Sendable {
  struct Failure: Error {}

  /// Sends `request`, waits for `pause` seconds, then reads until the server closes or `seconds` pass. Whether it
  /// closed comes along.
  static func exchange(
    _ request: [UInt8], port: Int, seconds: Int = 5, pause: UInt32 = 0
  ) async throws -> (answer: [UInt8], isClosed: Bool) {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try run(request, port, seconds, pause) })
      }
    }
  }

  static func exchange(
    _ request: String, port: Int, seconds: Int = 5
  ) async throws -> (answer: String, isClosed: Bool) {
    let (answer, isClosed) = try await exchange(Array(request.utf8), port: port, seconds: seconds)
    return (String(decoding: answer, as: UTF8.self), isClosed)
  }

  private static func run(_ request: [UInt8], _ port: Int, _ seconds: Int, _ pause: UInt32) throws -> (
    [UInt8], Bool
  ) {
    let handle = try connected(port)
    defer { close(handle) }
    var wait = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    var sent = 0
    while sent < request.count {
      let count = request[sent...].withUnsafeBytes {
        send(handle, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { break }
      sent += count
    }
    sleep(pause)
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(handle, &buffer, buffer.count, 0)
      if count == 0 { return (answer, true) }
      if count < 0 { return (answer, errno == ECONNRESET) }
      answer += buffer[..<count]
    }
  }

  /// Sends `beginning`, then a byte five times a second, until the server closes or `most` seconds pass; says how long.
  static func drip(_ beginning: String, port: Int, most: Int) async throws -> Double {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          with: Result {
            let handle = try connected(port)
            defer { close(handle) }
            let start = Date()
            _ = beginning.utf8CString.withUnsafeBytes { send(handle, $0.baseAddress, $0.count - 1, 0) }
            while Date().timeIntervalSince(start) < Double(most) {
              usleep(200_000)
              var byte = UInt8(ascii: "x")
              var answer = [UInt8](repeating: 0, count: 100)
              if send(handle, &byte, 1, Int32(MSG_NOSIGNAL)) < 0 { break }
              if recv(handle, &answer, 100, Int32(MSG_DONTWAIT)) == 0 { break }
            }
            return Date().timeIntervalSince(start)
          })
      }
    }
  }

  /// Connections that have sent something and wait.
  struct Held: Sendable {
    fileprivate var handles: [Int32]
    func release() { for handle in handles { close(handle) } }
  }

  static func hold(_ beginning: String, _ count: Int, port: Int) throws -> Held {
    Held(
      handles: try (0..<count).map { _ in
        let handle = try connected(port)
        _ = beginning.utf8CString.withUnsafeBytes {
          send(handle, $0.baseAddress, $0.count - 1, Int32(MSG_NOSIGNAL))
        }
        return handle
      })
  }

  private static func connected(_ port: Int) throws -> Int32 {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard handle >= 0 else { throw Failure() }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else {
      close(handle)
      throw Failure()
    }
    return handle
  }
}
