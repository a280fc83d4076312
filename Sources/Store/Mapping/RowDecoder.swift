/// Reads a `Decodable` out of a row: keys are columns, a single value is the cell of one.
struct RowDecoder: Decoder {
  let row: Row
  /// The column of a single value; nil at the top, and for a value of several columns.
  let column: String?

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(RowColumns(row: row))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw StoreError.misread(column: column ?? "", expected: "one value", found: "a list")
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    RowCell(row: row, column: column ?? "")
  }
}

/// The columns of a row by the keys of a type.
private struct RowColumns<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let row: Row

  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { row.columnNames.compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool { row[key.stringValue] != nil }
  func decodeNil(forKey key: Key) -> Bool { row[key.stringValue] == .null }

  func decode(_: Bool.Type, forKey key: Key) throws -> Bool { try row.get(key.stringValue) }
  func decode(_: String.Type, forKey key: Key) throws -> String { try row.get(key.stringValue) }
  func decode(_: Double.Type, forKey key: Key) throws -> Double { try row.get(key.stringValue) }
  func decode(_: Int.Type, forKey key: Key) throws -> Int { try row.get(key.stringValue) }
  func decode(_: Int64.Type, forKey key: Key) throws -> Int64 { try row.get(key.stringValue) }
  // What no column is kept as.
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { throw unkept(key, type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { throw unkept(key, type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { throw unkept(key, type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { throw unkept(key, type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { throw unkept(key, type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { throw unkept(key, type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { throw unkept(key, type) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { throw unkept(key, type) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { throw unkept(key, type) }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try RowDecoder.value(type, of: row, key.stringValue)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedDecodingContainer<Nested> {
    KeyedDecodingContainer(RowColumns<Nested>(row: row))
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw unkept(key, [Any].self)
  }

  func superDecoder() -> any Decoder { RowDecoder(row: row, column: nil) }
  func superDecoder(forKey key: Key) -> any Decoder { RowDecoder(row: row, column: key.stringValue) }

  private func unkept(_ key: Key, _ type: Any.Type) -> StoreError {
    .misread(column: key.stringValue, expected: "a kind of value that columns keep", found: "\(type)")
  }
}

/// One value of a row.
private struct RowCell: SingleValueDecodingContainer {
  let row: Row
  let column: String

  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { row[column] == .null }
  func decode(_: Bool.Type) throws -> Bool { try row.get(column) }
  func decode(_: String.Type) throws -> String { try row.get(column) }
  func decode(_: Double.Type) throws -> Double { try row.get(column) }
  func decode(_: Int.Type) throws -> Int { try row.get(column) }
  func decode(_: Int64.Type) throws -> Int64 { try row.get(column) }
  func decode(_ type: Float.Type) throws -> Float { throw unkept(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { throw unkept(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { throw unkept(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { throw unkept(type) }
  func decode(_ type: UInt.Type) throws -> UInt { throw unkept(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { throw unkept(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { throw unkept(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { throw unkept(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { throw unkept(type) }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try RowDecoder.value(type, of: row, column) }

  private func unkept(_ type: Any.Type) -> StoreError {
    .misread(column: column, expected: "a kind of value that columns keep", found: "\(type)")
  }
}

extension RowDecoder {
  /// A value by itself when a column can hold its type; else whatever the type makes of the row.
  fileprivate static func value<T: Decodable>(_ type: T.Type, of row: Row, _ column: String) throws -> T {
    guard let readable = type as? any SQLReadable.Type else {
      do {
        return try T(from: RowDecoder(row: row, column: column))
      } catch is DecodingError {
        // An enum that does not know the text.
        throw row.misread(column, type, row[column])
      }
    }
    guard let value = row[column].flatMap({ readable.init(sqlValue: $0) }) as? T else {
      throw row.misread(column, type, row[column])
    }
    return value
  }
}
