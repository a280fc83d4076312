import Accounts
import Core
import Store

/// The whole site with what it stands on. One value, made in one place (`haidang serve`), handed to every page.
package struct Site: Sendable {
  package var database: Database
  package let areas: [Area]
  package let files: SiteFiles
  /// The places of the top bar, from left to right.
  let sections: [Section]
  package var limits: WebLimits
  /// The host that readers type, when it is fixed; else whatever the request names.
  package var publicHost: String?
  /// Readers come over TLS, ended by a proxy in front: cookies are `Secure`, HSTS is sent, and the proxy's word
  /// about the reader's network address is believed.
  package var isSecure: Bool
  /// How often wrong passwords are heard.
  package var signInRule: SignInRule
  let uploads: UploadQueue
  /// Documents that are printed, which nobody who sends a file waits for.
  let printing: UploadQueue
  let copies = HeldCopies()
  let writeProbe: WriteProbe
  /// When sessions and tokens were used.
  let uses: UseNotes
  /// What people call each act, by the name that the log has.
  let actTitles: [String: Localised<String>]

  package init(
    database: Database, areas: [Area], files: SiteFiles, limits: WebLimits = WebLimits(),
    publicHost: String? = nil, isSecure: Bool = false, signInRule: SignInRule = .standard
  ) {
    self.database = database
    self.areas = areas
    sections = areas.compactMap(\.section).sorted { $0.order < $1.order }
    actTitles = Dictionary(
      areas.flatMap(\.actions).map { ($0.name, $0.title) } + Array(SignIn.titles).map { ($0.key, $0.value) }
        + [(Overstep.ofPages, Overstep.ofPagesTitle), (Overstep.ofStamps, Overstep.ofStampsTitle)],
      uniquingKeysWith: { first, _ in first })
    self.files = files
    self.limits = limits
    uses = UseNotes(database)
    writeProbe = WriteProbe(database)
    uploads = UploadQueue(reading: limits.readings, inside: limits.uploads, ofOne: limits.uploadsOfOne)
    printing = UploadQueue(reading: 1, inside: 20, ofOne: 2)
    self.publicHost = publicHost
    self.isSecure = isSecure
    self.signInRule = signInRule
  }
}
