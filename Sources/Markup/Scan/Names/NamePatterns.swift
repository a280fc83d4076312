/// Many short words sought at once in class names, ids and the like, letters of either case: one step a byte
/// (Aho–Corasick as a full transition table). Words are ASCII letters, digits, "-", "_" and ":".
///
/// ```swift
/// static let marks = NamePatterns([(1, "comment related sidebar"), (2, "article story")])
/// let found = marks.mask(tree.bytes, value)  // 1, 2 or 3
/// ```
package struct NamePatterns: Sendable {
  private static let classes = 40

  /// The class of a byte: 0 for what is in no word.
  private static let classOf: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    for letter in 0..<26 {
      table[0x61 + letter] = UInt8(1 + letter)
      table[0x41 + letter] = UInt8(1 + letter)
    }
    for digit in 0..<10 { table[0x30 + digit] = UInt8(27 + digit) }
    table[Int(UInt8(ascii: "-"))] = 37
    table[Int(UInt8(ascii: "_"))] = 38
    table[Int(UInt8(ascii: ":"))] = 39
    return table
  }()

  private let classOf = Self.classOf
  /// The next state times `classes`, by state times `classes` and class.
  private var next: [Int32]
  /// What ends in a state, by state.
  private var masks: [UInt32] = [0]

  /// - Parameter groups: words parted by spaces, and the bits that each of them sets.
  package init(_ groups: [(mask: UInt32, words: String)]) {
    next = [Int32](repeating: -1, count: Self.classes)
    for group in groups {
      for word in group.words.split(separator: " ") { add(Array(word.utf8), group.mask) }
    }
    link()
  }

  private mutating func add(_ word: [UInt8], _ mask: UInt32) {
    var state = 0
    for byte in word {
      let place = state + Int(classOf[Int(byte)])
      if next[place] < 0 {
        next[place] = Int32(truncatingIfNeeded: masks.count * Self.classes)
        next += [Int32](repeating: -1, count: Self.classes)
        masks.append(0)
      }
      state = Int(next[place])
    }
    masks[state / Self.classes] |= mask
  }

  /// Fills in where a failed match goes on, breadth first.
  private mutating func link() {
    var failures = [Int](repeating: 0, count: masks.count)
    var queue: [Int] = []
    for kind in 0..<Self.classes {
      if next[kind] < 0 { next[kind] = 0 } else if next[kind] > 0 { queue.append(Int(next[kind])) }
    }
    var index = 0
    while index < queue.count {
      let state = queue[index]
      index += 1
      let failure = failures[state / Self.classes]
      masks[state / Self.classes] |= masks[failure / Self.classes]
      for kind in 0..<Self.classes {
        let target = Int(next[state + kind])
        if target < 0 {
          next[state + kind] = next[failure + kind]
        } else {
          failures[target / Self.classes] = Int(next[failure + kind])
          queue.append(target)
        }
      }
    }
    // No word spans a byte that is in none.
    for state in masks.indices { next[state * Self.classes] = 0 }
  }

  /// The bits of all words that occur in `bytes[range]`.
  package func mask(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var state = 0
    var found: UInt32 = 0
    for index in range {
      state = Int(next[state &+ Int(classOf[Int(bytes[index])])])
      if state != 0 { found |= masks[state / Self.classes] }
    }
    return found
  }
}
