import CZlib

/// Bytes packed as small as zlib makes them, for what is packed once and sent often.
enum Gzip {
  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    // A window of 15 bits, +16: with the header and the sum of gzip (RFC 1952).
    let begun = deflateInit2_(
      &stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(begun == Z_OK, "zlib does not start: \(begun)")
    defer { deflateEnd(&stream) }
    var bytes = bytes
    return bytes.withUnsafeMutableBufferPointer { input in
      let most = Int(deflateBound(&stream, UInt(input.count)))
      return [UInt8](unsafeUninitializedCapacity: most) { output, count in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(most)
        let ended = deflate(&stream, Z_FINISH)
        precondition(ended == Z_STREAM_END, "zlib does not end: \(ended)")
        count = most - Int(stream.avail_out)
      }
    }
  }

  /// Whether a browser takes gzip, by its field Accept-Encoding (RFC 9110, section 12.5.3): named, or by "*", and not
  /// with a weight of 0.
  static func isTaken(by acceptEncoding: String?) -> Bool {
    var byStar = false
    for entry in (acceptEncoding ?? "").split(separator: ",") {
      let parts = entry.lowercased().filter { !$0.isWhitespace }.split(separator: ";")
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
      switch parts.first {
      case "gzip", "x-gzip": return weight > 0
      case "*": byStar = weight > 0
      default: break
      }
    }
    return byStar
  }
}
