/// A source of numbers that is the same from the same seed on every machine: SplitMix64 (Steele, Lea and Flood 2014).
/// For made-up data and tests; never for what nobody may guess.
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  /// A stream of its own for each name, so that one user's draws do not move another's.
  package init(seed: UInt64, stream: String) {
    state = Self.mixed(seed ^ FNV1a(stream.utf8).value)
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededRandom {
  /// A number of the range. The library's own way may change between its versions; this one may not.
  package mutating func number(in range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }

  /// True in `percent` of a hundred draws.
  package mutating func chance(_ percent: Int) -> Bool {
    number(in: 1...100) <= percent
  }

  /// One of the elements; nil when there are none.
  package mutating func pick<Elements: RandomAccessCollection>(_ elements: Elements) -> Elements.Element? {
    guard !elements.isEmpty else { return nil }
    return elements[elements.index(elements.startIndex, offsetBy: number(in: 0...(elements.count - 1)))]
  }

  /// The elements in another order (Fisher and Yates).
  package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var shuffled = elements
    for last in shuffled.indices.dropFirst().reversed() {
      shuffled.swapAt(last, number(in: 0...last))
    }
    return shuffled
  }

  /// At most `count` different elements, in drawn order.
  package mutating func pick<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    Array(shuffled(elements).prefix(count))
  }
}
