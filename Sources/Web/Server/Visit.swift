import Accounts
import Attachments
import Core
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import Markup
import NIOCore
import Store

/// One request as the pages see it.
package struct Visit: Sendable {
  package let site: Site
  package var frame: PageFrame
  package let isPost: Bool
  package let query: FormFields
  package let fields: HTTPFields
  let asker: Asker
  /// Stands in the log and on error pages.
  package let requestID: String
  package let log: Logger
  package let host: String
  let formCookie: String?
  let body: RequestBody

  var language: Language { frame.language }

  /// The reader's network address.
  package var networkAddress: String { asker.address }

  /// The token of a session that the browser sent; it may have ended.
  var sessionToken: SessionToken? {
    Cookie.value(of: .session, in: fields, secure: site.isSecure).flatMap(SessionToken.init)
  }

  /// What the browser keeps of earlier sign-ins.
  var deviceToken: SessionToken? {
    Cookie.value(of: .device, in: fields, secure: site.isSecure).flatMap(SessionToken.init)
  }

  /// The posted form, and whether its token says that it came from one of our pages; nothing of it is believed otherwise.
  func readForm(limit: Int) async throws -> (form: FormFields, isOurs: Bool) {
    guard fields[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true else {
      throw WebError.wrongMediaType
    }
    let form = FormFields(urlEncoded: try await readBody(limit: limit))
    return (form, FormToken.isValid(cookie: formCookie, field: form[FormToken.field]))
  }

  /// The form of somebody who is not signed in: short, unless they were not long ago, and may bring along what they typed.
  func readOpenForm() async throws -> FormFields {
    let token = sessionToken
    let isKnown =
      if let token { try await site.database.read { try Session.isKnown(token, in: $0) } } else { false }
    let (form, isOurs) = try await readForm(
      limit: isKnown ? site.limits.formBytes : site.limits.openFormBytes)
    guard isOurs else { throw WebError.foreignForm }
    return form
  }

  /// The whole body; refused as soon as it is known to be longer than `limit` bytes.
  func readBody(limit: Int) async throws -> [UInt8] {
    if let length = fields[.contentLength].flatMap({ Int($0) }), length > limit {
      throw WebError.tooLarge(limit: limit)
    }
    var bytes: [UInt8] = []
    for try await part in BodyParts(body: body) {
      guard bytes.count + part.readableBytes <= limit else { throw WebError.tooLarge(limit: limit) }
      bytes.append(contentsOf: part.readableBytesView)
    }
    return bytes
  }

  /// A form with at most so many files, in these fields, which go into the folder for incoming files as they come; `limit` is
  /// for all of them together. A form whose token is wrong is not received.
  func receiveFiles(
    _ fields: Set<String>, limit: Int, most: Int = 1, fieldBytes: Int = 10_000
  ) async throws -> ReceivedForm {
    let limits = MultipartLimits(
      fieldBytes: fieldBytes, files: most, bodyBytes: limit + fieldBytes + 65_536)
    if let length = self.fields[.contentLength].flatMap({ Int($0) }), length > limits.bodyBytes {
      throw WebError.tooLarge(limit: limit)
    }
    @Sendable func check(_ form: ReceivedForm) throws {
      guard FormToken.isValid(cookie: formCookie, field: form[FormToken.field]) else {
        throw WebError.foreignForm
      }
    }
    do {
      let form = try await ReceivedForm.receive(
        BodyParts(body: body).map(\.readableBytesView), contentType: self.fields[.contentType] ?? "",
        in: site.files.door.incoming,
        limits: limits, fileLimit: { fields.contains($0) ? Int64(limit) : nil }, beforeFile: check)
      try check(form)
      return form
    } catch UnreadableForm.notAForm {
      throw WebError.wrongMediaType
    } catch UnreadableForm.bodyTooLarge {
      throw WebError.tooLarge(limit: limit)
    } catch UnreadableForm.tooManyFiles {
      throw Refusal("too-many-files", Words.tooManyFiles(most))
    } catch UnreadableForm.fieldTooLarge {
      throw Refusal("text-too-long", Words.textTooLong(fieldBytes))
    } catch is UnreadableForm {
      throw WebError.badRequest
    } catch let refusal as Refusal where refusal.kind == .tooLarge {
      throw WebError.tooLarge(limit: limit)
    }
  }

  func cookie(_ name: Cookie.Name, _ value: String, maxAge: Int? = nil) -> Cookie {
    Cookie(name: name, value: value, maxAge: maxAge, secure: site.isSecure)
  }
}
