import CCurl
import Jobs

/// Why a mail was not handed over.
package struct SMTPFailure: JobFailure, Hashable {
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The server does not take this mail, now (4xx) or ever (5xx).
    case refused = "the server refused the mail"
    /// The server does not take mail from the sender of the settings.
    case senderRefused = "the server refused the sender"
    case notConnected = "no connection to the server"
    case timedOut = "the server was too slow"
    case noEncryption = "the server offers no encryption"
    case untrustedCertificate = "the certificate of the server is not trusted"
    case loginRefused = "the server refused user and password"
    case brokenOff = "the connection broke off"
    /// The server turned away the connection, not the mail.
    case turnedAway = "the server takes no mail from here"
  }

  package var reason: Reason
  /// The last answer of the server, such as 550.
  package var code: Int?

  /// Only a mail that the server refuses for good. What is wrong with the server or the settings is not the mail's fault:
  /// it waits for them to be put right.
  package var isPermanent: Bool { reason == .refused && (500...599).contains(code ?? 0) }

  package var summary: String { "mail: " + reason.rawValue + (code.map { " (\($0))" } ?? "") }

  /// From what curl says, in its code and its words, and the server's last answer, 0 for none; `sent` bytes of the mail had
  /// gone out.
  init(_ result: CURLcode, code: Int, sent: Int64, words: String = "") {
    self.code = code > 0 ? code : nil
    reason =
      switch result {
      case CURLE_LOGIN_DENIED: .loginRefused
      case CURLE_USE_SSL_FAILED: .noEncryption
      case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
        .untrustedCertificate
      case CURLE_OPERATION_TIMEDOUT: .timedOut
      case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT,
        CURLE_SSL_CONNECT_ERROR:
        .notConnected
      default: Self.reason(result, code: code, sent: sent, words: words)
      }
    if [.timedOut, .notConnected, .untrustedCertificate].contains(reason) { self.code = nil }
  }

  /// 530, 534, 535 and 538 ask for a login or for encryption (RFC 4954, RFC 3207); an answer before MAIL is about the
  /// connection.
  private static func reason(_ result: CURLcode, code: Int, sent: Int64, words: String) -> Reason {
    switch code {
    case 530, 534, 535, 538: .loginRefused
    // One code of curl stands for both commands; its words tell which one was refused.
    case 400...599 where words.hasPrefix("MAIL failed"): .senderRefused
    case 400...599 where result == CURLE_SEND_ERROR || sent > 0: .refused
    case 400...599: .turnedAway
    default: .brokenOff
    }
  }
}
