import Attachments
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
  /// The database cannot be reached.
  case away
  /// The disk takes no more, or the database only reads.
  case noWriting
  case failed

  /// Seconds after which trying again may help.
  var retryAfter: Int? { status == .serviceUnavailable ? 10 : nil }

  /// Whether the form may be sent once more, later or with less: it is shown again then.
  var mayComeAgain: Bool {
    if case .tooLarge = self { true } else { status == .serviceUnavailable }
  }

  package var status: HTTPResponse.Status {
    switch self {
    case .badRequest, .missingHost: .badRequest
    case .notFound: .notFound
    case .forbidden, .foreignForm: .forbidden
    case .wrongMethod: .methodNotAllowed
    case .tooLarge: .contentTooLarge
    case .wrongMediaType: .unsupportedMediaType
    case .refused(let refusals): refusals.status
    case .busy, .away, .noWriting: .serviceUnavailable
    case .failed: .internalServerError
    }
  }

  /// Any thrown error as one of these; what is not expected is `failed`, its detail stays in the log.
  init(_ error: any Error) {
    switch error {
    case let error as WebError: self = error
    case let refused as Refused: self = .refused(refused.refusals)
    case let refusal as Refusal: self = .refused([refusal])
    case FileHomeError.missing: self = .refused([.fileIsGone])
    case StoreError.unstorable: self = .badRequest
    case StoreError.busy, StoreError.timedOut: self = .busy
    case StoreError.unreachable: self = .away
    case StoreError.storage: self = .noWriting
    default: self = .failed
    }
  }
}

extension Refusal {
  fileprivate static let fileIsGone = Refusal(
    "file-is-gone",
    Localised(
      vi:
        "Tệp này không còn trong kho tệp. Báo người quản trị: xem HAIDANG_FILES hoặc khôi phục từ bản sao lưu.",
      en: "The file is not in its store. Tell the administrator: see HAIDANG_FILES, or restore a backup."),
    kind: .missing)
}

extension [Refusal] {
  /// The gravest decides: what is not there, what may not be done, what does not fit.
  fileprivate var status: HTTPResponse.Status {
    let kinds = Set(map(\.kind))
    if kinds.contains(.missing) { return .notFound }
    if kinds.contains(.notPermitted) { return .forbidden }
    if kinds.contains(.tooOften) { return .tooManyRequests }
    return kinds.contains(.tooLarge) ? .contentTooLarge : .unprocessableContent
  }
}
