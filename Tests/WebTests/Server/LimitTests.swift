import Foundation
import Markup
import ServiceLifecycle
import Store
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

  /// Fields and bodies that come a byte at a time, each in time for an idle limit, end all the same.
  @Test(arguments: [
    "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ",
    "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 9000\r\n\r\n",
  ])
  func drippingConnectionsAreClosed(_ beginning: String) async throws {
    var limits = WebLimits()
    limits.headSeconds = 2
    limits.graceSeconds = 1
    try await TestSite.serve(limits: limits) { [limits] site in
      let seconds = try await RawConnection.drip(beginning, port: site.port, most: 15)
      #expect(seconds < 12, "limits \(limits)")
    }
  }

  /// Whoever holds all connections of their address open keeps nobody out.
  @Test func heldConnectionsMakeRoom() async throws {
    var limits = WebLimits()
    limits.connections = 64
    limits.connectionsOfOne = 16
    try await TestSite.serve(limits: limits) { site in
      let held = try RawConnection.hold(
        "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 9000\r\n\r\nx", 300, port: site.port)
      defer { held.release() }
      let start = ContinuousClock.now
      var browser = TestBrowser(port: site.port)
      #expect(try await browser.get("/sign-in").status == 200)
      #expect(ContinuousClock.now - start < .seconds(5))
    }
  }

  /// Nobody known sends long forms; who was signed in not long ago may bring what they typed.
  @Test func strangersSendShortForms() async throws {
    try await TestSite.serve { site in
      var browser = TestBrowser(port: site.port)
      _ = try await browser.get("/sign-in")
      let long = String(repeating: "a", count: 20_000)
      for path in ["/sign-in", "/preferences", "/drafts/7/tasks/9"] {
        #expect(try await browser.post(path, ["text": long]).status == 413)
      }
      var known = try await site.browser()
      _ = try await known.get("/account")
      try await site.database.write { try $0.run("UPDATE session SET created_at = 0, seen_at = 0") }
      let ended = try await known.post("/drafts/7/tasks/9", ["text": long])
      #expect(ended.status == 401 && ended.body.contains(long))
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
        Array(String(repeating: request, count: count).utf8), port: site.port, pause: 6)
      #expect(isClosed)
      #expect(answer.count < count * Asset.style.bytes.count)
    }
  }

  /// What breaks off or is written wrong is the sender's mistake.
  @Test(arguments: [
    "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n",
    "Transfer-Encoding: chunked\r\n\r\n5\r\nabc\r\nxx\r\n0\r\n\r\n",
    "Content-Length: 5\r\nContent-Length: 7\r\n\r\nabcde",
    "Content-Length: -1\r\n\r\nabc", "Content-Length: abc\r\n\r\nabc",
  ])
  func brokenBodiesAreBadRequests(_ rest: String) async throws {
    try await TestSite.serve { site in
      let browser = try await site.browser()
      let session = browser.cookies["haidang_session"] ?? ""
      for (path, kind) in [
        ("/sign-in", "application/x-www-form-urlencoded"), ("/plans", "application/x-www-form-urlencoded"),
        ("/drafts/new", "multipart/form-data; boundary=x"),
      ] {
        let (answer, _) = try await RawConnection.exchange(
          "POST \(path) HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: haidang_session=\(session)\r\n"
            + "Content-Type: \(kind)\r\n\(rest)", port: site.port, seconds: 5)
        let status = TestBrowser.parse(answer).status
        #expect((400...499).contains(status), "\(path) \(rest) \(status)")
      }
    }
  }

  @Test func longFormsAreRefused() async throws {
    var limits = WebLimits()
    limits.openFormBytes = 1000
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
      let first = try await browser.get("/healthz")
      #expect(first.status == 200 && first.body.hasPrefix("ok\nwrites: "))
      #expect(try await browser.get("/healthz/writes").body == "ok\nwrites: yes\n")
      #expect(try await browser.get("/healthz").body == "ok\nwrites: yes\n")
    }
  }

  /// Another writer holds the database: pages open, and the answer to a watchman says what does not work.
  @Test func readingGoesOnWhileNothingCanBeWritten() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      try await site.database.write { transaction in
        try transaction.run("UPDATE session SET seen_at = created_at, created_at = created_at")
      }
      let (held, release) = AsyncStream.makeStream(of: Void.self)
      let (locked, told) = AsyncStream.makeStream(of: Void.self)
      async let writer: Void = site.database.write { transaction in
        try transaction.run("UPDATE write_probe SET at = 1")
        try transaction.run("UPDATE session SET seen_at = seen_at")
        told.finish()
        let gate = DispatchSemaphore(value: 0)
        Task {
          for await _ in held {}
          gate.signal()
        }
        gate.wait()
      }
      for await _ in locked {}
      let start = ContinuousClock.now
      for path in ["/plans", "/tasks", "/agencies", "/account"] {
        #expect(try await browser.get(path).status == 200)
      }
      _ = try await browser.get("/healthz")
      // Alive is said without waiting for the writer.
      #expect(ContinuousClock.now - start < .seconds(5))
      #expect(try await browser.get("/healthz/writes").status == 503)
      let health = try await browser.get("/healthz")
      #expect(health.status == 200 && health.body == "ok\nwrites: no\n")
      release.finish()
      try await writer
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
