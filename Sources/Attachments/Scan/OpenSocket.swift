import Foundation

/// A connection to another program; reading and writing wait no longer than the time given.
final class OpenSocket {
  private let descriptor: Int32

  init(_ address: SocketAddress, silentSeconds: Int) throws(VirusScan.Failure) {
    switch address {
    case .unix(let path): descriptor = try Self.connect(path: path, silentSeconds)
    case .network(let host, let port): descriptor = try Self.connect(host, port, silentSeconds)
    }
  }

  deinit { close(descriptor) }

  /// False when the other side has closed.
  @discardableResult
  func write(_ bytes: [UInt8]) throws(VirusScan.Failure) -> Bool {
    var done = 0
    while done < bytes.count {
      let sent = bytes.withUnsafeBytes { buffer in
        send(descriptor, buffer.baseAddress?.advanced(by: done), bytes.count - done, Int32(MSG_NOSIGNAL))
      }
      if sent < 0 && errno == EINTR { continue }
      if sent < 0 && (errno == EPIPE || errno == ECONNRESET) { return false }
      guard sent > 0 else { throw Self.failure() }
      done += sent
    }
    return true
  }

  /// At most `most` bytes, until the other side closes.
  func readToEnd(most: Int) throws(VirusScan.Failure) -> [UInt8] {
    var answer: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1024)
    while answer.count < most {
      let got = recv(descriptor, &piece, piece.count, 0)
      if got < 0 && errno == EINTR { continue }
      if got == 0 || (got < 0 && errno == ECONNRESET && !answer.isEmpty) { break }
      guard got > 0 else { throw Self.failure() }
      answer += piece.prefix(got)
      // A "z" command is answered by one text that ends in a zero byte.
      if answer.last == 0 { break }
    }
    return answer
  }

  private static func failure() -> VirusScan.Failure {
    .unreachable(errno == EAGAIN || errno == EWOULDBLOCK ? "no answer in time" : FileFault.text(errno))
  }

  private static func open(_ family: Int32, _ seconds: Int) throws(VirusScan.Failure) -> Int32 {
    let made = socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard made >= 0 else { throw failure() }
    var time = timeval(tv_sec: seconds, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(made, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
    }
    return made
  }

  private static func connect(path: String, _ seconds: Int) throws(VirusScan.Failure) -> Int32 {
    let descriptor = try open(AF_UNIX, seconds)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) {
      $0.copyBytes(from: Array(path.utf8).prefix($0.count - 1))
    }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { Foundation.connect(descriptor, $0, size) }
    }
    guard result == 0 else {
      defer { close(descriptor) }
      throw failure()
    }
    return descriptor
  }

  /// Tries the addresses of the host in turn.
  private static func connect(
    _ host: String, _ port: UInt16, _ seconds: Int
  ) throws(VirusScan.Failure) -> Int32 {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, "\(port)", &hints, &list) == 0 else { throw .unreachable("no such host") }
    defer { freeaddrinfo(list) }
    var problem = VirusScan.Failure.unreachable("no address")
    var place = list
    while let entry = place?.pointee {
      let descriptor = try open(entry.ai_family, seconds)
      if Foundation.connect(descriptor, entry.ai_addr, entry.ai_addrlen) == 0 { return descriptor }
      problem = failure()
      close(descriptor)
      place = entry.ai_next
    }
    throw problem
  }
}
