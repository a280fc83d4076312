import Markup

/// Little-endian numbers one after the other, on their way into a model file.
struct ByteSink {
  var bytes: [UInt8] = []

  mutating func number<Number: FixedWidthInteger>(_ value: Number) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Seven bits a byte, the lowest first, the top bit set on all but the last (LEB128).
  mutating func gap(_ value: UInt32) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

/// The same on their way out: every read is checked.
struct ByteSource {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  var rest: Int { bytes.endIndex - place }
  var remaining: ArraySlice<UInt8> { bytes[place...] }

  mutating func number<Number: FixedWidthInteger>() throws(ModelFault) -> Number {
    let size = MemoryLayout<Number>.size
    guard rest >= size else { throw .truncated }
    var value: Number = 0
    for offset in 0..<size { value |= Number(truncatingIfNeeded: bytes[place + offset]) << (8 * offset) }
    place += size
    return value
  }

  mutating func finite(_ bounds: ClosedRange<Float>) throws(ModelFault) -> Float {
    let bits: UInt32 = try number()
    let value = Float(bitPattern: bits)
    guard value.isFinite, bounds.contains(value) else { throw .invalid("a number out of bounds") }
    return value
  }

  /// Labels: each a JSON string or number, no two the same.
  mutating func labels(_ count: Int) throws(ModelFault) -> [JSONScalar] {
    var found: [JSONScalar] = []
    for _ in 0..<count {
      let length: UInt16 = try number()
      guard (1...LinearModel.mostLabelBytes).contains(Int(length)) else { throw .invalid("a label's length") }
      guard rest >= Int(length) else { throw .truncated }
      let document = try? JSONDocument(Array(bytes[place..<place + Int(length)]))
      place += Int(length)
      guard let label = document.flatMap({ JSONScalar($0.root) }) else { throw .invalid("a label") }
      found.append(label)
    }
    guard Set(found).count == count else { throw .invalid("two labels alike") }
    return found
  }

  /// Ascending buckets from their gaps.
  mutating func buckets(_ count: Int) throws(ModelFault) -> [UInt32] {
    guard count <= 1 << FeatureTerms.bits, count <= rest else { throw .invalid("number of rows") }
    var found: [UInt32] = []
    found.reserveCapacity(count)
    var bucket: UInt64 = 0
    for row in 0..<count {
      let gap = try gap()
      guard gap > 0 || row == 0 else { throw .invalid("rows out of order") }
      bucket += UInt64(gap)
      guard bucket < 1 << UInt64(FeatureTerms.bits) else { throw .invalid("a row beyond the table") }
      found.append(UInt32(bucket))
    }
    return found
  }

  private mutating func gap() throws(ModelFault) -> UInt32 {
    var value: UInt32 = 0
    for shift in stride(from: UInt32(0), through: 21, by: 7) {
      guard rest > 0 else { throw .truncated }
      let byte = bytes[place]
      place += 1
      value |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    throw .invalid("a gap")
  }
}

/// FNV-1a over eight bytes at a time, mixed at the end: finds damage, not intent.
enum Checksum {
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { raw in
      var sum: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(raw.count)
      let whole = raw.count & ~7
      for start in stride(from: 0, to: whole, by: 8) {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
        sum ^= sum >> 29
      }
      for place in whole..<raw.count { sum = (sum ^ UInt64(raw[place])) &* 0x0000_0100_0000_01B3 }
      return sum ^ (sum >> 32)
    }
  }
}
