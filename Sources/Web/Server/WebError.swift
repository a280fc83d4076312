import Core
import HTTPTypes
import Store

/// Why a request cannot be served; the one place where failures become statuses.
package enum WebError: Error, Hashable, Sendable {
  case badRequest
  case missingHost
  case notFound
  /// The person may not do this.
  case forbidden
  /// The form did not come from one of our pages, or its cookie is gone.
  case foreignForm
  case wrongMethod(allowed: String)
  case tooLarge(limit: Int)
  case wrongMediaType
  /// An action said no, for these reasons.
  case refused([Refusal])
  /// Too much work is in the way; trying again helps.
  case busy
  case failed

  package var status: HTTPResponse.Status {
    switch self {
    case .badRequest, .missingHost: .badRequest
    case .notFound: .notFound
    case .forbidden, .foreignForm: .forbidden
    case .wrongMethod: .methodNotAllowed
    case .tooLarge: .contentTooLarge
    case .wrongMediaType: .unsupportedMediaType
    case .refused: .unprocessableContent
    case .busy: .serviceUnavailable
    case .failed: .internalServerError
    }
  }

  /// Any thrown error as one of these; what is not expected is `failed`, its detail stays in the log.
  init(_ error: any Error) {
    switch error {
    case let error as WebError: self = error
    case let refused as Refused: self.init(refused.refusals)
    case let refusal as Refusal: self.init([refusal])
    case StoreError.unstorable: self = .badRequest
    case StoreError.busy, StoreError.timedOut: self = .busy
    default: self = .failed
    }
  }

  private init(_ refusals: [Refusal]) {
    if refusals.contains(where: { $0.kind == .missing }) {
      self = .notFound
    } else if refusals.contains(where: { $0.kind == .notPermitted }) {
      self = .forbidden
    } else {
      self = .refused(refusals)
    }
  }
}
