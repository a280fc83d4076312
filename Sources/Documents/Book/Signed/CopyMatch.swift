import Core
import OfficialForm
import Registers
import Store
import VietnameseText

/// What a copy that came back has to do with the document to which it was brought.
package enum CopyMatch: Hashable, Sendable {
  /// Neither number nor day could be read.
  case unread
  case same
  /// Another number or day of the same sequence: offered to the book.
  case other
  /// It bears another symbol, another kind or another issuer: it may be the copy of another document.
  case foreign
}

extension OutgoingDocument {
  package func match(_ reading: SignedReading, _ reader: Reader) throws -> CopyMatch {
    guard !reading.number.isEmpty || reading.issuedOn != nil else { return .unread }
    let read = self.as(reading)
    if read == self { return .same }
    let isOfKind = reading.type.isEmpty || kind?.title.vi == reading.type
    let isOfOffice =
      try office.map { try Office.register.all([$0], in: reader) }?.first?.issued(reading) ?? false
    return read.symbol == symbol && isOfKind && isOfOffice ? .other : .foreign
  }

  /// The document of its office that bears the number of a copy, when there is one.
  package func namesake(of reading: SignedReading, _ reader: Reader) throws -> OutgoingDocument? {
    let read = self.as(reading)
    guard read.number != nil, let year = read.issuedOn?.year else { return nil }
    let ids: [ID<OutgoingDocument>] = try reader.rows(
      """
      SELECT id FROM outgoing WHERE office_id = \(office) AND year = \(year) AND number = \(read.number)
        AND symbol = \(read.symbol) AND id <> \(id) LIMIT 1
      """
    ).map { try $0.get("id") }
    return try Self.register.all(ids, in: reader).first
  }
}

extension Office {
  /// Whether a document was issued here, by the name in its head and the symbol of its number; what it does not say speaks
  /// against nobody.
  func issued(_ reading: SignedReading) -> Bool {
    let isNamed = reading.author.isEmpty || Self.key(reading.author) == Self.key(name)
    let parts = reading.number.split { $0 == "/" || $0 == "-" }.map(String.init)
    return isNamed && (reading.number.isEmpty || parts.contains(symbol))
  }

  /// What two ways of writing an office share.
  private static func key(_ name: String) -> String {
    Folding.fold(name).replacing("uy ban nhan dan", with: "ubnd")
  }
}

extension OutgoingDocument {
  /// With the number and the day that a signed copy bears; what it does not say stays as it is.
  package func `as`(_ reading: SignedReading) -> OutgoingDocument {
    var document = self
    // "15/UBND-NV", "05-KL/TW".
    let digits = reading.number.prefix(while: \.isNumber)
    if let number = Int(digits), (1...999_999).contains(number) {
      document.number = number
      let symbol = reading.number.dropFirst(digits.count).drop { $0 == "/" || $0 == "-" || $0 == " " }
      if !symbol.isEmpty { document.symbol = String(symbol) }
    }
    if let day = reading.issuedOn, document.number != nil { document.issuedOn = day }
    return document
  }
}
