/// One page of a longer list, with the count of the whole.
package struct Page<Item> {
  package var items: [Item]
  /// How many there are in all.
  package var total: Int
  /// Counted from 1.
  package var number: Int
  package var size: Int

  package init(items: [Item], total: Int, number: Int, size: Int) {
    self.items = items
    self.total = total
    self.number = number
    self.size = size
  }

  package var pageCount: Int { max(1, (total + size - 1) / size) }
}

extension Page: Sendable where Item: Sendable {}
