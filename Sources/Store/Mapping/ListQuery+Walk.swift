extension Reader {
  /// The whole list, part by part from its beginning: memory holds one part, however long the list is.
  package final func walk<T: RowReadable>(
    _ type: T.Type, _ list: ListQuery, size: Int = 500, _ body: ([T]) throws -> Void
  ) throws {
    var key: PageKey?
    repeat {
      let part = try part(type, of: list, at: key, size: size)
      if !part.items.isEmpty { try body(part.items) }
      key = part.after
    } while key != nil
  }
}
