import Core
import HTTPTypes
import Logging

/// Why a program gets no answer, besides what stops anybody.
enum ApiProblem: Error {
  /// No token, or one that does not open anything any more.
  case noToken
  /// A query that is not understood; in words for whoever writes the program.
  case badQuery(String)
  /// `after` names no place of a list.
  case noSuchPart

  /// The failure as a problem document (RFC 9457).
  static func answer(_ error: any Error, _ visit: Visit) -> Answer {
    let (status, title) = meaning(error)
    if !(error is ApiProblem) { WebError(error).log(error, visit.log) }
    let body: ApiValue = [
      "type": "about:blank", "status": .number(status.code), "title": .text(title),
      "instance": .text("urn:haidang:request:\(visit.requestID)"),
    ]
    var answer = Answer(
      status: status, fields: [.contentType: "application/problem+json", .cacheControl: "no-store"],
      bytes: (try? body.bytes) ?? [])
    if status == .unauthorized { answer.fields[.wwwAuthenticate] = "Bearer" }
    if case .wrongMethod(let allowed)? = error as? WebError { answer.fields[.allow] = allowed }
    if status == .serviceUnavailable { answer.fields[.retryAfter] = "10" }
    return answer
  }

  private static func meaning(_ error: any Error) -> (HTTPResponse.Status, String) {
    switch error as? ApiProblem {
    case .noToken: return (.unauthorized, "A token is needed: Authorization: Bearer hd_…")
    case .badQuery(let why): return (.badRequest, why)
    case .noSuchPart: return (.notFound, "after is what an earlier answer gave in next")
    case nil:
      let failure = WebError(error)
      return (failure.status, ErrorPage.words(failure).0.en)
    }
  }
}
