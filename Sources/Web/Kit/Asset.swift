import Markup

/// The site's own files, inside the program. Their names carry a hash of their bytes, so a browser keeps them for
/// ever and asks again only when they changed.
struct Asset: Sendable {
  let name: String
  let type: String
  let bytes: [UInt8]
  let entityTag: String

  private init(_ stem: String, _ suffix: String, _ type: String, _ bytes: [UInt8]) {
    let hash = String(Self.hash(bytes), radix: 36)
    name = "\(stem)-\(hash).\(suffix)"
    self.type = type
    self.bytes = bytes
    entityTag = "\"\(hash)\""
  }

  var address: Address { OpenRoute.asset(name).address }

  static let style = Asset(
    "desk", "css", "text/css; charset=utf-8",
    StyleSheet.squeezed(PackageResources.desk_css + PackageResources.register_css))
  static let script = Asset("desk", "js", "text/javascript; charset=utf-8", PackageResources.desk_js)
  static let icons = Asset("icons", "svg", "image/svg+xml", PackageResources.icons_svg)
  static let favicon = Asset("favicon", "svg", "image/svg+xml", PackageResources.favicon_svg)

  static let all = [style, script, icons, favicon]

  static func named(_ name: String) -> Asset? { all.first { $0.name == name } }

  /// FNV-1a, 64 bits: tells versions apart, protects nothing.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
