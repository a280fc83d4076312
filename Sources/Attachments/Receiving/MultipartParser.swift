/// Reads a `multipart/form-data` body as it comes, in pieces of any length: a state machine that keeps no more than
/// one head of a part or one boundary.
package struct MultipartParser {
  package enum Event: Hashable, Sendable {
    /// A part begins.
    case part(MultipartPart)
    /// Bytes of the part that began last.
    case bytes(ArraySlice<UInt8>)
    case partEnds
  }

  private enum State {
    /// The first boundary, with which the body begins.
    case opening
    /// Behind a boundary: "--" ends the body, a line end begins a part.
    case afterBoundary
    case head
    case content
    case over
  }

  private let limits: MultipartLimits
  private let opening: [UInt8]
  private let delimiter: ByteSearch
  private var state = State.opening
  /// Bytes that came but could not be judged yet: less than a head, or less than a boundary.
  private var pending: [UInt8] = []
  private var partCount = 0
  /// Whether the part that is being read is one to hand on: parts without a name are none of ours.
  private var isNamed = false
  /// Before the first byte of a content, the line end that closes the head still stands in `pending`.
  private var isAtStart = false

  package init(_ boundary: MultipartBoundary, limits: MultipartLimits = .standard) {
    self.limits = limits
    opening = Array("--\(boundary.text)".utf8)
    delimiter = ByteSearch(Array("\r\n--\(boundary.text)".utf8))
  }

  /// Whether the closing boundary has come; what comes after it is passed over.
  package var isOver: Bool { if case .over = state { true } else { false } }

  /// What the next piece of the body holds. Throws when it is no such body.
  package mutating func take(_ chunk: ArraySlice<UInt8>) throws(UnreadableForm) -> [Event] {
    var events: [Event] = []
    pending += chunk
    while try step(&events) {}
    return events
  }

  /// To be called when the body is at its end: throws unless the closing boundary has come.
  package func finish() throws(UnreadableForm) {
    guard isOver else { throw .cutOff }
  }

  /// Goes one step on; false when more bytes are needed.
  private mutating func step(_ events: inout [Event]) throws(UnreadableForm) -> Bool {
    switch state {
    case .opening:
      let known = min(pending.count, opening.count)
      guard pending[..<known].elementsEqual(opening[..<known]) else { throw .noBoundary }
      guard known == opening.count else { return false }
      pending.removeFirst(known)
      state = .afterBoundary
      return true
    case .afterBoundary: return try afterBoundary()
    case .head: return try head(&events)
    case .content: return content(&events)
    case .over:
      pending = []
      return false
    }
  }

  private mutating func afterBoundary() throws(UnreadableForm) -> Bool {
    // White space may follow a boundary before the line ends.
    let blanks = pending.prefix { $0 == 0x20 || $0 == 0x09 }.count
    guard blanks <= 64 else { throw .noBoundary }
    let rest = pending[blanks...]
    guard rest.count >= 2 else { return false }
    if rest.starts(with: [0x2D, 0x2D]) && blanks == 0 {
      state = .over
      return true
    }
    guard rest.starts(with: [13, 10]) else { throw .noBoundary }
    partCount += 1
    guard partCount <= limits.parts else { throw .tooManyParts }
    // The line end stays: it may be the first half of the empty line behind a head without headers.
    pending.removeFirst(blanks)
    state = .head
    return true
  }

  private mutating func head(_ events: inout [Event]) throws(UnreadableForm) -> Bool {
    guard let end = ByteSearch.emptyLine.first(in: pending) else {
      guard pending.count < limits.headBytes else { throw .headTooLarge }
      return false
    }
    guard end < limits.headBytes else { throw .headTooLarge }
    let part = MultipartPart(head: String(decoding: pending[..<end], as: UTF8.self))
    isNamed = part != nil
    if let part { events.append(.part(part)) }
    // An empty part may end in the very line end that ends the head.
    pending.removeFirst(end + 2)
    state = .content
    isAtStart = true
    return true
  }

  private mutating func content(_ events: inout [Event]) -> Bool {
    let skipped = isAtStart ? 2 : 0
    if let end = delimiter.first(in: pending) {
      if end > skipped, isNamed { events.append(.bytes(pending[skipped..<end])) }
      if isNamed { events.append(.partEnds) }
      pending.removeFirst(end + delimiter.count)
      state = .afterBoundary
      isAtStart = false
      return true
    }
    // What may be the beginning of a boundary waits for the next piece.
    let kept = delimiter.count - 1
    guard pending.count - skipped > kept else { return false }
    let end = pending.count - kept
    if isNamed { events.append(.bytes(pending[skipped..<end])) }
    pending.removeFirst(end)
    isAtStart = false
    return false
  }
}
