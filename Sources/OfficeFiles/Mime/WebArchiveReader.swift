import Core

/// Reads pages that were saved as one file (MHT, "Single File Web Page", RFC 2557), which often go by the name of ".doc".
package enum WebArchiveReader {
  package static func read(_ bytes: [UInt8], limits: ReadingLimits = .standard) throws -> DocumentText {
    guard bytes.count <= limits.fileBytes else { throw UnreadableDocument.tooLarge(bytes: limits.fileBytes) }
    guard let message = MimePart(bytes[...]) else { throw UnreadableDocument.damaged("MHT") }
    guard !message.isMail else { throw UnreadableDocument.mail }
    let leaves = message.leaves
    if let page = page(among: leaves, of: message) {
      return try HTMLReader.read(page.content, stated: page.charset, limits: limits)
    }
    guard let text = leaves.first(where: { $0.type == "text/plain" }) else {
      throw UnreadableDocument.damaged("MHT")
    }
    return try TextReader.read(text.content, flow: .lines, limits: limits)
  }

  /// The part that the message starts with, else its first page.
  private static func page(among leaves: [MimePart], of message: MimePart) -> MimePart? {
    let pages = leaves.filter { $0.type == "text/html" || $0.type == "application/xhtml+xml" }
    let start = message.named("start")
    return pages.first { start != nil && $0.fields["content-id"] == start } ?? pages.first
  }

  /// Whether the beginning of a file is that of a message with parts or a page.
  static func looksLikeMessage(_ bytes: [UInt8]) -> Bool {
    guard let message = MimePart(bytes.prefix(1 << 16)) else { return false }
    guard message.fields["content-type"] != nil else { return false }
    return message.fields["mime-version"] != nil || message.type.hasPrefix("multipart/")
      || message.fields["content-transfer-encoding"] != nil
  }
}

extension MimePart {
  /// A letter that somebody sent, not a page that somebody saved.
  var isMail: Bool {
    guard fields["snapshot-content-location"] == nil, fields["content-location"] == nil else { return false }
    return fields["received"] != nil || fields["message-id"] != nil || fields["to"] != nil
      || fields["return-path"] != nil
  }
}
