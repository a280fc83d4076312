import Core
import Foundation

/// Where mail is handed over, and as whom.
package struct MailSettings: Hashable, Sendable {
  package enum Encryption: Hashable, Sendable {
    /// From the first byte: smtps://.
    case fromStart
    /// By STARTTLS before anything else; a server without it is refused.
    case required
    /// None, as the settings say so: for a relay on the same machine.
    case off
  }

  package var host: String
  package var port: Int
  package var encryption: Encryption
  package var user: String?
  package var password: String?
  /// The name given in EHLO; the machine's own when empty.
  package var clientName: String
  package var from: MailAddress
  /// PEM file of the authorities to trust in place of the system's.
  package var caFile: String?
  /// For one mail, from the connection to the answer to its last byte.
  package var timeout = Duration.seconds(60)

  /// Reads `smtp://user:secret@host:587` or `smtps://…`; user and secret percent-encoded, `?tls=off` to do without TLS, a
  /// path to name this machine. `from` is an address with or without a name. Throws a `Refusal`, which quotes nothing.
  package init(url: String, from: String, caFile: String? = nil) throws {
    guard let parts = URLComponents(string: url, encodingInvalidCharacters: false), let host = parts.host,
      !host.isEmpty,
      let scheme = parts.scheme, scheme == "smtp" || scheme == "smtps", parts.fragment == nil
    else { throw Refusal.mailURL }
    encryption = scheme == "smtps" ? .fromStart : .required
    for item in parts.queryItems ?? [] {
      guard item.name == "tls", item.value == "off", scheme == "smtp" else { throw Refusal.mailURL }
      encryption = .off
    }
    user = parts.user
    password = parts.password
    if encryption == .off, user != nil { throw Refusal.mailSecretInClear }
    self.host = host
    port = parts.port ?? (scheme == "smtps" ? 465 : encryption == .off ? 25 : 587)
    guard (1...65_535).contains(port) else { throw Refusal.mailURL }
    clientName = String(parts.path.dropFirst())
    let isName = clientName.utf8.allSatisfy { (0x2D...0x7A).contains($0) && $0 != UInt8(ascii: "/") }
    guard isName, clientName.utf8.count <= 253 else { throw Refusal.mailURL }
    guard let sender = MailAddress(from) else { throw Refusal.mailFrom }
    self.from = sender
    if let caFile, !FileManager.default.isReadableFile(atPath: caFile) { throw Refusal.mailAuthorities }
    self.caFile = caFile
  }
}

extension MailSettings: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// For logs: no user, no password.
  package var description: String {
    "\(encryption == .fromStart ? "smtps" : "smtp")://\(host):\(port)\(encryption == .off ? "?tls=off" : "")"
  }

  package var debugDescription: String { description }

  package var customMirror: Mirror { Mirror(self, children: [("server", description)]) }
}

extension Refusal {
  static let mailURL = Refusal(
    "mail-url",
    Localised(
      vi:
        "HAIDANG_MAIL phải có dạng smtp://tài-khoản:mật-khẩu@máy-chủ:587 hoặc smtps://…; hãy sửa rồi chạy lại.",
      en: "HAIDANG_MAIL has the form smtp://user:secret@host:587 or smtps://…; correct it and start again."))

  static let mailSecretInClear = Refusal(
    "mail-secret-in-clear",
    Localised(
      vi: "Không gửi mật khẩu thư khi không mã hóa: hãy bỏ ?tls=off hoặc bỏ tài khoản trong HAIDANG_MAIL.",
      en: "A password is not sent unencrypted: take ?tls=off or the user out of HAIDANG_MAIL."))

  static let mailFrom = Refusal(
    "mail-from",
    Localised(
      vi: "HAIDANG_MAIL_FROM phải là một địa chỉ thư, ví dụ Hải Đăng <haidang@tinh.gov.vn>.",
      en: "HAIDANG_MAIL_FROM is a mail address, such as Hải Đăng <haidang@tinh.gov.vn>."))

  static let mailAuthorities = Refusal(
    "mail-authorities",
    Localised(
      vi: "Không đọc được tệp chứng thư nêu trong HAIDANG_MAIL_CA.",
      en: "The file of certificates that HAIDANG_MAIL_CA names cannot be read."))
}
