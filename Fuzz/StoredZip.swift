/// A zip file of uncompressed parts.
struct StoredZip {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  mutating func add(_ name: String, _ part: [UInt8]) {
    let offset = UInt32(bytes.count)
    var facts: [UInt8] = little(UInt16(20)) + little(UInt16(0)) + little(UInt16(0)) + little(UInt32(0x2100_0000))
    facts += little(Self.checksum(part)) + little(UInt32(part.count)) + little(UInt32(part.count))
    facts += little(UInt16(name.utf8.count)) + little(UInt16(0))
    bytes += [0x50, 0x4B, 3, 4] + facts + Array(name.utf8) + part
    directory += [0x50, 0x4B, 1, 2] + little(UInt16(20)) + facts + little(UInt16(0)) + little(UInt16(0))
    directory += little(UInt16(0)) + little(UInt32(0)) + little(offset) + Array(name.utf8)
    count += 1
  }

  func finished() -> [UInt8] {
    let end = [0x50, 0x4B, 5, 6] + little(UInt16(0)) + little(UInt16(0)) + little(count) + little(count)
    return bytes + directory + end + little(UInt32(directory.count)) + little(UInt32(bytes.count)) + little(UInt16(0))
  }

  private func little<T: FixedWidthInteger>(_ value: T) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
