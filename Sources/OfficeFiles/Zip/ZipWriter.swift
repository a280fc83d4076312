import CZip
import Core

/// Packs parts into a zip file in memory; the same parts give the same bytes.
package enum ZipWriter {
  /// - Parameter parts: In their order; the names are their paths with slashes.
  package static func pack(_ parts: [(name: String, bytes: [UInt8])]) throws(UnwritableDocument) -> [UInt8] {
    guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw .cannotWrite }
    defer { zip_source_free(target) }
    zip_source_keep(target)
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, nil) else {
      zip_source_free(target)
      throw .cannotWrite
    }
    let copies = parts.map { part in
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, part.bytes.count), alignment: 16)
      copy.copyBytes(from: part.bytes)
      return copy
    }
    defer { for copy in copies { copy.deallocate() } }
    for (part, copy) in zip(parts, copies) {
      let added = zip_source_buffer(archive, copy.baseAddress, UInt64(part.bytes.count), 0).map { source in
        let index = zip_file_add(archive, part.name, source, ZIP_FL_ENC_UTF_8)
        if index < 0 { zip_source_free(source) }
        return index
      }
      guard let index = added, index >= 0,
        zip_file_set_dostime(archive, UInt64(index), 0, Self.firstDay, 0) == 0
      else {
        zip_discard(archive)
        throw .cannotWrite
      }
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw .cannotWrite
    }
    return try read(target)
  }

  /// 1 January 1980, the first day that the format knows.
  private static let firstDay: UInt16 = 0x21

  private static func read(_ source: OpaquePointer) throws(UnwritableDocument) -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw .cannotWrite }
    defer { zip_source_close(source) }
    var facts = zip_stat_t()
    guard zip_source_stat(source, &facts) == 0, facts.valid & UInt64(ZIP_STAT_SIZE) != 0 else {
      throw .cannotWrite
    }
    let size = Int(facts.size)
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = zip_source_read(source, buffer.baseAddress?.advanced(by: count), UInt64(size - count))
        guard got > 0 else { break }
        count += Int(got)
      }
      isWhole = count == size
    }
    guard isWhole else { throw .cannotWrite }
    return bytes
  }
}

/// Why a document could not be written.
package enum UnwritableDocument: Error, Hashable, Sendable {
  /// There is no room for it.
  case cannotWrite
}
