import CLD2

/// What CLD2 says of a text.
struct CLD2Answer {
  /// Its best language in our tags; nil when it finds none.
  var first: String?
  var isReliable: Bool

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var answer = haidang_cld2_answer()
    haidang_cld2_detect(text.baseAddress, Int32(clamping: text.count), &answer)
    isReliable = answer.is_reliable != 0
    first = withUnsafeBytes(of: answer.code.0) { code in
      Self.tag(String(decoding: code.prefix { $0 != 0 }, as: UTF8.self))
    }
  }

  /// CLD2's codes are partly older than ISO 639-1 as it stands.
  private static func tag(_ code: String) -> String? {
    switch code {
    case "", "un": nil
    case "iw": "he"
    case "in": "id"
    case "jw": "jv"
    case "ji": "yi"
    case "mo": "ro"
    case "nb", "nn": "no"
    case "fil": "tl"
    case "bs": "hr"
    default: code.hasPrefix("xx") ? nil : String(code.prefix { $0 != "-" })
    }
  }
}
