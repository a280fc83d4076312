import Store

/// A row as bytes that are the same on both engines, for checksums: its values in the order of the column names, each
/// with its kind before it and, where lengths vary, its length. So no two rows share their bytes.
struct RowEncoding {
  private(set) var bytes: [UInt8] = []

  mutating func encode(_ values: [SQLValue]) {
    bytes.removeAll(keepingCapacity: true)
    for value in values { append(value) }
  }

  private mutating func append(_ value: SQLValue) {
    switch value {
    case .null: bytes.append(0)
    case .integer(let number):
      bytes.append(1)
      append(UInt64(bitPattern: number))
    case .real(let number):
      bytes.append(2)
      // SQLite keeps no sign of zero.
      append(number.isNaN ? Double.nan.bitPattern : number == 0 ? 0 : number.bitPattern)
    case .text(let text):
      bytes.append(3)
      append(UInt64(text.utf8.count))
      bytes += text.utf8
    case .blob(let blob):
      bytes.append(4)
      append(UInt64(blob.count))
      bytes += blob
    }
  }

  private mutating func append(_ number: UInt64) {
    withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
  }
}
