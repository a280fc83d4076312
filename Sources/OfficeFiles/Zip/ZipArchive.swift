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
  /// Places of the parts by their plain names.
  private var places: [String: UInt64] = [:]

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
    try findParts()
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
    try findParts()
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  /// The names of all parts, with slashes; those of folders end with one.
  var names: [String] {
    (0..<UInt64(max(0, zip_get_num_entries(archive, 0)))).compactMap { index in
      zip_get_name(archive, index, 0).map { pointer in
        let name = String(cString: pointer)
        let isFolder = name.hasSuffix("/") || name.hasSuffix("\\")
        return PartName.slashed(name) + (isFolder ? "/" : "")
      }
    }
  }

  private func findParts() throws(UnreadableDocument) {
    let count = zip_get_num_entries(archive, 0)
    guard count <= limits.entries else { throw .tooComplex }
    for index in 0..<UInt64(max(0, count)) {
      guard let name = zip_get_name(archive, index, 0) else { continue }
      let plain = PartName.plain(String(cString: name))
      if places[plain] == nil { places[plain] = index }
    }
  }

  func holds(_ name: String) -> Bool { places[PartName.plain(name)] != nil }

  /// A part unpacked, or nil when there is none of that name.
  func part(_ name: String) throws(UnreadableDocument) -> [UInt8]? {
    guard let index = places[PartName.plain(name)] else { return nil }
    var facts = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &facts) == 0 else { throw .damaged(format) }
    if facts.encryption_method != 0 && facts.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0 {
      throw .passwordProtected
    }
    let limit = min(limits.partBytes, limits.unpackedBytes - unpacked)
    guard facts.size <= UInt64(max(0, limit)) else { throw .tooLarge(bytes: limits.partBytes) }
    guard let file = zip_fopen_index(archive, index, 0) else { throw .damaged(format) }
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
