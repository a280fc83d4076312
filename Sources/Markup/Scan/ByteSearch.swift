#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension [UInt8] {
  /// Where `byte` stands first in `range`, by the C library's vectorised search.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard range.lowerBound >= 0, range.upperBound <= count, !range.isEmpty else { return nil }
    return withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
  /// Whether the bytes of `sought` stand somewhere in a row. (The standard library's search over any collections takes
  /// a hundred times as long.)
  package func holds(_ sought: [UInt8]) -> Bool {
    guard !sought.isEmpty, sought.count <= count else { return sought.isEmpty }
    return withUnsafeBytes { buffer in
      sought.withUnsafeBytes { wanted in
        guard var from = buffer.baseAddress, let first = wanted.baseAddress else { return false }
        let last = from + (buffer.count - wanted.count)
        while from <= last, let found = memchr(from, Int32(wanted[0]), last - from + 1) {
          if memcmp(found, first, wanted.count) == 0 { return true }
          from = UnsafeRawPointer(found) + 1
        }
        return false
      }
    }
  }
}
