import Core
import Glibc

/// Cuts a stream into lines, a batch at a time: what one read or the reads that need no waiting bring, up to a bound. Lines end
/// with LF or CRLF; a byte order mark at the start is dropped.
package struct LineReader {
  package struct Batch: Sendable {
    package var lines: [InputLine] = []
    /// Lines that were too long to keep.
    package var overlong: [Int] = []
  }

  /// Bytes of the longest line kept.
  package static let lineBytes = 64 << 20
  private static let batchBytes = 1 << 20

  private let descriptor: Int32
  private let lineBytes: Int
  private var rest: [UInt8] = []
  private var number = 0
  private var isSkipping = false
  private var isAtEnd = false

  package init(descriptor: Int32 = STDIN_FILENO, lineBytes: Int = LineReader.lineBytes) {
    self.descriptor = descriptor
    self.lineBytes = lineBytes
  }

  /// The next lines; nil at the end. A batch may hold none while a long line arrives.
  package mutating func next() throws(LineStreamError) -> Batch? {
    guard !isAtEnd else { return nil }
    var batch = Batch()
    let searched = rest.count
    try fill()
    cut(into: &batch, searched: searched)
    if isAtEnd, !rest.isEmpty {
      add(rest[...], to: &batch)
      rest = []
    }
    return batch
  }

  /// Reads once, then on as long as that needs no waiting and the batch is not full.
  private mutating func fill() throws(LineStreamError) {
    let start = rest.count
    repeat {
      var got = 0
      repeat {
        let old = rest.count
        rest.append(contentsOf: repeatElement(0, count: 1 << 18))
        got = rest.withUnsafeMutableBytes { read(descriptor, $0.baseAddress?.advanced(by: old), 1 << 18) }
        rest.removeLast((1 << 18) - max(0, got))
      } while got < 0 && errno == EINTR
      if got < 0 { throw LineStreamError.unreadable(errno) }
      if got == 0 {
        isAtEnd = true
        return
      }
    } while rest.count - start < Self.batchBytes && isReady
  }

  private var isReady: Bool {
    var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&asked, 1, 0) == 1 && asked.revents & Int16(POLLIN) != 0
  }

  private mutating func cut(into batch: inout Batch, searched: Int) {
    var start = 0
    var place = searched
    while let end = rest[place...].firstIndex(of: 0x0A) {
      add(rest[start..<end], to: &batch)
      start = end + 1
      place = start
    }
    rest.removeFirst(start)
    guard rest.count > lineBytes || isSkipping else { return }
    if !isSkipping { batch.overlong.append(number + 1) }
    isSkipping = true
    rest = []
  }

  private mutating func add(_ slice: ArraySlice<UInt8>, to batch: inout Batch) {
    number += 1
    if isSkipping {
      isSkipping = false
      return
    }
    var line = slice
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if line.last == 0x0D { line = line.dropLast() }
    guard line.count <= lineBytes else { return batch.overlong.append(number) }
    batch.lines.append(InputLine(number: number, bytes: Array(line)))
  }
}

/// The input or the output of a verb fails.
package enum LineStreamError: Error, Equatable, CustomStringConvertible {
  case unreadable(Int32)
  case unwritable(Int32)
  /// Whoever read our output has gone; nothing is left to do.
  case closed

  package var description: String {
    switch self {
    case .unreadable(let code):
      "không đọc được đầu vào | the input cannot be read: \(String(cString: strerror(code)))"
    case .unwritable(let code):
      "không ghi được đầu ra | the output cannot be written: \(String(cString: strerror(code)))"
    case .closed: "đầu ra đã đóng | the output is closed"
    }
  }
}
