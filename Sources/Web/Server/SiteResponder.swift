import Attachments
import Core
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import Markup
import NIOCore

/// Turns requests into visits, visits into answers, and errors into pages; one log line for each.
struct SiteResponder: HTTPResponder {
  typealias Context = SiteContext

  let site: Site

  func respond(to request: Request, context: SiteContext) async throws -> Response {
    let start = ContinuousClock.now
    let requestID = RandomToken.make(length: 10)
    var log = context.logger
    log[metadataKey: "hb.request.id"] = nil
    log[metadataKey: "request"] = "\(requestID)"
    let asker = Asker(address: networkAddress(request, context))
    var answer: Answer
    do {
      let visit = try visit(request, asker, requestID, log)
      answer = await Self.answer(visit, path: request.uri.path, method: request.method)
    } catch {
      answer = .plain("400 Bad Request\n", status: .badRequest)
      answer.fields[.connection] = "close"
    }
    if let name = HTTPField.Name("X-Request-Id") { answer.fields[name] = requestID }
    let time = (ContinuousClock.now - start) / .milliseconds(1)
    // Of what only reads and works, nobody needs to know who it was.
    let isTold = request.method == .post || answer.status.code >= 400
    log.info(
      "request",
      metadata: (isTold ? asker.metadata : [:]).merging([
        "method": "\(request.method.rawValue)", "path": "\(request.uri.path.prefix(200))",
        "status": "\(answer.status.code)", "bytes": "\(answer.byteCount)",
        "ms": "\((time * 10).rounded() / 10)",
      ]) { $1 })
    let response = Response(status: answer.status, headers: answer.fields, body: answer.body)
    guard request.method == .head else { return response }
    var head = response.createHeadResponse()
    head.headers[.contentLength] = String(answer.byteCount)
    return head
  }

  /// The visit, or an error for a request without a host.
  private func visit(
    _ request: Request, _ asker: Asker, _ requestID: String, _ log: Logger
  ) throws -> Visit {
    guard let host = request.head.authority, !host.isEmpty, host.utf8.count <= 260,
      HTTPField.Name("Host").map({ !request.headers.contains($0) }) ?? true
    else { throw WebError.missingHost }
    func cookie(_ name: Cookie.Name) -> String? {
      Cookie.value(of: name, in: request.headers, secure: site.isSecure)
    }
    let formCookie = cookie(.form).flatMap { $0.utf8.count >= 26 ? $0 : nil }
    let query = FormFields(urlEncoded: (request.uri.query ?? "").utf8, limit: 200)
    let frame = PageFrame(
      language: cookie(.language).flatMap(Language.init) ?? .vietnamese,
      theme: cookie(.theme).flatMap(Theme.init) ?? .auto, formToken: formCookie ?? RandomToken.make(),
      here: Address(local: request.uri.string) ?? Address(segments: []),
      done: query["done"].flatMap(Done.init), doneTo: query.id("to"))
    return Visit(
      site: site, frame: frame, isPost: request.method == .post,
      query: query, fields: request.headers,
      asker: asker, requestID: requestID, log: log,
      host: (site.publicHost ?? host).lowercased(), formCookie: formCookie, body: request.body)
  }

  /// Behind a proxy, the last address it names: the one it saw itself.
  private func networkAddress(_ request: Request, _ context: SiteContext) -> String {
    guard site.isSecure, let name = HTTPField.Name("X-Forwarded-For"),
      let last = request.headers[name]?.split(separator: ",").last
    else { return context.networkAddress }
    return Self.withoutPort(String(last).trimmed)
  }

  /// Some proxies name the port as well: "203.0.113.9:4000", "[2001:db8::1]:4000".
  static func withoutPort(_ address: String) -> String {
    let plain: Substring
    if address.hasPrefix("[") {
      plain = address.dropFirst().prefix { $0 != "]" }
    } else if address.count(where: { $0 == ":" }) == 1 {
      plain = address.prefix { $0 != ":" }
    } else {
      plain = address[...]
    }
    return String(plain.prefix(64))
  }

  static func answer(_ visit: Visit, path: String, method: HTTPRequest.Method) async -> Answer {
    let answer = await routed(visit, path: path, method: method)
    return visit.formCookie == nil && answer.isPage
      ? answer.setting(visit.cookie(.form, visit.frame.formToken)) : answer
  }

  private static func routed(_ visit: Visit, path: String, method: HTTPRequest.Method) async -> Answer {
    do {
      guard let route = visit.site.route(path) else { throw WebError.notFound }
      guard route.methods.contains(method) else {
        if method == .get, let page = visit.site.page(above: path) { return .redirect(to: page) }
        throw WebError.wrongMethod(allowed: route.methods.map(\.rawValue).joined(separator: ", "))
      }
      if visit.isPost,
        !CrossSiteCheck.passes(visit.fields, host: visit.host, secure: visit.site.isSecure)
      {
        throw WebError.foreignForm
      }
      return switch route {
      case .open(let route): try await publicRoutes(route, visit)
      case .desk(let page): try await SignedIn.answer(page, visit)
      }
    } catch {
      return path.hasPrefix("/api/") ? ApiProblem.answer(error, visit) : ErrorPage.answer(error, visit)
    }
  }
}

extension Answer {
  fileprivate var body: ResponseBody {
    guard let stream else { return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)) }
    return ResponseBody(contentLength: byteCount) { writer in
      for try await piece in stream { try await writer.write(ByteBuffer(bytes: piece)) }
      try await writer.finish(nil)
    }
  }

  var isPage: Bool { fields[.contentType]?.hasPrefix("text/html") == true }
}
