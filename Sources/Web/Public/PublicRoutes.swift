import Core
import HTTPTypes
import Logging
import Markup
import Store

/// Everything that answers without sign-in.
func publicRoutes(_ route: OpenRoute, _ visit: Visit) async throws -> Answer {
  switch route {
  case .health(let part): try await health(part, visit)
  case .signIn: try await SignInPage.answer(visit)
  case .asset(let name): try asset(name, visit)
  case .preferences: try await preferences(visit)
  case .api(let path): try await ApiAnswer.answer(path, visit)
  }
}

/// "ok" at once when the database answers, and whether it took changes last; asked for that alone, it is tried now, and
/// the answer is 503 when it takes none.
private func health(_ part: HealthPart, _ visit: Visit) async throws -> Answer {
  do {
    _ = try await visit.site.database.read { try $0.integer("SELECT 1 AS one") }
    let probe = visit.site.writeProbe
    let writes = part == .writes ? await probe.works() : await probe.latest()
    return .plain(
      "ok\nwrites: \(writes.map { $0 ? "yes" : "no" } ?? "not known yet")\n",
      status: part == .writes && writes == false ? .serviceUnavailable : .ok)
  } catch {
    visit.log.warning("database away", metadata: ["error": "\(type(of: error))"])
    var answer = Answer.plain("database does not answer\n", status: .serviceUnavailable)
    answer.fields[.retryAfter] = "10"
    return answer
  }
}

private func asset(_ name: String, _ visit: Visit) throws -> Answer {
  guard let asset = Asset.named(name) else { throw WebError.notFound }
  let isPacked = Gzip.isTaken(by: visit.fields[.acceptEncoding])
  let tag = "\"\(asset.hash)\(isPacked ? "-gzip" : "")\""
  var fields: HTTPFields = [
    .contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable", .eTag: tag,
    .vary: "Accept-Encoding",
  ]
  if visit.fields[.ifNoneMatch] == tag { return Answer(status: .notModified, fields: fields) }
  if isPacked { fields[.contentEncoding] = "gzip" }
  return Answer(fields: fields, bytes: isPacked ? asset.packed : asset.bytes)
}

/// Remembers language and theme for a year and goes back to the page.
private func preferences(_ visit: Visit) async throws -> Answer {
  let form = try await visit.readOpenForm()
  var answer = Answer.redirect(to: form["back"].flatMap(Address.init(local:)) ?? Address(segments: []))
  let year = 365 * 24 * 3600
  if let language = form["language"].flatMap(Language.init) {
    answer = answer.setting(visit.cookie(.language, language.rawValue, maxAge: year))
  }
  if let theme = form["theme"].flatMap(Theme.init) {
    answer = answer.setting(visit.cookie(.theme, theme.rawValue, maxAge: year))
  }
  return answer
}
