import Core
import Markup
import VietnameseText

/// What a news page says of itself: title, when published, address, image, site, language.
package struct PageFacts: Sendable {
  /// Without the name of the site behind it; at most `ListeningLimits.titleBytes`.
  package var title: String?
  package var published: StatedTime?
  /// The one address of the page, complete and normalised: `rel=canonical`, else `og:url`.
  package var canonical: String?
  /// A complete http or https address.
  package var image: String?
  package var site: String?
  /// The language that the page declares, if it does.
  package var language: LanguageTag?

  /// - Parameters:
  ///   - address: where the page was found; relative addresses are resolved against it, and a date may be in it.
  ///   - spoken: the language of its text, where that is known.
  ///   - now: milliseconds since 1970. Dates more than a day later are taken for mistakes.
  package init(_ tree: PageTree, address: String?, spoken: LanguageTag? = nil, now: Int64) {
    let survey = PageSurvey(tree)
    let linked = LinkedData(tree, survey.linkedData)
    var addresses = StatedAddresses(survey: survey, address: address)
    canonical = addresses.canonical(linked)
    image = addresses.image(linked)
    site = StatedSite.name(survey, linked)
    language = StatedLanguage.tag(survey, linked)
    title = StatedTitle.title(survey, linked, site: site, host: addresses.page?.host)
    let reader = StatedTimeReader(
      now: now, host: addresses.page?.host, languages: [language, spoken].compactMap { $0 },
      region: survey.meta("og:locale"))
    published = reader.published(survey, linked, address: addresses.page, canonical: canonical)
  }
}
