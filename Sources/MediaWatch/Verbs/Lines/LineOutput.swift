import Glibc

/// Lines on their way to standard output, gathered and written in large pieces.
package struct LineOutput: ~Copyable {
  private var bytes: [UInt8] = []
  private let descriptor: Int32

  package init(descriptor: Int32 = STDOUT_FILENO) {
    self.descriptor = descriptor
    signal(SIGPIPE, SIG_IGN)
  }

  package mutating func line(_ line: some Sequence<UInt8>) throws(LineStreamError) {
    bytes.append(contentsOf: line)
    bytes.append(0x0A)
    if bytes.count >= 1 << 20 { try flush() }
  }

  package mutating func flush() throws(LineStreamError) {
    var start = 0
    while start < bytes.count {
      let written = bytes[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 {
        start += written
      } else if errno == EPIPE {
        throw .closed
      } else if errno != EINTR {
        throw .unwritable(errno)
      }
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
