import HTTPTypes
import Hummingbird

/// A cookie that the site sets. All are sent to this site only; scripts read none.
package struct Cookie: Sendable {
  package enum Name: String, Sendable {
    case session, language, theme
    /// Tells the person's own browsers from others' when passwords are guessed.
    case device
    /// Half of the proof that a form came from one of our pages; the other half is a field of the form.
    case form
  }

  package var name: Name
  package var value: String
  /// Seconds; nil for "until the browser closes", 0 to forget it.
  package var maxAge: Int?
  package var secure: Bool

  var field: String {
    Hummingbird.Cookie(
      name: Self.label(name, secure: secure), value: value, maxAge: maxAge, path: "/", secure: secure,
      httpOnly: true, sameSite: .lax
    ).description
  }

  /// Under TLS the name binds the cookie to this host.
  static func label(_ name: Name, secure: Bool) -> String {
    (secure ? "__Host-" : "") + "haidang_" + name.rawValue
  }

  /// The value a request sent, if it is one that the site could have set.
  static func value(of name: Name, in fields: HTTPFields, secure: Bool) -> String? {
    let sent = Hummingbird.Cookies(from: fields[values: .cookie])[label(name, secure: secure)]?.value
    return sent.flatMap { $0.utf8.count <= 200 && $0.utf8.allSatisfy(isTokenByte) ? $0 : nil }
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
