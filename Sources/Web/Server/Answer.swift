import Attachments
import Core
import HTTPTypes
import Markup

/// What the site answers, before it becomes a response.
package struct Answer: Sendable {
  package var status: HTTPResponse.Status
  package var fields: HTTPFields
  package var bytes: [UInt8]
  /// What is sent in place of `bytes`, piece by piece as it is read.
  package var stream: FileChunks?

  package init(status: HTTPResponse.Status = .ok, fields: HTTPFields = [:], bytes: [UInt8] = []) {
    self.status = status
    self.fields = fields
    self.bytes = bytes
  }

  /// A page that no cache keeps.
  package static func page(_ page: HTML, status: HTTPResponse.Status = .ok) -> Answer {
    Answer(
      status: status,
      fields: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"], bytes: page.page())
  }

  package static func plain(_ text: String, status: HTTPResponse.Status = .ok) -> Answer {
    Answer(
      status: status, fields: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      bytes: Array(text.utf8))
  }

  /// "Go there and read": after a change, so that reloading does not repeat it.
  package static func redirect(to address: Address) -> Answer {
    Answer(status: .seeOther, fields: [.location: address.text, .cacheControl: "no-store"])
  }

  /// A file to keep, never a page to show: the browser must not run what people upload.
  package static func download(_ bytes: [UInt8], name: String, type: String) -> Answer {
    var answer = Answer(fields: [.contentType: type, .cacheControl: "no-store"], bytes: bytes)
    answer.fields[.contentDisposition] = "attachment; filename*=UTF-8''\(Address.encoded(name))"
    answer.fields[.contentSecurityPolicy] = "default-src 'none'; sandbox; frame-ancestors 'none'"
    return answer
  }

  /// Fields by their names in small letters; those that are there already are replaced.
  package mutating func add(_ fields: [(name: String, value: String)]) {
    for (name, value) in fields {
      if let name = HTTPField.Name(name) { self.fields[name] = value }
    }
  }

  /// How many bytes are sent.
  var byteCount: Int { stream.map { Int($0.byteCount) } ?? bytes.count }

  package func setting(_ cookie: Cookie) -> Answer {
    var answer = self
    answer.fields.append(HTTPField(name: .setCookie, value: cookie.field))
    return answer
  }
}
