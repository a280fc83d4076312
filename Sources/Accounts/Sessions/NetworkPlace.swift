import Foundation

/// What counts as one place of the network: an address of IPv4, and the half of one of IPv6 that names a network
/// (RFC 4291, 2.5.4), whose other half its holder chooses at will.
package enum NetworkPlace {
  /// "203.0.113.9" or "2001:db8:1:2::/64"; what is no address stays as it is.
  package static func of(_ address: String) -> String {
    var bytes = in6_addr()
    let plain = String(address.prefix { $0 != "%" }.prefix(64))
    guard inet_pton(AF_INET6, plain, &bytes) == 1 else { return plain }
    let parts = withUnsafeBytes(of: &bytes) { Array($0) }
    // IPv4 in the clothes of IPv6 (::ffff:a.b.c.d).
    if parts.prefix(10).allSatisfy({ $0 == 0 }), parts[10] == 0xFF, parts[11] == 0xFF {
      return parts.suffix(4).map(String.init).joined(separator: ".")
    }
    withUnsafeMutableBytes(of: &bytes) { halves in for index in 8..<16 { halves[index] = 0 } }
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard inet_ntop(AF_INET6, &bytes, &text, socklen_t(INET6_ADDRSTRLEN)) != nil else { return plain }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) + "/64"
  }
}
