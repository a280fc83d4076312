import Markup
import TestKit
import Testing
import WatchVerbs

@testable import Web

@Suite(.database(TestSite.migrations)) struct HeaderTests {
  static let names = [
    "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy",
    "Cross-Origin-Resource-Policy", "Permissions-Policy",
  ]

  @Test func everyAnswerCarriesThem() async throws {
    try await TestSite.serve { site in
      var paths = (OpenRoute.samples.map(\.address) + TestSite.deskPages.map(\.pattern.sample)).map(\.text)
      paths += ["/nothing-here", "/a//b", "/%00", "/assets/none.css", Asset.style.address.text]
      for path in paths {
        var browser = TestBrowser(port: site.port)
        let reply = try await browser.get(path)
        for name in Self.names { #expect(reply.field(name) != nil, "\(path) lacks \(name)") }
        #expect(reply.field("X-Request-Id") != nil)
        #expect(reply.field("Strict-Transport-Security") == nil)
      }
    }
  }

  /// What the parser itself refuses, too.
  @Test(arguments: ["NONSENSE\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n"])
  func malformedRequestsToo(_ request: String) async throws {
    try await TestSite.serve { site in
      let (answer, isClosed) = try await RawConnection.exchange(request, port: site.port)
      let reply = TestBrowser.parse(answer)
      #expect(reply.status == 400)
      #expect(isClosed)
      for name in Self.names { #expect(reply.field(name) != nil) }
    }
  }

  /// The switches of language and theme stand on error pages, too, so their form needs its cookie.
  @Test func errorPagesSetTheFormCookie() async throws {
    try await TestSite.serve { site in
      var browser = TestBrowser(port: site.port)
      let missing = try await browser.get("/nothing-here")
      #expect(missing.status == 404)
      let switched = try await browser.post("/preferences", ["language": "en"])
      #expect(switched.status == 303)
    }
  }

  @Test func scriptsAndStylesComeFromFilesOnly() async throws {
    try await TestSite.serve { site in
      var browser = TestBrowser(port: site.port)
      let reply = try await browser.get("/sign-in")
      let policy = reply.field("Content-Security-Policy") ?? ""
      #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
      #expect(!policy.contains("unsafe"))
      #expect(
        !reply.body.contains("style=") && !reply.body.contains("<style") && !reply.body.contains("onclick"))
      #expect(reply.field("Cache-Control") == "no-store")
    }
  }

  @Test func behindTLSCookiesAreBoundToTheHost() async throws {
    try await TestSite.serve(isSecure: true) { site in
      var browser = TestBrowser(port: site.port)
      let reply = try await browser.get("/sign-in")
      #expect(reply.field("Strict-Transport-Security")?.contains("includeSubDomains") == true)
      let cookie = reply.field("Set-Cookie") ?? ""
      #expect(cookie.hasPrefix("__Host-haidang_form="))
      for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] { #expect(cookie.contains(part)) }
    }
  }

  @Test func assetsAreKeptForEverAndAskedForOnce() async throws {
    try await TestSite.serve { site in
      var browser = TestBrowser(port: site.port)
      let first = try await browser.get(Asset.style.address.text)
      #expect(first.status == 200 && first.field("Content-Type") == "text/css; charset=utf-8")
      #expect(first.field("Cache-Control")?.contains("immutable") == true)
      #expect(first.field("Content-Encoding") == nil && first.field("Vary") == "Accept-Encoding")
      let tag = first.field("ETag") ?? ""
      let again = try await browser.get(Asset.style.address.text, fields: ["If-None-Match": tag])
      #expect(again.status == 304 && again.body.isEmpty)
      let packed = try await browser.get(
        Asset.style.address.text, fields: ["If-None-Match": tag, "Accept-Encoding": "gzip"])
      #expect(packed.status == 200 && packed.field("ETag") != tag)
      #expect(packed.field("Content-Encoding") == "gzip" && packed.field("Vary") == "Accept-Encoding")
      #expect(packed.field("Content-Length") == "\(Asset.style.packed.count)")
    }
  }

  @Test func whatIsPackedIsTheSame() {
    for asset in Asset.all { #expect(GzipReader.unpack(asset.packed, limit: 1 << 20) == asset.bytes) }
  }
}
