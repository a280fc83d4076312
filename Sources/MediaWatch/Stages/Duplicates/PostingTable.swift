import VietnameseText

/// Which of up to a million texts hold a shingle: an open-addressed table of 4-byte postings in lines of 16, one memory access
/// a look-up. A posting is 12 bits of the shingle over 20 bits of the text's number in this table (0: free).
///
/// Nothing is ever removed: the index keeps a few tables by time and drops whole ones. Twelve bits confuse one unrelated posting
/// in 4096 met on a line, which hardly ever agrees on a text.
struct PostingTable {
  /// Largest table: 2²⁵ postings, 128 MB.
  static let largestLines = 1 << 21
  /// Tables up to this many lines keep a log of postings to be made anew from at twice the size.
  static let largestLogged = 1 << 17
  static let numbers = (1 << 20) - 1
  /// Postings of one shingle kept in a table; more of them are boilerplate of a site.
  static let postingsPerShingle = 12
  /// Lines searched when the first ones are full.
  private static let reach = 4

  private var lines: [SIMD16<UInt32>]
  private var log: [UInt64] = []
  private(set) var count = 0
  private var shift: UInt64

  init(lines: Int = 256) {
    self.lines = Array(repeating: SIMD16(), count: lines)
    shift = UInt64(64 - lines.trailingZeroBitCount)
  }

  var lineCount: Int { lines.count }

  /// Seven tenths full at its largest size.
  var isFull: Bool { lines.count > Self.largestLogged && count * 10 > lines.count * 16 * 7 }

  @inline(__always)
  private static func tag(_ shingle: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: shingle >> 12) & 0xFFF0_0000
  }

  /// Calls `found` with each text's number that holds the shingle.
  @inline(__always)
  func look(_ shingle: UInt64, _ found: (Int) -> Void) {
    let tag = SIMD16<UInt32>(repeating: Self.tag(shingle))
    let mask = SIMD16<UInt32>(repeating: 0xFFF0_0000)
    var index = Int(truncatingIfNeeded: shingle >> shift)
    for _ in 0..<Self.reach {
      let line = lines[index]
      let hits = ((line & mask) .== tag) .& (line .!= SIMD16())
      if any(hits) {
        for lane in 0..<16 where hits[lane] { found(Int(line[lane] & 0xF_FFFF)) }
      }
      // Lines fill from the front.
      if line[15] == 0 { return }
      index = (index &+ 1) & (lines.count &- 1)
    }
  }

  /// Adds a posting; false when the shingle or its lines have enough. `number` is 1…`numbers`.
  mutating func insert(_ shingle: UInt64, _ number: Int) -> Bool {
    if lines.count <= Self.largestLogged {
      if count * 10 > lines.count * 16 * 6 { grow() }
      if lines.count <= Self.largestLogged { log.append(shingle & ~0xF_FFFF | UInt64(number)) }
    }
    return place(shingle, UInt32(truncatingIfNeeded: number))
  }

  private mutating func place(_ shingle: UInt64, _ number: UInt32) -> Bool {
    let tag = Self.tag(shingle)
    var index = Int(truncatingIfNeeded: shingle >> shift)
    var seen = 0
    for _ in 0..<Self.reach {
      for lane in 0..<16 {
        let posting = lines[index][lane]
        if posting == 0 {
          lines[index][lane] = tag | number
          count += 1
          return true
        }
        if posting & 0xFFF0_0000 == tag { seen += 1 }
        if seen >= Self.postingsPerShingle { return false }
      }
      index = (index + 1) & (lines.count - 1)
    }
    return false
  }

  private mutating func grow() {
    let size = lines.count < Self.largestLogged ? lines.count * 2 : Self.largestLines
    let postings = log
    log = []
    lines = Array(repeating: SIMD16(), count: size)
    shift = UInt64(64 - size.trailingZeroBitCount)
    count = 0
    for posting in postings { _ = place(posting, UInt32(truncatingIfNeeded: posting & 0xF_FFFF)) }
    if size <= Self.largestLogged { log = postings }
  }
}
