import Markup

/// The addresses that a page names, complete and sane.
struct StatedAddresses {
  private static let longest = 2000

  let survey: PageSurvey
  /// Where the page was found, when that is a complete address.
  let page: WebAddress?
  /// What relative addresses are meant against.
  private let base: WebAddress?

  init(survey: PageSurvey, address: String?) {
    self.survey = survey
    let given = address.map { WebAddress($0) }.flatMap { $0.isWebPage ? $0 : nil }
    page = given
    guard let stated = survey.base.flatMap(survey.text) else {
      base = given
      return
    }
    let address = WebAddress(stated)
    base = given.map { address.resolved(against: $0) } ?? address
  }

  /// A reference of the page as a complete web address; nil for anything else.
  func complete(_ reference: String?) -> WebAddress? {
    guard let reference, !reference.isEmpty, reference.utf8.count <= Self.longest else { return nil }
    let address = WebAddress(reference)
    let resolved = base.map { address.resolved(against: $0) } ?? address
    guard resolved.isWebPage, let host = resolved.host, !host.contains(" ") else { return nil }
    return resolved
  }

  /// `rel=canonical`, `og:url`, the article's own address in JSON-LD, else where the page was found. One that
  /// points to the front page of a site although the page is none, is a mistake of the template.
  mutating func canonical(_ linked: LinkedData) -> String? {
    for stated in [survey.link("canonical"), survey.meta("og:url"), linked.address] {
      guard let address = complete(stated) else { continue }
      let isFront = (address.path.isEmpty || address.path == "/") && address.query == nil
      if isFront, let page, page.path.utf8.count > 1 { continue }
      return address.normalized.text
    }
    return page?.normalized.text
  }

  func image(_ linked: LinkedData) -> String? {
    let stated = [
      survey.meta("og:image"), survey.meta("og:image:url"), survey.meta("og:image:secure_url"),
      survey.meta("twitter:image"), survey.meta("twitter:image:src"), linked.image, survey.link("image_src"),
      survey.meta("image"),
    ]
    for reference in stated {
      if let address = complete(reference) { return address.text }
    }
    return nil
  }
}
