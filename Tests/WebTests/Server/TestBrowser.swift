import Foundation
import Markup

@testable import Web

/// Asks one thing at a time, keeps cookies, follows nothing by itself.
struct TestBrowser {
  struct Reply {
    var status: Int
    var fields: [(name: String, value: String)]
    var body: String

    func field(_ name: String) -> String? {
      fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }
  }

  let port: Int
  var cookies: [String: String] = [:]

  init(port: Int) {
    self.port = port
  }

  mutating func get(_ path: String, fields: [String: String] = [:]) async throws -> Reply {
    try await send("GET", path, fields, [])
  }

  /// Posts a form; the token of the browser's form cookie is added unless `token` says otherwise.
  mutating func post(
    _ path: String, _ form: [String: String], fields: [String: String] = [:], token: String? = nil
  ) async throws -> Reply {
    try await post(path, form.map { ($0.key, $0.value) }, fields: fields, token: token)
  }

  /// The same for a form in which a name repeats.
  mutating func post(
    _ path: String, _ form: [(String, String)], fields: [String: String] = [:], token: String? = nil
  ) async throws -> Reply {
    let form = form + [("form-token", token ?? cookies["haidang_form"] ?? "")]
    let body = form.map { "\(Address.encoded($0.0))=\(Address.encoded($0.1))" }.joined(separator: "&")
    let type = ["Content-Type": "application/x-www-form-urlencoded"]
    return try await send("POST", path, fields.merging(type) { $1 }, Array(body.utf8))
  }

  /// Posts a file as a browser does; `isTokenLast` sends the token behind it.
  mutating func upload(
    _ path: String, field: String = "file", name: String, _ bytes: [UInt8], token: String? = nil,
    isTokenLast: Bool = false
  ) async throws -> Reply {
    let tokenPart = Self.tokenPart(token ?? cookies["haidang_form"] ?? "")
    let body =
      isTokenLast
      ? Self.filePart(field, name) + bytes + Array("\r\n".utf8) + tokenPart
      : tokenPart + Self.filePart(field, name) + bytes + Array("\r\n".utf8)
    return try await send("POST", path, Self.multipart, body + Array("--XyZ--\r\n".utf8))
  }

  /// One field of a form with files.
  struct Part {
    var field: String
    var fileName: String?
    var text: String

    init(_ field: String, file name: String? = nil, _ text: String) {
      self.field = field
      fileName = name
      self.text = text
    }
  }

  /// A form of these fields, with its token.
  mutating func upload(_ path: String, _ parts: [Part]) async throws -> Reply {
    var body = Self.tokenPart(cookies["haidang_form"] ?? "")
    for part in parts {
      body +=
        part.fileName.map { Self.filePart(part.field, $0) }
        ?? Array("--XyZ\r\nContent-Disposition: form-data; name=\"\(part.field)\"\r\n\r\n".utf8)
      body += Array((part.text + "\r\n").utf8)
    }
    return try await send("POST", path, Self.multipart, body + Array("--XyZ--\r\n".utf8))
  }

  /// The beginning of such a body, without its end.
  func uploadBody(_ field: String, name: String, _ bytes: [UInt8]) -> [UInt8] {
    Self.tokenPart(cookies["haidang_form"] ?? "") + Self.filePart(field, name) + bytes
  }

  private static let multipart = ["Content-Type": "multipart/form-data; boundary=XyZ"]

  private static func tokenPart(_ token: String) -> [UInt8] {
    Array("--XyZ\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\n\(token)\r\n".utf8)
  }

  private static func filePart(_ field: String, _ name: String) -> [UInt8] {
    Array(
      ("--XyZ\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\"\r\n"
        + "Content-Type: application/octet-stream\r\n\r\n").utf8)
  }

  /// The head of a form with files whose body is to be sent by hand.
  func head(_ path: String, length: Int) -> String {
    head("POST", path, Self.multipart) + "Content-Length: \(length)\r\n\r\n"
  }

  private func head(_ method: String, _ path: String, _ fields: [String: String]) -> String {
    var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
    if !cookies.isEmpty {
      head += "Cookie: \(cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; "))\r\n"
    }
    for (name, value) in fields { head += "\(name): \(value)\r\n" }
    return head
  }

  private mutating func send(
    _ method: String, _ path: String, _ fields: [String: String], _ body: [UInt8]
  ) async throws -> Reply {
    var head = head(method, path, fields)
    if method == "POST" { head += "Content-Length: \(body.count)\r\n" }
    let (answer, _) = try await RawConnection.exchange(
      Array((head + "\r\n").utf8) + body, port: port, seconds: 30)
    let reply = Self.parse(String(decoding: answer, as: UTF8.self))
    for (name, value) in reply.fields where name.lowercased() == "set-cookie" {
      let pair = value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
      cookies[String(pair[0])] = pair.count > 1 ? String(pair[1]) : nil
    }
    return reply
  }

  static func parse(_ answer: String) -> Reply {
    let parts = answer.components(separatedBy: "\r\n\r\n")
    let lines = parts[0].components(separatedBy: "\r\n")
    let fields = lines.dropFirst().compactMap { line in
      line.firstIndex(of: ":").map {
        (String(line[..<$0]), String(line[line.index(after: $0)...].drop { $0 == " " }))
      }
    }
    let status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return Reply(status: status, fields: fields, body: parts.dropFirst().joined(separator: "\r\n\r\n"))
  }
}
