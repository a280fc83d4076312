import HTTPTypes

/// A cookie that the site sets. All are sent to this site only; scripts read none.
package struct Cookie: Sendable {
  package enum Name: String, Sendable {
    case session, language, theme
    /// Half of the proof that a form came from one of our pages; the other half is a field of the form.
    case form
  }

  package var name: Name
  package var value: String
  /// Seconds; nil for "until the browser closes", 0 to forget it.
  package var maxAge: Int?
  package var secure: Bool

  var field: String {
    var field = "\(Self.label(name, secure: secure))=\(value); Path=/; HttpOnly; SameSite=Lax"
    if let maxAge { field += "; Max-Age=\(maxAge)" }
    if secure { field += "; Secure" }
    return field
  }

  /// Under TLS the name binds the cookie to this host.
  static func label(_ name: Name, secure: Bool) -> String {
    (secure ? "__Host-" : "") + "haidang_" + name.rawValue
  }

  /// The value a request sent, if it is one that the site could have set.
  static func value(of name: Name, in fields: HTTPFields, secure: Bool) -> String? {
    let label = label(name, secure: secure)
    for field in fields[values: .cookie] {
      for pair in field.split(separator: ";") {
        let parts = pair.split(separator: "=", maxSplits: 1).map { $0.trimming(while: { $0 == " " }) }
        if parts.count == 2, parts[0] == label, parts[1].utf8.count <= 200,
          parts[1].utf8.allSatisfy(isTokenByte)
        {
          return String(parts[1])
        }
      }
    }
    return nil
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

extension Substring {
  func trimming(while drops: (Character) -> Bool) -> Substring {
    var rest = drop(while: drops)
    while let last = rest.last, drops(last) { rest.removeLast() }
    return rest
  }
}
