/// The header of one file in a tar archive (POSIX.1-2001, "pax"), as this program writes it: one form for each name,
/// length and time, so that a reader can demand every byte.
struct TarHeader: Hashable {
  static let block = 512
  /// The longest pax header that is read.
  static let longest = 4096

  var path: String
  var length: Int
  /// Seconds since 1970.
  var time: Int

  /// How many zeros follow the content to fill its last block.
  var padding: Int { Self.padding(length) }

  static func padding(_ length: Int) -> Int { (block - length % block) % block }

  var bytes: [UInt8] {
    let records = extended
    guard !records.isEmpty else { return Self.ustar(path, length, time, kind: "0") }
    let body = records.map { Self.record($0.key, $0.value) }.joined()
    var bytes = Self.ustar("pax-header", body.utf8.count, time, kind: "x")
    bytes += body.utf8
    bytes += [UInt8](repeating: 0, count: Self.padding(body.utf8.count))
    return bytes + Self.ustar("long-name", length < Self.octalLimit ? length : 0, time, kind: "0")
  }

  /// 11 octal digits: 8 GB.
  private static let octalLimit = 1 << 33

  private var extended: [(key: String, value: String)] {
    guard path.utf8.count > 100 || length >= Self.octalLimit else { return [] }
    return [("path", path), ("size", String(length))]
  }

  /// "LENGTH key=value\n", where LENGTH counts itself.
  static func record(_ key: String, _ value: String) -> String {
    let rest = key.utf8.count + value.utf8.count + 3
    var length = rest + String(rest).utf8.count
    length = rest + String(length).utf8.count
    return "\(length) \(key)=\(value)\n"
  }

  private static func ustar(_ name: String, _ length: Int, _ time: Int, kind: Character) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: block)
    func put(_ text: String, at place: Int) {
      for (index, byte) in text.utf8.enumerated() { header[place + index] = byte }
    }
    func octal(_ number: Int, _ digits: Int) -> String {
      let text = String(number, radix: 8)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    put(name, at: 0)
    put("0000600", at: 100)
    put("0000000", at: 108)
    put("0000000", at: 116)
    put(octal(length, 11), at: 124)
    put(octal(time, 11), at: 136)
    put("        ", at: 148)
    put(String(kind), at: 156)
    put("ustar", at: 257)
    put("00", at: 263)
    put(octal(header.reduce(0) { $0 + Int($1) }, 6), at: 148)
    header[154] = 0
    return header
  }
}
