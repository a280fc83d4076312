import CZip

/// Zip files made in memory.
package enum ZipFixture {
  /// - Parameter password: encrypts every entry.
  package static func archive(_ parts: [(name: String, bytes: [UInt8])], password: String? = nil) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    guard let source = zip_source_buffer_create(nil, 0, 0, &error),
      let archive = zip_open_from_source(source, ZIP_TRUNCATE, &error)
    else { return [] }
    zip_source_keep(source)
    defer { zip_source_free(source) }
    // libzip reads the bytes only when it closes the archive.
    let copies = parts.map { part in
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, part.bytes.count), alignment: 1)
      copy.copyBytes(from: part.bytes)
      return copy
    }
    defer { for copy in copies { copy.deallocate() } }
    for (part, copy) in zip(parts, copies) {
      guard let data = zip_source_buffer(archive, copy.baseAddress, UInt64(part.bytes.count), 0) else {
        continue
      }
      let index = zip_file_add(archive, part.name, data, UInt32(ZIP_FL_ENC_UTF_8))
      if let password, index >= 0 {
        zip_file_set_encryption(archive, UInt64(index), UInt16(ZIP_EM_AES_256), password)
      }
    }
    guard zip_close(archive) == 0 else { return [] }
    return contents(of: source)
  }

  private static func contents(of source: OpaquePointer) -> [UInt8] {
    guard zip_source_open(source) == 0 else { return [] }
    defer { zip_source_close(source) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = zip_source_read(source, &chunk, UInt64(chunk.count))
      guard got > 0 else { return bytes }
      bytes += chunk.prefix(Int(got))
    }
  }
}
