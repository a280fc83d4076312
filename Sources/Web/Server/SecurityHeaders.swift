import HTTPTypes

/// The fields that every response carries, whatever it is.
enum SecurityHeaders {
  /// Everything comes from this site's own files; nothing inline, no frames.
  static let contentSecurityPolicy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
    "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "object-src 'none'",
    "frame-ancestors 'none'",
  ].joined(separator: "; ")

  /// Fields and values; those that a response set itself stay.
  static func fields(secure: Bool) -> [(HTTPField.Name, String)] {
    var fields: [(HTTPField.Name?, String)] = [
      (.contentSecurityPolicy, contentSecurityPolicy),
      (.xContentTypeOptions, "nosniff"),
      (HTTPField.Name("Referrer-Policy"), "same-origin"),
      (HTTPField.Name("Cross-Origin-Opener-Policy"), "same-origin"),
      (HTTPField.Name("Cross-Origin-Resource-Policy"), "same-origin"),
      (HTTPField.Name("Permissions-Policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
      (HTTPField.Name("X-Frame-Options"), "DENY"),
    ]
    if secure { fields.append((.strictTransportSecurity, "max-age=63072000; includeSubDomains")) }
    return fields.compactMap { name, value in name.map { ($0, value) } }
  }
}
