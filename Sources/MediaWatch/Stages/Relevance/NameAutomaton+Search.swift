/// A name found in a text: which, and its UTF-8 bytes in the text.
struct FoundName {
  var name: Int
  var range: Range<Int>
}

extension NameAutomaton {
  /// Goes through a text once, folding as it goes; `found` returns false to end the search.
  func search(_ text: UnsafeBufferPointer<UInt8>, _ found: (FoundName) -> Bool) {
    FoldedLetters.shared.folded.withUnsafeBufferPointer { folded in
      classes.withUnsafeBufferPointer { classes in
        dense.withUnsafeBufferPointer { dense in
          withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { starts in
            search(text, folded, classes, dense, starts, found)
          }
        }
      }
    }
  }

  private func search(
    _ text: UnsafeBufferPointer<UInt8>, _ folded: UnsafeBufferPointer<UInt32>,
    _ classes: UnsafeBufferPointer<UInt8>, _ dense: UnsafeBufferPointer<Int32>,
    _ starts: UnsafeMutableBufferPointer<Int>, _ found: (FoundName) -> Bool
  ) {
    var state = 0
    var emitted = 0
    var isInBlanks = false
    var place = 0
    while place < text.count {
      let start = place
      let byte = text[place]
      var packed: UInt32
      if byte < 0x80 {
        place &+= 1
        packed = folded[Int(byte)]
      } else {
        let scalar = Self.scalar(text, &place)
        packed = FoldedLetters.packed(scalar, folded)
        if packed == 4 {
          // Signs of four bytes are taken as they are.
          for offset in start..<place {
            starts[emitted & 255] = start
            emitted &+= 1
            let cell = step(state, classes[Int(text[offset])], dense)
            state = Int(cell & Int32.max)
            if cell < 0, !report(state, emitted, place, starts, found) { return }
          }
          isInBlanks = false
          continue
        }
      }
      if packed == FoldedLetters.blank {
        if isInBlanks { continue }
        isInBlanks = true
        packed = 0x2001
      } else if packed == 0 {
        continue
      } else {
        isInBlanks = false
      }
      var count = packed & 0xFF
      var rest = packed >> 8
      repeat {
        starts[emitted & 255] = start
        emitted &+= 1
        let symbol = classes[Int(truncatingIfNeeded: rest & 0xFF)]
        let cell =
          state < denseCount ? dense[state &* classCount &+ Int(symbol)] : chained(state, symbol, dense)
        state = Int(cell & Int32.max)
        if cell < 0, !report(state, emitted, place, starts, found) { return }
        rest >>= 8
        count &-= 1
      } while count > 0
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
    _ state: Int, _ emitted: Int, _ end: Int, _ starts: UnsafeMutableBufferPointer<Int>,
    _ found: (FoundName) -> Bool
  ) -> Bool {
    var state = state
    while state > 0 {
      let name = Int(output[state])
      if name >= 0 {
        let start = starts[(emitted - Int(lengths[name])) & 255]
        if !found(FoundName(name: name, range: start..<end)) { return false }
      }
      state = Int(outputLink[state])
    }
    return true
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
