import CZlib

/// Unpacks gzip and zlib data, up to a bound, so that a small file cannot become a large one.
package enum GzipReader {
  /// Whether the bytes start as a gzip member does (RFC 1952, section 2.3.1).
  package static func isGzip(_ bytes: [UInt8]) -> Bool {
    bytes.count > 2 && bytes[0] == 0x1F && bytes[1] == 0x8B
  }

  /// The unpacked bytes, `limit` of them at most; of damaged data, what comes before the damage. Members that follow one
  /// another are read as one.
  package static func unpack(_ packed: [UInt8], limit: Int) -> [UInt8] {
    var stream = z_stream()
    let version = ZLIB_VERSION
    let size = Int32(MemoryLayout<z_stream>.size)
    // 15 bits of window, +32: gzip or zlib by what the header says.
    guard inflateInit2_(&stream, 15 + 32, version, size) == Z_OK else { return [] }
    defer { inflateEnd(&stream) }
    var packed = packed
    var output: [UInt8] = []
    let piece = 1 << 16
    packed.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(clamping: input.count)
      var isDone = false
      while !isDone, output.count < limit {
        let wanted = min(piece, limit - output.count)
        let unpacked = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
          stream.next_out = buffer.baseAddress
          stream.avail_out = UInt32(wanted)
          let result = inflate(&stream, Z_NO_FLUSH)
          count = wanted - Int(stream.avail_out)
          switch result {
          case Z_OK: isDone = count == 0 && stream.avail_in == 0
          case Z_STREAM_END: isDone = stream.avail_in == 0 || inflateReset(&stream) != Z_OK
          default: isDone = true
          }
        }
        output += unpacked
      }
    }
    return output
  }
}
