import Markup
import Store

/// The site's own files, inside the program. Their names carry a hash of their bytes, so a browser keeps them for
/// ever and asks again only when they changed.
struct Asset: Sendable {
  let name: String
  let type: String
  let bytes: [UInt8]
  /// Packed once, when the program first sends it.
  let packed: [UInt8]
  let hash: String

  private init(_ stem: String, _ suffix: String, _ type: String, _ source: [UInt8]) {
    let bytes = Self.withoutRemarks(source)
    hash = String(Digest.sha256(bytes).prefix(16))
    name = "\(stem)-\(hash).\(suffix)"
    self.type = type
    self.bytes = bytes
    packed = Gzip.packed(bytes)
  }

  /// Remarks that fill their line are for those who read the source.
  private static func withoutRemarks(_ source: [UInt8]) -> [UInt8] {
    let lines = String(decoding: source, as: UTF8.self).split(separator: "\n")
    return Array(
      lines.filter { line in
        let text = line.drop { $0 == " " }
        return !text.hasPrefix("//") && !(text.hasPrefix("/*") && text.hasSuffix("*/"))
      }.joined(separator: "\n").utf8)
  }

  var address: Address { OpenRoute.asset(name).address }

  static let style = Asset(
    "desk", "css", "text/css; charset=utf-8",
    PackageResources.desk_css + PackageResources.register_css + PackageResources.paper_css)
  static let darkStyle = Asset("dark", "css", "text/css; charset=utf-8", PackageResources.dark_css)
  static let script = Asset("desk", "js", "text/javascript; charset=utf-8", PackageResources.desk_js)
  static let icons = Asset("icons", "svg", "image/svg+xml", PackageResources.icons_svg)
  static let favicon = Asset("favicon", "svg", "image/svg+xml", PackageResources.favicon_svg)

  static let all = [style, darkStyle, script, icons, favicon]

  static func named(_ name: String) -> Asset? { all.first { $0.name == name } }
}
