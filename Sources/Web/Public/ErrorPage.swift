import Core
import HTTPTypes
import Logging
import Markup

/// The page of a failure: what happened, why, what to do now, and the number under which the log knows it.
enum ErrorPage {
  static func answer(_ error: any Error, _ visit: Visit) -> Answer {
    let failure = WebError(error)
    failure.log(error, visit.log)
    var answer = Answer.page(page(failure, visit.frame, visit.requestID), status: failure.status)
    if case .wrongMethod(let allowed) = failure { answer.fields[.allow] = allowed }
    if case .tooLarge = failure { answer.fields[.connection] = "close" }
    if let seconds = failure.retryAfter { answer.fields[.retryAfter] = String(seconds) }
    return answer
  }

  static func page(_ failure: WebError, _ frame: PageFrame, _ reference: String) -> HTML {
    let (heading, help) = words(failure)
    return plainPage(frame, title: frame(heading)) {
      div(.class("panel")) {
        h1 { frame(heading) }
        p { frame(help) }
        p { linkButton(WorkspaceRoute.home(), frame(Words.toStart), style: .primary) }
        p(.class("note")) {
          "\(frame(Words.errorNumber)): "
          strong { reference }
        }
      }
    }
  }

  static func words(_ failure: WebError) -> (Words.Both, Words.Both) {
    switch failure {
    case .badRequest, .missingHost: (Words.badRequest, Words.badRequestHelp)
    case .notFound: (Words.notFound, Words.notFoundHelp)
    case .forbidden: (Words.forbidden, Words.forbiddenHelp)
    case .foreignForm: (Words.foreignForm, Words.foreignFormHelp)
    case .wrongMethod: (Words.wrongMethod, Words.wrongMethodHelp)
    case .tooLarge(let limit): (Words.tooLarge, Words.tooLargeHelp(max(1, limit >> 20)))
    case .wrongMediaType: (Words.wrongMediaType, Words.wrongMediaTypeHelp)
    case .refused(let refusals):
      (
        heading(failure.status),
        Localised(
          vi: refusals.map(\.message.vi).joined(separator: " "),
          en: refusals.map(\.message.en).joined(separator: " "))
      )
    case .busy: (Words.busy, Words.busyHelp)
    case .away: (Words.busy, Words.awayHelp)
    case .noWriting: (Words.noWriting, Words.noWritingHelp)
    case .failed: (Words.failed, Words.failedHelp)
    }
  }

  /// Over what an action said.
  private static func heading(_ status: HTTPResponse.Status) -> Words.Both {
    switch status {
    case .notFound: Words.notThere
    case .forbidden: Words.forbidden
    default: Words.refused
    }
  }
}
