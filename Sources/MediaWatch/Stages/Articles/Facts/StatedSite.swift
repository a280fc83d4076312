import Core
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
  static func tag(_ survey: PageSurvey, _ linked: LinkedData) -> LanguageTag? {
    let tree = survey.tree
    let root = tree.attribute(.lang, of: 0) ?? tree.attribute(.xmlLang, of: 0)
    let stated = [
      root.flatMap(survey.text), survey.meta("content-language"), survey.meta("og:locale"), linked.language,
      survey.meta("language"), survey.meta("dc.language"),
    ]
    return stated.lazy.compactMap { $0.flatMap(LanguageTag.init) }.first
  }
}
