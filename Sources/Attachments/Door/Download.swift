import Core
import Foundation

/// How a file is handed out: always as a download of its exact kind, in a sandbox, never as a page of this site.
package struct Download: Hashable, Sendable {
  /// The stretch of the file that is sent.
  package var range: Range<Int64>
  /// 200 for the whole, 206 for a stretch, 416 when the stretch lies outside.
  package var status: Int
  /// Names in small letters, each once.
  package var fields: [(name: String, value: String)] { makeFields() }
  private let attachment: AttachedFile

  /// `rangeField` is the header `Range` of the request; what is no single stretch of bytes gives the whole file.
  package init(_ attachment: AttachedFile, rangeField: String? = nil) {
    self.attachment = attachment
    let total = attachment.file.byteCount
    switch rangeField.flatMap({ ByteRange($0) })?.within(total) {
    case .whole?, nil:
      range = 0..<total
      status = 200
    case .part(let part)?:
      range = part
      status = 206
    case .outside?:
      range = 0..<0
      status = 416
    }
  }

  /// The same for every file and preview: nothing of it may run, load or be framed.
  package static let safety: [(name: String, value: String)] = [
    ("content-security-policy", "default-src 'none'; sandbox"), ("x-content-type-options", "nosniff"),
    ("cross-origin-resource-policy", "same-origin"), ("referrer-policy", "no-referrer"),
  ]

  private func makeFields() -> [(name: String, value: String)] {
    let total = attachment.file.byteCount
    var fields = Self.safety + [("accept-ranges", "bytes")]
    guard status != 416 else { return fields + [("content-range", "bytes */\(total)")] }
    fields += [
      ("content-type", attachment.file.type.header),
      ("content-disposition", Self.disposition(attachment.name)),
      ("content-length", "\(range.upperBound - range.lowerBound)"),
      ("etag", "\"\(attachment.file.key)\""), ("cache-control", "private, no-cache"),
    ]
    if status == 206 {
      fields.append(("content-range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(total)"))
    }
    return fields
  }

  /// The name in ASCII for old programs and in UTF-8 (RFC 6266, RFC 8187) for all others.
  static func disposition(_ name: String) -> String {
    let plain = name.unicodeScalars.map { scalar -> Character in
      scalar.isASCII && scalar.value >= 0x20 && scalar != "\"" && scalar != "\\" && scalar != "%"
        && scalar.value != 0x7F
        ? Character(scalar) : "_"
    }
    return "attachment; filename=\"\(String(plain))\"; filename*=UTF-8''\(SignatureV4.encoded(name))"
  }
}

extension Download {
  package static func == (left: Download, right: Download) -> Bool {
    left.attachment == right.attachment && left.range == right.range && left.status == right.status
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(attachment)
    hasher.combine(range)
    hasher.combine(status)
  }
}

/// One stretch as a request asks for it (RFC 9110, 14.1.2).
struct ByteRange {
  enum Place {
    case whole
    case part(Range<Int64>)
    case outside
  }

  private let first: Int64?
  private let last: Int64?

  /// Nil for several stretches, other units, or what is no range: such a field is passed over.
  init?(_ field: String) {
    guard field.hasPrefix("bytes=") else { return nil }
    let ends = field.dropFirst(6).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard ends.count == 2, ends.contains(where: { !$0.isEmpty }),
      ends.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } && $0.utf8.count <= 18 })
    else { return nil }
    first = Int64(ends[0])
    last = Int64(ends[1])
    if let first, let last, first > last { return nil }
  }

  func within(_ total: Int64) -> Place {
    guard let first else {
      // The last so many bytes.
      let count = min(last ?? 0, total)
      return count == 0 ? .outside : .part(total - count..<total)
    }
    guard first < total else { return .outside }
    return .part(first..<min(total, (last ?? .max - 1) + 1))
  }
}
