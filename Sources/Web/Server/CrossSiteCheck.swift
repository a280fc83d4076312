import HTTPTypes

/// Whether a change was asked for by one of this site's own pages.
enum CrossSiteCheck {
  /// The browser's own word first (Sec-Fetch-Site, then Origin, which every current browser sends with a POST).
  /// A request with neither is let through to the form token, which a foreign page cannot know.
  static func passes(_ fields: HTTPFields, host: String, secure: Bool) -> Bool {
    if let name = HTTPField.Name("Sec-Fetch-Site"), let site = fields[name] {
      guard site == "same-origin" || site == "none" else { return false }
    }
    if let origin = fields[.origin] {
      let own = secure ? ["https://" + host] : ["http://" + host, "https://" + host]
      guard own.contains(origin.lowercased()) else { return false }
    }
    return true
  }
}
