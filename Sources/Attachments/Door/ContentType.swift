import OfficeFiles
import Store

/// What a file is, told by its bytes and structure; its name only chooses among kinds of text.
package enum ContentType: String, SQLBindable, Hashable, Sendable, CaseIterable {
  case pdf = "application/pdf"
  case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  case xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  case pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
  case doc = "application/msword"
  case xls = "application/vnd.ms-excel"
  case ppt = "application/vnd.ms-powerpoint"
  case rtf = "application/rtf"
  case png = "image/png"
  case jpeg = "image/jpeg"
  case gif = "image/gif"
  case webp = "image/webp"
  case tiff = "image/tiff"
  case mp4 = "video/mp4"
  case mp3 = "audio/mpeg"
  /// A document of Word in one XML file.
  case wordXML = "application/xml"
  case plainText = "text/plain"
  case html = "text/html"
  case markdown = "text/markdown"
  case csv = "text/csv"
  /// Whatever else: kept nowhere, for no route takes it.
  case unknown = "application/octet-stream"

  package var isImage: Bool { Self.images.contains(self) }
  package var isText: Bool { Self.texts.contains(self) }

  package static let images: Set<ContentType> = [.png, .jpeg, .gif, .webp, .tiff]
  package static let texts: Set<ContentType> = [.plainText, .html, .markdown, .csv]
  /// Documents of offices: text, tables and slides, old and new.
  package static let documents: Set<ContentType> = [.pdf, .docx, .xlsx, .pptx, .doc, .xls, .ppt, .rtf]

  /// How the names of such files end, the usual ending first.
  var endings: [String] {
    switch self {
    case .pdf: ["pdf"]
    case .docx: ["docx", "dotx"]
    case .xlsx: ["xlsx", "xltx"]
    case .pptx: ["pptx", "potx", "ppsx"]
    case .doc: ["doc", "dot"]
    case .xls: ["xls", "xlt"]
    case .ppt: ["ppt", "pps", "pot"]
    case .rtf: ["rtf", "doc"]
    case .png: ["png"]
    case .jpeg: ["jpg", "jpeg"]
    case .gif: ["gif"]
    case .webp: ["webp"]
    case .tiff: ["tif", "tiff"]
    case .mp4: ["mp4", "m4v", "mov"]
    case .mp3: ["mp3"]
    case .wordXML: ["xml"]
    case .plainText: ["txt", "text", "log"]
    case .html: ["html", "htm", "xhtml"]
    case .markdown: ["md", "markdown"]
    case .csv: ["csv", "tsv"]
    case .unknown: ["bin"]
    }
  }

  /// A file is handed out under a name that says what it is: what a system does with it must not be its sender's choice.
  package func naming(_ name: String) -> String {
    let cleaned = FileName.cleaned(name)
    return endings.contains(cleaned.fileExtension) ? cleaned : FileName.cleaned("\(cleaned).\(endings[0])")
  }

  /// The value of the header `Content-Type`. Texts are handed out as they came, so no encoding is claimed for them.
  package var header: String { rawValue }
}

extension ContentType {
  /// How many bytes from the beginning are looked at.
  static let headBytes = 64 << 10

  /// The kind of the file at `path`; `name` is what its sender called it. Throws `FileHomeError.storage` when it
  /// cannot be read.
  package static func of(_ path: String, named name: String) async throws -> ContentType {
    try await FileLane.run {
      guard let file = try InputFile.open(path) else { throw FileHomeError.missing }
      let head = try file.read(at: 0, headBytes)
      switch FileSignature.found(in: head) {
      case .pdf: return .pdf
      case .rtf: return .rtf
      case .png: return .png
      case .jpeg: return .jpeg
      case .gif: return .gif
      case .webp: return .webp
      case .tiff: return .tiff
      case .mp4: return .mp4
      case .mp3: return .mp3
      case .zip: return office(path)
      case .compound: return try compound(file)
      case .bitmap, .program, .archive: return .unknown
      case nil: return text(head, named: name)
      }
    }
  }

  /// An office document is a zip file with the main part of its kind; macros or another content make it unknown.
  private static func office(_ path: String) -> ContentType {
    guard let names = try? ZipParts.names(inFile: path), names.contains("[Content_Types].xml"),
      !names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") })
    else { return .unknown }
    let kinds: [(String, ContentType)] = [
      ("word/document", .docx), ("xl/workbook", .xlsx), ("ppt/presentation", .pptx),
    ]
    let found = kinds.filter { kind in names.contains { $0.hasPrefix(kind.0) && $0.hasSuffix(".xml") } }
    return found.count == 1 ? found[0].1 : .unknown
  }

  /// The streams of an OLE file have names in UTF-16, in its directory, which may stand anywhere.
  private static func compound(_ file: InputFile) throws -> ContentType {
    let kinds: [(String, ContentType)] = [
      ("WordDocument", .doc), ("Workbook", .xls), ("PowerPoint Document", .ppt),
    ]
    let searches = kinds.map { (ByteSearch($0.0.utf8.flatMap { [$0, 0] as [UInt8] }), $0.1) }
    let locked = ByteSearch("EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] })
    var offset: Int64 = 0
    var found: ContentType?
    while offset < file.byteCount {
      let bytes = try file.read(at: offset, 1 << 20)
      if locked.first(in: bytes) != nil { return .unknown }
      if found == nil { found = searches.first { $0.0.first(in: bytes) != nil }?.1 }
      if Int64(bytes.count) + offset >= file.byteCount { break }
      // Names of 64 bytes at most; pieces overlap so that none is cut.
      offset += Int64(bytes.count - 64)
    }
    return found ?? .unknown
  }

  private static func text(_ head: [UInt8], named name: String) -> ContentType {
    guard !head.isEmpty, let text = TextSample.read(head) else { return .unknown }
    if (try? FileKind.detect(head, name: name)) == .wordXML { return .wordXML }
    let named = name.fileExtension
    guard !scripts.contains(named) else { return .unknown }
    if FileKind.looksLikeHTML(head) { return .html }
    guard !drawsOrRuns(text) else { return .unknown }
    switch named {
    case "htm", "html", "xhtml": return .html
    case "md", "markdown": return .markdown
    case "csv", "tsv": return .csv
    default: return .plainText
    }
  }

  /// Texts that a system would run when they are opened.
  private static let scripts: Set<String> = [
    "bat", "cmd", "com", "ps1", "vbs", "vbe", "js", "jse", "mjs", "wsf", "wsh", "hta", "sh", "py", "pl",
    "php",
    "rb", "reg", "inf", "url", "lnk", "desktop", "svg", "mvg", "msl", "xsl", "xslt", "xml",
  ]

  /// Drawings that name other files or run scripts (SVG, MVG), and pages that a server runs.
  private static func drawsOrRuns(_ text: String) -> Bool {
    let start = text.prefix(4096).lowercased()
    return ["<svg", "<?php", "<script", "<?xml", "push graphic-context", "viewbox 0 0"].contains {
      start.contains($0)
    }
  }
}
