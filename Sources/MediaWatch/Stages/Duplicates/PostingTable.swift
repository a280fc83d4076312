import VietnameseText

/// Which of up to a million texts hold a shingle: an open-addressed table of 4-byte postings in lines of 16,
/// one memory access a look-up. A posting is 12 bits of the shingle over 20 bits of the text's number in this
/// table (0: free).
///
/// Nothing is ever removed: the index keeps a few tables by time and drops whole ones. Twelve bits confuse
/// one unrelated posting in 4096 met on a line, which hardly ever agrees on a text.
struct PostingTable {
  /// Largest table: 2²⁵ postings, 128 MB.
  static let largestLines = 1 << 21
  /// Tables up to this many lines keep a log of postings to be made anew from at twice the size.
  static let largestLogged = 1 << 17
  static let numbers = (1 << 20) - 1
  /// Postings of one shingle kept in a table; more of them are boilerplate of a site.
  static let postingsPerShingle = 8
  /// Lines searched when the first ones are full.
  private static let reach = 4

  /// Lines one after the other; each fills from its front.
  private var slots: [UInt32]
  private var log: [UInt64] = []
  private(set) var count = 0
  private(set) var lineCount: Int
  private var shift: UInt64

  init(lines: Int = 256) {
    slots = Array(repeating: 0, count: lines * 16)
    lineCount = lines
    shift = UInt64(64 - lines.trailingZeroBitCount)
  }

  /// Seven tenths full at its largest size.
  var isFull: Bool { lineCount > Self.largestLogged && count * 10 > slots.count * 7 }

  @inline(__always)
  private static func tag(_ shingle: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: shingle >> 12) & 0xFFF0_0000
  }

  /// Appends each text's number that holds a shingle, with the shingle's place in `shingles`.
  func look(_ shingles: [UInt64], _ found: inout [Hit]) {
    // The one loop that waits for memory: unchecked access, with every index masked into the table.
    slots.withUnsafeBufferPointer { slots in
      for (place, shingle) in shingles.enumerated() {
        let tag = Self.tag(shingle)
        var line = Int(truncatingIfNeeded: shingle >> shift)
        search: for _ in 0..<Self.reach {
          for slot in (line &* 16)..<(line &* 16 &+ 16) {
            let posting = slots[slot]
            if posting == 0 { break search }
            if posting & 0xFFF0_0000 == tag {
              found.append(Hit(shingle: Int32(truncatingIfNeeded: place), number: posting & 0xF_FFFF))
            }
          }
          line = (line &+ 1) & (lineCount &- 1)
        }
      }
    }
  }

  struct Hit {
    var shingle: Int32
    var number: UInt32
  }

  /// Adds a posting; false when the shingle or its lines have enough. `number` is 1…`numbers`.
  mutating func insert(_ shingle: UInt64, _ number: Int) -> Bool {
    if lineCount <= Self.largestLogged {
      if count * 10 > slots.count * 6 { grow() }
      if lineCount <= Self.largestLogged { log.append(shingle & ~0xF_FFFF | UInt64(number)) }
    }
    return place(shingle, UInt32(truncatingIfNeeded: number))
  }

  private mutating func place(_ shingle: UInt64, _ number: UInt32) -> Bool {
    let tag = Self.tag(shingle)
    var line = Int(truncatingIfNeeded: shingle >> shift)
    var seen = 0
    for _ in 0..<Self.reach {
      for slot in (line &* 16)..<(line &* 16 &+ 16) {
        let posting = slots[slot]
        if posting == 0 {
          slots[slot] = tag | number
          count += 1
          return true
        }
        if posting & 0xFFF0_0000 == tag { seen += 1 }
        if seen >= Self.postingsPerShingle { return false }
      }
      line = (line + 1) & (lineCount - 1)
    }
    return false
  }

  private mutating func grow() {
    let size = lineCount < Self.largestLogged ? lineCount * 2 : Self.largestLines
    let postings = log
    log = []
    slots = Array(repeating: 0, count: size * 16)
    lineCount = size
    shift = UInt64(64 - size.trailingZeroBitCount)
    count = 0
    for posting in postings { _ = place(posting, UInt32(truncatingIfNeeded: posting & 0xF_FFFF)) }
    if size <= Self.largestLogged { log = postings }
  }
}
