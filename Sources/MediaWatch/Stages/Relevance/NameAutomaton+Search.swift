/// A name found in a text: which, and its UTF-8 bytes in the text.
struct FoundName {
  var name: Int
  var range: Range<Int>
}

extension NameAutomaton {
  /// Goes through a text once, folding as it goes; `found` returns false to end the search.
  func search(_ text: UnsafeBufferPointer<UInt8>, _ found: (FoundName) -> Bool) {
    FoldedLetters.shared.folded.withUnsafeBufferPointer { folded in
      direct.withUnsafeBufferPointer { direct in
        dense.withUnsafeBufferPointer { dense in
          search(text, folded, direct, dense, found)
        }
      }
    }
  }

  private func search(
    _ text: UnsafeBufferPointer<UInt8>, _ folded: UnsafeBufferPointer<UInt32>,
    _ direct: UnsafeBufferPointer<UInt8>, _ dense: UnsafeBufferPointer<Int32>, _ found: (FoundName) -> Bool
  ) {
    let blankClass = classes[0x20]
    let columns = classCount
    let rows = denseCount
    var state = 0
    var isInBlanks = false
    var place = 0
    while place < text.count {
      let start = place
      let byte = text[place]
      let scalar = byte < 0x80 ? UInt32(byte) : Self.scalar(text, &place)
      if byte < 0x80 { place &+= 1 }
      if scalar < 0x2000 {
        var symbol = direct[Int(scalar)]
        if symbol == Self.blank {
          if isInBlanks { continue }
          isInBlanks = true
          symbol = blankClass
        } else if symbol == Self.nothing {
          continue
        } else {
          isInBlanks = false
        }
        if symbol != Self.several {
          let cell = state < rows ? dense[state &* columns &+ Int(symbol)] : chained(state, symbol, dense)
          state = Int(cell & Int32.max)
          if cell < 0, !report(state, text, place, found) { return }
          continue
        }
      }
      // The rest: other scripts, a byte of the folded form at a time.
      var packed = FoldedLetters.packed(scalar, folded)
      if packed == FoldedLetters.blank {
        if isInBlanks { continue }
        packed = 0x2001
        isInBlanks = true
      } else if packed == 0 {
        continue
      } else {
        isInBlanks = false
      }
      let isRaw = packed == 4
      var rest = packed >> 8
      for offset in 0..<Int(packed & 0xFF) {
        let folded =
          isRaw ? (start + offset < place ? text[start + offset] : 0) : UInt8(truncatingIfNeeded: rest)
        rest >>= 8
        let cell = step(state, classes[Int(folded)], dense)
        state = Int(cell & Int32.max)
        if cell < 0, !report(state, text, place, found) { return }
      }
    }
  }

  /// The next state, negative when names end there.
  @inline(__always)
  private func step(_ state: Int, _ symbol: UInt8, _ dense: UnsafeBufferPointer<Int32>) -> Int32 {
    state < denseCount ? dense[state &* classCount &+ Int(symbol)] : chained(state, symbol, dense)
  }

  @inline(never)
  private func chained(_ from: Int, _ symbol: UInt8, _ dense: UnsafeBufferPointer<Int32>) -> Int32 {
    var state = from
    while state >= denseCount {
      for edge in Int(edgeStart[state])..<Int(edgeStart[state + 1]) where edgeClass[edge] == symbol {
        let target = edgeTarget[edge]
        return output[Int(target)] >= 0 || outputLink[Int(target)] > 0 ? target | Self.ends : target
      }
      state = Int(fail[state])
    }
    return dense[state * classCount + Int(symbol)]
  }

  @inline(never)
  private func report(
    _ state: Int, _ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ found: (FoundName) -> Bool
  ) -> Bool {
    var state = state
    while state > 0 {
      let name = Int(output[state])
      if name >= 0 {
        let start = Self.start(of: Int(lengths[name]), text, endingAt: end)
        if !found(FoundName(name: name, range: start..<end)) { return false }
      }
      state = Int(outputLink[state])
    }
    return true
  }

  /// Where the name began whose folded form has `length` bytes, by going back.
  private static func start(of length: Int, _ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Int {
    FoldedLetters.shared.folded.withUnsafeBufferPointer { folded in
      var left = length
      var place = end
      var isInBlanks = false
      while left > 0, place > 0 {
        place = UTF8Step.start(text, before: place)
        let packed = FoldedLetters.packed(UTF8Step.scalar(text, at: place), folded)
        if packed == FoldedLetters.blank {
          if !isInBlanks { left -= 1 }
          isInBlanks = true
        } else if packed != 0 {
          isInBlanks = false
          left -= Int(packed & 0xFF)
        }
      }
      return place
    }
  }

  /// The scalar at `place`, which moves on; U+FFFD for what is not UTF-8.
  @inline(__always)
  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> UInt32 {
    let lead = text[place]
    place &+= 1
    let left = text.count &- place
    if lead >= 0xC0, lead < 0xE0, left >= 1, text[place] & 0xC0 == 0x80 {
      let value = UInt32(lead & 0x1F) << 6 | UInt32(text[place] & 0x3F)
      place &+= 1
      return value
    }
    if lead >= 0xE0, lead < 0xF0, left >= 2, text[place] & 0xC0 == 0x80, text[place &+ 1] & 0xC0 == 0x80 {
      let value = UInt32(lead & 0xF) << 12 | UInt32(text[place] & 0x3F) << 6 | UInt32(text[place &+ 1] & 0x3F)
      place &+= 2
      return value
    }
    if lead >= 0xF0, left >= 3 {
      let end = UTF8Step.end(text, from: place &- 1)
      defer { place = end }
      return end &- place == 3 ? UTF8Step.scalar(text, at: place &- 1) : 0xFFFD
    }
    return 0xFFFD
  }
}
