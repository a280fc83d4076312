import Markup
import ServiceLifecycle
import TestKit
import Testing

@testable import Web

@Suite(.database(TestSite.migrations)) struct LimitTests {
  @Test(arguments: [
    "GET / HTTP/1.1\r\n\r\n", "GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    "GET /healthz HTTP/1.1\r\nHost:\r\n\r\n",
  ])
  func aRequestNamesOneHost(_ request: String) async throws {
    try await TestSite.serve { site in
      let (answer, _) = try await RawConnection.exchange(request, port: site.port)
      #expect(TestBrowser.parse(answer).status == 400)
    }
  }

  /// Slow-loris: fields that never end.
  @Test func silentConnectionsAreClosed() async throws {
    var limits = WebLimits()
    limits.idleSeconds = 1
    try await TestSite.serve(limits: limits) { site in
      let start = ContinuousClock.now
      let (answer, isClosed) = try await RawConnection.exchange(
        "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ", port: site.port, seconds: 15)
      #expect(isClosed && answer.isEmpty)
      #expect(ContinuousClock.now - start < .seconds(12))
    }
  }

  /// Answers that nobody fetches hold their connection no longer than a request may take.
  @Test func unreadAnswersAreDropped() async throws {
    var limits = WebLimits()
    limits.requestSeconds = 1
    try await TestSite.serve(limits: limits) { site in
      let request = "GET \(Asset.style.address.text) HTTP/1.1\r\nHost: a\r\n\r\n"
      let count = 1500
      let (answer, isClosed) = try await RawConnection.exchange(
        Array(String(repeating: request, count: count).utf8), port: site.port, pause: 3)
      #expect(isClosed)
      #expect(answer.count < count * Asset.style.bytes.count)
    }
  }

  @Test func longFormsAreRefused() async throws {
    var limits = WebLimits()
    limits.formBytes = 1000
    try await TestSite.serve(limits: limits) { site in
      var browser = TestBrowser(port: site.port)
      _ = try await browser.get("/sign-in")
      let reply = try await browser.post("/sign-in", ["email": String(repeating: "a", count: 2000)])
      #expect(reply.status == 413)
      #expect(reply.body.contains("class=\"panel\""))
    }
  }

  /// The refusal comes before the body does.
  @Test func largeFilesAreRefusedAtOnce() async throws {
    var limits = WebLimits()
    limits.uploadBytes = 100_000
    try await TestSite.serve(limits: limits) { site in
      let browser = try await site.browser()
      let session = browser.cookies["haidang_session"] ?? ""
      let (answer, isClosed) = try await RawConnection.exchange(
        "POST /drafts/new HTTP/1.1\r\nHost: a\r\nCookie: haidang_session=\(session)\r\n"
          + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000000000\r\n\r\nabc",
        port: site.port, seconds: 10)
      #expect(TestBrowser.parse(answer).status == 413)
      #expect(isClosed)
    }
  }

  @Test func otherMethodsAreRefused() async throws {
    try await TestSite.serve { site in
      for (line, allowed) in [("TRACE /healthz", "GET, HEAD"), ("DELETE /sign-in", "GET, HEAD, POST")] {
        let (answer, _) = try await RawConnection.exchange(
          "\(line) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", port: site.port)
        let reply = TestBrowser.parse(answer)
        #expect(reply.status == 405 && reply.field("Allow") == allowed)
      }
    }
  }

  @Test func healthTellsOfTheDatabase() async throws {
    try await TestSite.serve { site in
      var browser = TestBrowser(port: site.port)
      let reply = try await browser.get("/healthz")
      #expect(reply.status == 200 && reply.body == "ok\n")
    }
  }

  /// A request that is under way when the server is told to stop gets its answer.
  @Test func runningRequestsFinishAtShutdown() async throws {
    try await TestSite.serve { site in
      async let slow = RawConnection.exchange(
        "POST /sign-in HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", port: site.port
      )
      try await Task.sleep(for: .milliseconds(300))
      await site.group.triggerGracefulShutdown()
      let (answer, _) = try await slow
      #expect(TestBrowser.parse(answer).status == 415)
    }
  }

  @Test(arguments: [(1024, 65_536, 1024), (1024, 1024, 512), (1024, 512, 256), (10_000, 1000, 500)])
  func connectionsLeaveRoomForFiles(wanted: Int, limit: Int, expected: Int) {
    #expect(DescriptorLimit.connections(wanted: wanted, limit: limit) == expected)
  }
}
