import LanguageModel

/// Where the tables of the built-in model stand: softmax regression on letter grams, a table a script, trained by
/// Benchmarks/watch/language.
struct LetterModel: Sendable {
  struct Table: Sendable {
    var languages: [String]
    /// What is taken off a language's sum because its press is small; in units of the table.
    var handicaps: [Int32]
    var bits: Int32
    var columns: Int32
    /// What a log-odds of one is in the table.
    var scale: Float
    /// Bytes from the start of the model.
    var offset: Int
  }

  /// Log-odds against languages marked "*".
  private static let handicap: Float = 1.2

  /// By `Script.table`; empty if the model cannot be read, and then CLD2 decides alone.
  let tables: [Table]

  static let builtIn = LetterModel(
    UnsafeBufferPointer(start: haidang_language_model(), count: haidang_language_model_size()))

  /// Reads the head of a model; a table that would reach beyond the end is left out with those behind it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var lines: [Substring] = []
    var place = 0
    while let end = bytes[place...].firstIndex(of: 0x0A) {
      let line = Substring(String(decoding: bytes[place..<end], as: UTF8.self))
      place = end + 1
      if line.isEmpty { break }
      lines.append(line)
    }
    var tables: [Table] = []
    for line in lines.dropFirst() where lines.first == "HDLM1" {
      let parts = line.split(separator: " ")
      guard parts.count > 2, let bits = Int32(parts[0]), let columns = Int32(parts[1]),
        (4...20).contains(bits),
        columns == 16 || columns == 32, parts.count - 2 <= columns, place + 4 <= bytes.count
      else { break }
      let scale = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: place, as: Float.self)
      let size = Int(columns) << Int(bits)
      guard scale > 0, bytes.count - place - 4 >= size else { break }
      let names = parts.dropFirst(2)
      tables.append(
        Table(
          languages: names.map { String($0.hasSuffix("*") ? $0.dropLast() : $0) },
          handicaps: names.map { $0.hasSuffix("*") ? Int32(min(scale, 100) * Self.handicap) : 0 }, bits: bits,
          columns: columns, scale: scale, offset: place + 4))
      place += 4 + size
    }
    self.tables = tables
  }
}
