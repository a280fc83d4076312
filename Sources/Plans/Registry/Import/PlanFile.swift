/// A file as it came in.
package struct PlanFile: Hashable, Sendable {
  package var name: String
  package var mediaType: String
  package var bytes: [UInt8]

  /// Without a media type the ending of the name tells it.
  package init(name: String, mediaType: String? = nil, bytes: [UInt8]) {
    self.name = String(name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? "")
    self.mediaType = mediaType ?? Self.mediaType(ofName: name)
    self.bytes = bytes
  }

  private static func mediaType(ofName name: String) -> String {
    switch name.split(separator: ".").last?.lowercased() {
    case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case "doc": "application/msword"
    case "pdf": "application/pdf"
    case "htm", "html": "text/html"
    case "md": "text/markdown"
    case "txt": "text/plain"
    default: "application/octet-stream"
    }
  }
}
