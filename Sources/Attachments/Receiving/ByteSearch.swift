import Foundation

/// Finds a short run of bytes in longer ones.
struct ByteSearch: Sendable {
  static let emptyLine = ByteSearch([13, 10, 13, 10])

  private let wanted: [UInt8]

  /// `wanted` is not empty.
  init(_ wanted: [UInt8]) {
    self.wanted = wanted
  }

  var count: Int { wanted.count }

  /// Where it begins for the first time; nil when it does not occur whole.
  func first(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes in
      wanted.withUnsafeBytes { wanted in
        guard let start = bytes.baseAddress, let pattern = wanted.baseAddress else { return nil }
        var index = 0
        while bytes.count - index >= wanted.count {
          let room = bytes.count - index - wanted.count + 1
          guard let found = memchr(start + index, Int32(wanted[0]), room) else { return nil }
          index = UnsafeRawPointer(found) - start
          if memcmp(found, pattern, wanted.count) == 0 { return index }
          index += 1
        }
        return nil
      }
    }
  }
}
