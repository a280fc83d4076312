import VietnameseText

/// Numbers and names of a text with the words before them: tells a copy from a text of the same template with
/// other facts (market reports, weather, results), which may share most shingles.
///
/// A fact is a word with a digit or a capital; its place is named by the three plain words before it and its
/// turn since then. The facts of the places of lowest hash are kept, 32 in all, so that two texts keep the
/// same places. Copies agree on them.
struct FactSketch: Sendable {
  /// 16 bits of the place over 16 bits of the fact, ascending by place; unused lanes are 0.
  private(set) var lanes = SIMD32<UInt32>(repeating: 0)

  /// Facts kept of one place, where a text repeats it (rows of a table).
  private static let valuesPerPlace = 4

  init(_ words: UnsafeBufferPointer<HashedWord>, of bytes: UnsafeBufferPointer<UInt8>) {
    var places: [UInt64] = []
    var (early, before, last, turn) = (UInt64(0), UInt64(1), UInt64(2), UInt64(0))
    for word in words {
      guard Self.isFact(word, bytes) else {
        (early, before, last, turn) = (before, last, word.hash, 0)
        continue
      }
      turn += 1
      let place = WordHash.joined(WordHash.joined(early &+ turn &* 0x51_7CC1_B727_220B, before), last)
      places.append((place >> 24) << 16 | word.hash >> 48)
    }
    places.sort()
    var (previous, values, lane) = (UInt64.max, 0, 0)
    for (index, place) in places.enumerated() where index == 0 || place != places[index - 1] {
      values = place >> 16 == previous ? values + 1 : 1
      previous = place >> 16
      if values > Self.valuesPerPlace { continue }
      if lane == 32 { break }
      // The high bits name the place and order the lanes.
      lanes[lane] = UInt32(truncatingIfNeeded: (place >> 40) << 16 | (place & 0xFFFF)) | 1
      lane += 1
    }
  }

  /// Of the places in both texts, how many hold a fact in common and how many none.
  func agreement(with other: FactSketch) -> (same: Int, different: Int) {
    var (same, different, mine, theirs) = (0, 0, 0, 0)
    while mine < 32, theirs < 32, lanes[mine] != 0, other.lanes[theirs] != 0 {
      let (left, right) = (lanes[mine] >> 16, other.lanes[theirs] >> 16)
      guard left == right else {
        if left < right { mine += 1 } else { theirs += 1 }
        continue
      }
      let (myEnd, theirEnd) = (end(from: mine), other.end(from: theirs))
      if (mine..<myEnd).contains(where: { lane in
        (theirs..<theirEnd).contains { other.lanes[$0] == lanes[lane] }
      }) {
        same += 1
      } else if myEnd - mine < Self.valuesPerPlace || theirEnd - theirs < Self.valuesPerPlace {
        different += 1
      }
      (mine, theirs) = (myEnd, theirEnd)
    }
    return (same, different)
  }

  /// The lane after those of one place.
  private func end(from lane: Int) -> Int {
    var end = lane + 1
    while end < 32, lanes[end] >> 16 == lanes[lane] >> 16 { end += 1 }
    return end
  }

  private static func isFact(_ word: HashedWord, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard case .spaced = word.script else { return false }
    let range = word.range
    switch bytes[range.lowerBound] {
    case 0x30...0x39, 0x41...0x5A: return true
    case 0x61...0x7A: return (0x30...0x39).contains(bytes[range.upperBound - 1])
    case 0xC3: return range.count > 1 && (0x80...0x9E).contains(bytes[range.lowerBound + 1])
    case 0xC4, 0xC5: return range.count > 1 && bytes[range.lowerBound + 1] & 1 == 0
    case 0xC6: return range.count > 1 && [0xA0, 0xAF].contains(bytes[range.lowerBound + 1])
    case 0xE1:
      return range.count > 2 && (0xBA...0xBB).contains(bytes[range.lowerBound + 1])
        && bytes[range.lowerBound + 2] & 1 == 0
    case 0xE0: return range.count > 2 && isDigit(bytes[range.lowerBound + 1], bytes[range.lowerBound + 2])
    default: return false
    }
  }

  /// Thai ๐–๙ (E0 B9 90–99) and Lao ໐–໙ (E0 BB 90–99).
  private static func isDigit(_ second: UInt8, _ third: UInt8) -> Bool {
    (second == 0xB9 || second == 0xBB) && (0x90...0x99).contains(third)
  }
}
