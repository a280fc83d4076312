import VietnameseText

/// Bytes in some encoding: the first two choose the label, the rest is told apart and decoded; the result is UTF-8.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard bytes.count > 2 else { return 0 }
  let rest = Array(bytes.dropFirst(2))
  let label = labels[Int(bytes[0]) % labels.count]
  let header = bytes[1] & 1 == 1 ? String(decoding: rest.prefix(40), as: UTF8.self) : "text/html; charset=\(label)"
  var encodings = [TextEncoding.ofPage(rest, contentType: header)]
  if let named = TextEncoding(label: label) { encodings.append(named) }
  if let odd = TextEncoding(anyLabel: String(decoding: rest.prefix(20), as: UTF8.self)) { encodings.append(odd) }
  for encoding in encodings {
    let decoded = encoding.decodeCounting(rest)
    precondition(String(validating: decoded.utf8, as: UTF8.self) != nil, encoding.name)
    precondition(decoded.utf8.count <= 16 * rest.count + 16, "the text grows beyond measure")
  }
  return 0
}

private let labels = [
  "utf-8", "utf-16", "utf-16be", "windows-1258", "tcvn", "tis-620", "windows-874", "gb18030", "gbk", "big5", "euc-jp",
  "shift_jis", "iso-2022-jp", "euc-kr", "koi8-r", "windows-1252", "iso-8859-2", "macintosh", "x-user-defined",
  "replacement", "utf-7", "hz-gb-2312", "utf-32", "ibm866",
]
