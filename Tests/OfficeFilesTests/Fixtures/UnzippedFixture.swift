import CZip

/// The parts of a zip file as texts.
struct UnzippedFixture {
  private var parts: [String: String] = [:]

  struct Broken: Error {}

  init(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { buffer in
      var error = zip_error_t()
      zip_error_init(&error)
      guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &error),
        let archive = zip_open_from_source(source, ZIP_RDONLY, &error)
      else { throw Broken() }
      defer { zip_discard(archive) }
      for index in 0..<UInt64(max(0, zip_get_num_entries(archive, 0))) {
        guard let name = zip_get_name(archive, index, 0), let file = zip_fopen_index(archive, index, 0) else {
          continue
        }
        defer { zip_fclose(file) }
        var part = [UInt8](repeating: 0, count: 1 << 20)
        let got = zip_fread(file, &part, UInt64(part.count))
        parts[String(cString: name)] = String(decoding: part.prefix(max(0, Int(got))), as: UTF8.self)
      }
    }
  }

  subscript(_ name: String) -> String? { parts[name] }
}
