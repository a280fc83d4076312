import VietnameseText

/// Finds out how an HTML file is encoded: byte order mark, validity as UTF-8, then what the file says of itself.
enum HTMLEncoding {
  /// - Parameter stated: what came with the file says.
  static func decode(_ bytes: [UInt8], stated: TextEncoding? = nil) throws(UnreadableDocument) -> DecodedText
  {
    if TextEncoding.byteOrderMark(bytes) == nil, UTF8Validity(bytes).broken > 0,
      let stated = stated ?? TextEncoding.declared(inPage: bytes), stated != .utf8
    {
      return DecodedText(bytes: stated.decode(bytes))
    }
    return try TextDecoding.decode(bytes, repairsLetters: false)
  }
}
