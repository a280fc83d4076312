import Accounts
import Core
import Store
import Markup
import TestKit
import Testing

@testable import Web

@Suite(.database(TestSite.migrations)) struct SignInPageTests {
  static let email = "canbo@coquan.example"

  /// The one-time password of a new officer.
  private static func officer(_ site: TestSite) async throws -> String {
    let password = try await OneTimePassword.make()
    try await CreatePerson(name: "Cán bộ Mẫu", email: email, role: .officer, password: password)
      .run(in: site.database, by: ActionContext(actor: nil, actorName: "test"))
    return password.text
  }

  @Test func theFirstPasswordIsChangedFirst() async throws {
    try await TestSite.serve { site in
      let password = try await Self.officer(site)
      var browser = TestBrowser(port: site.port)
      _ = try await browser.get("/sign-in")
      let wrong = try await browser.post("/sign-in", ["email": Self.email, "password": "wrong"])
      #expect(wrong.status == 422 && wrong.body.contains("error-summary"))
      #expect(wrong.body.contains("value=\"\(Self.email)\""))
      let right = try await browser.post("/sign-in", ["email": Self.email, "password": password])
      #expect(right.status == 303)
      let held = try await browser.get("/plans")
      #expect(held.field("Location") == "/account/password")
      let new = "mot cau that dai de nho"
      let changed = try await browser.post(
        "/account/password", ["old": password, "password": new, "again": new])
      #expect(changed.status == 303)
      #expect(try await browser.get("/plans").status == 200)
      #expect(try await browser.post("/sign-out", [:]).status == 303)
      #expect(try await browser.get("/plans").status == 303)
    }
  }

  /// What was typed when the session ran out is sent after signing in again.
  @Test func aFormOutlivesItsSession() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      _ = try await browser.get("/account")
      browser.cookies["haidang_session"] = nil
      let ended = try await browser.post("/drafts/7/tasks/9", ["do": "edit", "text": "Soạn <bản> tin"])
      #expect(ended.status == 401)
      #expect(ended.body.contains("name=\"kept.text\" value=\"Soạn &lt;bản&gt; tin\""))
      let back = try await browser.post(
        "/sign-in",
        [
          "email": "officer@coquan.example", "password": "mot cau that dai de nho",
          "then": "/drafts/7/tasks/9", "kept.do": "edit", "kept.text": "Soạn <bản> tin",
        ])
      #expect(back.status == 200)
      #expect(back.body.contains("action=\"/drafts/7/tasks/9\""))
      #expect(back.body.contains("name=\"text\" value=\"Soạn &lt;bản&gt; tin\""))
    }
  }

  /// A form of another tab, opened before a new sign-in renewed the token, is shown again to be sent.
  @Test func aFormOfAnotherTabOutlivesANewSignIn() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      _ = try await browser.get("/account")
      let old = browser.cookies["haidang_form"]
      _ = try await browser.get("/sign-in")
      let again = try await browser.post(
        "/sign-in", ["email": "officer@coquan.example", "password": "mot cau that dai de nho"])
      #expect(again.status == 303 && browser.cookies["haidang_form"] != old)
      let late = try await browser.post(
        "/drafts/7/tasks/9", ["do": "edit", "text": "Soạn tin"], token: old)
      #expect(late.status == 403)
      #expect(late.body.contains("action=\"/drafts/7/tasks/9\"") && late.body.contains("value=\"Soạn tin\""))
      let passwords = try await browser.post(
        "/account/password", ["old": "bi mat cu", "password": "bi mat moi"], token: old)
      #expect(passwords.status == 403 && !passwords.body.contains("bi mat"))
    }
  }

  @Test func passwordsAreNotKeptInAPage() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      _ = try await browser.get("/account")
      browser.cookies["haidang_session"] = nil
      let ended = try await browser.post("/account/password", ["old": "bi mat cu", "password": "bi mat moi"])
      #expect(ended.status == 401)
      #expect(!ended.body.contains("bi mat"))
      #expect(ended.body.contains("name=\"then\" value=\"/account/password\""))
    }
  }

  /// A form of passwords comes back empty, with everything that is wrong with it.
  @Test func passwordsAreNeverShownAgain() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      _ = try await browser.get("/account/password")
      let typed = ["old": "bi mat cu", "password": "bi mat moi", "again": "bi mat khac"]
      let differ = try await browser.post("/account/password", typed)
      #expect(differ.status == 422 && differ.body.contains("id=\"again-error\""))
      let wrong = try await browser.post("/account/password", typed.merging(["again": "bi mat moi"]) { $1 })
      #expect(wrong.status == 422 && wrong.body.contains("id=\"old-error\""))
      #expect(!differ.body.contains("bi mat") && !wrong.body.contains("bi mat"))
    }
  }

  @Test func signInLeadsBackButNeverElsewhere() async throws {
    try await TestSite.serve { site in
      let password = try await Self.officer(site)
      var browser = TestBrowser(port: site.port)
      let page = try await browser.get("/sign-in?then=//evil.example")
      #expect(!page.body.contains("name=\"then\""))
      let reply = try await browser.post(
        "/sign-in", ["email": Self.email, "password": password, "then": "https://evil.example/"])
      #expect(reply.field("Location") == "/")
    }
  }

  @Test func languageAndThemeAreRemembered() async throws {
    try await TestSite.serve { site in
      var browser = TestBrowser(port: site.port)
      #expect(try await browser.get("/sign-in").body.contains("<html lang=\"vi\""))
      let reply = try await browser.post(
        "/preferences", ["language": "en", "theme": "dark", "back": "/sign-in"])
      #expect(reply.status == 303 && reply.field("Location") == "/sign-in")
      let page = try await browser.get("/sign-in")
      #expect(page.body.contains("<html lang=\"en\""))
      #expect(page.body.contains("href=\"\(Asset.darkStyle.address.text)\" media=\"screen\""))
      #expect(page.body.contains("Sign in"))
    }
  }
}
