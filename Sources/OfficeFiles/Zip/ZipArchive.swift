import CZip

/// A zip file in memory, opened for reading; every part is bounded before and while it is unpacked.
final class ZipArchive {
  private let archive: OpaquePointer
  private let limits: ReadingLimits
  /// What messages call the file: "DOCX".
  private let format: String
  private var unpacked = 0
  /// libzip reads straight from these bytes; empty when it reads from a file.
  private let bytes: UnsafeMutableRawBufferPointer

  init(_ source: [UInt8], as format: String = "DOCX", limits: ReadingLimits) throws(UnreadableDocument) {
    self.limits = limits
    self.format = format
    bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, source.count), alignment: 16)
    bytes.copyBytes(from: source)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let buffer = zip_source_buffer_create(bytes.baseAddress, UInt64(source.count), 0, &error) else {
      bytes.deallocate()
      throw .damaged("ZIP")
    }
    guard let opened = zip_open_from_source(buffer, ZIP_RDONLY, &error) else {
      zip_source_free(buffer)
      bytes.deallocate()
      throw .damaged(format)
    }
    archive = opened
    guard zip_get_num_entries(opened, 0) <= limits.entries else { throw .tooComplex }
  }

  /// Opens a file where it is, without taking it into memory.
  init(file path: String, as format: String = "DOCX", limits: ReadingLimits) throws(UnreadableDocument) {
    self.limits = limits
    self.format = format
    bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 1, alignment: 1)
    var code: Int32 = 0
    guard let opened = zip_open(path, ZIP_RDONLY, &code) else {
      bytes.deallocate()
      throw .damaged(format)
    }
    archive = opened
    guard zip_get_num_entries(opened, 0) <= limits.entries else { throw .tooComplex }
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  /// The names of all parts.
  var names: [String] {
    (0..<UInt64(max(0, zip_get_num_entries(archive, 0)))).compactMap { index in
      zip_get_name(archive, index, 0).map { String(cString: $0) }
    }
  }

  /// A part unpacked, or nil when there is none of that name.
  func part(_ name: String) throws(UnreadableDocument) -> [UInt8]? {
    let index = zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
    guard index >= 0 else { return nil }
    var facts = zip_stat_t()
    guard zip_stat_index(archive, UInt64(index), 0, &facts) == 0 else { throw .damaged(format) }
    if facts.encryption_method != 0 && facts.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0 {
      throw .passwordProtected
    }
    let limit = min(limits.partBytes, limits.unpackedBytes - unpacked)
    guard facts.size <= UInt64(max(0, limit)) else { throw .tooLarge(bytes: limits.partBytes) }
    guard let file = zip_fopen_index(archive, UInt64(index), 0) else { throw .damaged(format) }
    defer { zip_fclose(file) }
    let part = try unpack(file, size: Int(facts.size))
    unpacked += part.count
    return part
  }

  /// Reads exactly `size` bytes, what the directory of the zip file promises; the checksum is checked at the end.
  private func unpack(_ file: OpaquePointer, size: Int) throws(UnreadableDocument) -> [UInt8] {
    var isWhole = true
    let part = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = zip_fread(file, buffer.baseAddress?.advanced(by: count), UInt64(size - count))
        guard got > 0 else { break }
        count += Int(got)
      }
      var extra: UInt8 = 0
      isWhole = count == size && zip_fread(file, &extra, 1) == 0
    }
    guard isWhole else { throw .damaged(format) }
    return part
  }
}
