/// Scripts as far as telling languages apart needs them.
enum Script: UInt8, CaseIterable {
  case none
  // Scripts of several languages, each with a table of its own in the model, in its order.
  case latin, cyrillic, arabic, devanagari, han
  case kana, hangul, thai, lao, khmer, myanmar, hebrew, greek, georgian, armenian, bengali, gurmukhi, gujarati
  case odia, tamil, telugu, kannada, malayalam, sinhala, tibetan, ethiopic, other
  /// Marks that belong to the word around them and are passed over.
  case passedOver

  /// The place of its table in the model.
  var table: Int? {
    (Self.latin.rawValue...Self.han.rawValue).contains(rawValue) ? Int(rawValue) - 1 : nil
  }

  /// The language that a script decides.
  var language: String? {
    switch self {
    case .kana: "ja"
    case .hangul: "ko"
    case .thai: "th"
    case .lao: "lo"
    case .khmer: "km"
    case .myanmar: "my"
    case .hebrew: "he"
    case .greek: "el"
    case .georgian: "ka"
    case .armenian: "hy"
    case .bengali: "bn"
    case .gurmukhi: "pa"
    case .gujarati: "gu"
    case .odia: "or"
    case .tamil: "ta"
    case .telugu: "te"
    case .kannada: "kn"
    case .malayalam: "ml"
    case .sinhala: "si"
    case .tibetan: "bo"
    case .none, .latin, .cyrillic, .arabic, .devanagari, .han, .ethiopic, .other, .passedOver: nil
    }
  }

  /// Other languages of the script that CLD2 tells from the first by their own letters.
  var neighbours: Set<String> {
    switch self {
    case .hebrew: ["yi"]
    case .bengali: ["as"]
    case .tibetan: ["dz"]
    default: []
    }
  }
}
