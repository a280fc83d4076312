/// Numbers as a column of CSV.
enum DecimalText {
  /// A number from 0 to 1 with four decimals, cheaper than printing a Double.
  static func append(share: Double, to bytes: inout [UInt8]) {
    var rest = UInt32(min(1, max(0, share)) * 10_000 + 0.5)
    bytes.append(48 + UInt8(rest / 10_000))
    bytes.append(UInt8(ascii: "."))
    rest %= 10_000
    for unit: UInt32 in [1000, 100, 10, 1] {
      bytes.append(48 + UInt8(rest / unit))
      rest %= unit
    }
  }

  /// A number of counts, with at most three decimals.
  static func text(_ value: Double) -> String {
    let rounded = (value * 1000).rounded() / 1000
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int64(rounded))" : "\(rounded)"
  }
}
