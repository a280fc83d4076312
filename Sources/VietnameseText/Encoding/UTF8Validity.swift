/// How many multi-byte sequences of UTF-8 a text has, and how many bytes that fit none.
package struct UTF8Validity: Sendable {
  package private(set) var sequences = 0
  package private(set) var broken = 0
  /// Whether the bytes end inside a sequence that is well-formed so far; those bytes count as broken too.
  package private(set) var isCut = false

  package init(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var index = 0
      let count = buffer.count
      while index < count {
        while index &+ 32 <= count {
          let words = buffer.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
          let high = words & SIMD4(repeating: 0x8080_8080_8080_8080)
          if high != .zero { break }
          index &+= 32
        }
        if index == count { break }
        if index &+ 8 <= count {
          let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          if word & 0x8080_8080_8080_8080 == 0 {
            index &+= 8
            continue
          }
        }
        let byte = buffer[index]
        if byte < 0x80 {
          index &+= 1
          continue
        }
        let length = Self.validLength(buffer, at: index)
        if length > 0 {
          sequences &+= 1
          index &+= length
        } else {
          if index + 4 > count { isCut = isCut || Self.isBeginning(buffer, from: index) }
          broken &+= 1
          index &+= 1
        }
      }
    }
  }

  /// The length of the well-formed sequence at `index` (Unicode table 3-7), or 0.
  private static func validLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    let lead = bytes[index]
    guard lead >= 0xC2 && lead <= 0xF4 else { return 0 }
    let length = lead.utf8SequenceLength
    guard index + length <= bytes.count, secondBytes(after: lead).contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }

  private static func secondBytes(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }

  /// Whether the last bytes are a lead byte and continuation bytes, fewer than it asks for.
  private static func isBeginning(_ bytes: UnsafeRawBufferPointer, from index: Int) -> Bool {
    let lead = bytes[index]
    let rest = bytes.count - index - 1
    guard lead >= 0xC2 && lead <= 0xF4, rest + 1 < lead.utf8SequenceLength else { return false }
    return rest == 0 || (index + 1..<bytes.count).allSatisfy { bytes[$0] & 0xC0 == 0x80 }
  }
}

extension UInt8 {
  /// Bytes of the UTF-8 sequence that this byte leads.
  fileprivate var utf8SequenceLength: Int { self >= 0xF0 ? 4 : self >= 0xE0 ? 3 : self >= 0xC0 ? 2 : 1 }
}
