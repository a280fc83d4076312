import Foundation
import Markup
import VietnameseText

/// The name of the site as the page has it.
enum StatedSite {
  static func name(_ survey: PageSurvey, _ linked: LinkedData) -> String? {
    let stated = [
      survey.meta("og:site_name"), survey.meta("application-name"), linked.site,
      survey.meta("al:ios:app_name"),
      survey.meta("dc.publisher"),
    ]
    for name in stated {
      guard let name, !name.isEmpty, name.utf8.count <= 120 else { continue }
      return String(name.composed.drop { $0 == "@" })
    }
    return nil
  }
}

/// The language that the page declares.
enum StatedLanguage {
  static func tag(_ survey: PageSurvey, _ linked: LinkedData) -> String? {
    let tree = survey.tree
    let root = tree.attribute(.lang, of: 0) ?? tree.attribute(.xmlLang, of: 0)
    let stated = [
      root.flatMap(survey.text), survey.meta("content-language"), survey.meta("og:locale"), linked.language,
      survey.meta("language"), survey.meta("dc.language"),
    ]
    for value in stated {
      if let value, let tag = tidied(value) { return tag }
    }
    return nil
  }

  /// "vi_VN" as "vi-VN"; nil for what is no language tag (BCP 47: 2 or 3 letters, then parts of 1 to 8).
  static func tidied(_ value: String) -> String? {
    let first = value.split { $0 == "," || $0 == ";" || $0 == " " }.first ?? ""
    let parts = first.split { $0 == "-" || $0 == "_" }
    guard let language = parts.first, (2...3).contains(language.utf8.count),
      language.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 })
    else { return nil }
    var tag = language.lowercased()
    for part in parts.dropFirst().prefix(3) {
      guard (1...8).contains(part.utf8.count), part.utf8.allSatisfy({ $0 < 0x80 }) else { break }
      tag +=
        "-"
        + (part.utf8.count == 2 ? part.uppercased() : part.utf8.count == 4 ? part.capitalized : String(part))
    }
    return tag
  }
}
