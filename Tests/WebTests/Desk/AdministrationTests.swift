import Accounts
import Agencies
import Core
import Foundation
import Jobs
import Store
import TestKit
import Testing

@testable import Web
@testable import haidang

/// Accounts and the audit log, in the browser.
@Suite(.database(TestSite.migrations)) struct AdministrationTests {
  @Test func anAccountIsGivenAndWorksOnce() async throws {
    try await TestSite.serve { site in
      var admin = try await site.browser(.administrator)
      _ = try await admin.get("/people/new")
      let form = ["name": "Trần Văn Thử", "email": "Thu@An-Hai.example", "role": "viewer"]
      let made = try await admin.post("/people/new", form)
      #expect(made.status == 200)
      let password = try #require(
        made.body.split(separator: "<code>").last?.split(separator: "</code>").first.map(String.init))
      var person = TestBrowser(port: site.port)
      _ = try await person.get("/sign-in")
      let entered = try await person.post("/sign-in", ["email": "thu@an-hai.example", "password": password])
      #expect(entered.status == 303)
      #expect(try await person.get("/plans").field("Location") == "/account/password")
      // The same again is refused at its field, with what was typed.
      let again = try await admin.post("/people/new", form)
      #expect(again.status == 422)
      #expect(again.body.contains("id=\"email-error\"") && again.body.contains("Trần Văn Thử"))
      let list = try await admin.get("/people")
      #expect(list.body.contains("Trần Văn Thử"))
      let log = try await admin.get("/administration/audit")
      #expect(log.body.contains("Cấp tài khoản") && log.body.contains("Người dùng: Trần Văn Thử"))
    }
  }

  @Test func everythingWrongIsSaidAtOnce() async throws {
    try await TestSite.serve { site in
      var admin = try await site.browser(.administrator)
      _ = try await admin.get("/people/new")
      let reply = try await admin.post("/people/new", ["name": " ", "email": "x", "role": "agency-officer"])
      #expect(reply.status == 422)
      for field in ["name", "email", "agency"] { #expect(reply.body.contains("id=\"\(field)-error\"")) }
    }
  }

  /// What cannot be read and what the act refuses are said at once.
  @Test func anUnclearAgencyHidesNothingElse() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser(.administrator)
      _ = try await browser.get("/people/new")
      let reply = try await browser.post(
        "/people/new", ["name": "Trần Thử", "email": "x", "role": "agency-officer", "agency": "Sở Không Có"])
      #expect(reply.status == 422 && reply.body.contains("Không thấy đơn vị này"))
      #expect(reply.body.contains("id=\"email-error\"") && reply.body.contains("id=\"agency-error\""))
      #expect(!reply.body.contains("Vai trò của đơn vị cần chọn đơn vị"))
    }
  }

  @Test func closingAndReopening() async throws {
    try await TestSite.serve { site in
      var admin = try await site.browser(.administrator)
      var officer = try await site.browser(.officer)
      let people = try await site.database.read(Person.all)
      let id = try #require(people.first { $0.role == .officer }).id
      let own = try #require(people.first { $0.role == .administrator }).id
      _ = try await admin.get("/people/\(id)")
      #expect(try await admin.post("/people/\(id)/disable", [:]).status == 303)
      #expect(try await officer.get("/plans").field("Location")?.hasPrefix("/sign-in") == true)
      #expect(try await admin.post("/people/\(id)/enable", [:]).status == 303)
      // Nobody closes their own account, nor the last one: no button, and the form that is sent all the same is refused.
      let page = try await admin.get("/people/\(own)").body
      #expect(page.contains("quản trị viên cuối cùng") && page.contains("Không tự đóng tài khoản"))
      #expect(try await admin.post("/people/\(own)/disable", [:]).status == 422)
      #expect(try await admin.get("/people/999").status == 404)
    }
  }

  @Test(arguments: [Role.officer, .leader, .viewer])
  func othersSeeWhatTheyMay(role: Role) async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser(role)
      let mayRead = role.permissions.contains(.viewAudit)
      #expect(try await browser.get("/administration/audit").status == (mayRead ? 200 : 403))
      for path in ["/people", "/people/new", "/people/7"] {
        #expect(try await browser.get(path).status == 403)
      }
      let tasks = try await browser.get("/tasks")
      #expect(tasks.body.contains("href=\"/administration\"") == mayRead)
    }
  }

  @Test func thePagesOfLongListsGoOnByKey() async throws {
    try await TestSite.serve { site in
      try await site.database.write { transaction in
        for number in 0..<120 {
          try AuditLog.record(
            transaction, .program(), action: "test.act", subject: "thing", id: Int64(number % 2),
            detail: AuditDetail(facts: ["number": "\(number)"]))
        }
      }
      var browser = try await site.browser(.administrator)
      var address: String? = "/administration/audit?subject=thing&id=1"
      var seen = 0
      var pages = 0
      while let next = address {
        let page = try await browser.get(next).body
        seen += page.components(separatedBy: "test.act").count - 1
        pages += 1
        address = page.components(separatedBy: "rel=\"next\" href=\"").dropFirst().first?
          .components(separatedBy: "\"").first?.replacing("&amp;", with: "&")
      }
      #expect(seen == 60 && pages == 2)
    }
  }

  @Test func agenciesWithWorkAndNobodyAreListed() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      _ = try await browser.get("/drafts/new")
      try await CreateAgency(Agency(name: "Sở Ngoại vụ", place: "An Hải"))
        .run(in: site.database, by: .program())
      let sent = try await browser.upload("/drafts/new", name: "a.txt", Array(ReviewFlowTests.plan.utf8))
      let review = try #require(sent.field("Location"))
      _ = try await browser.post(review + "/accept", ["choice": "all"])
      let page = try await browser.get("/agencies/posts")
      #expect(page.body.contains("Sở Ngoại vụ") && page.body.contains("badge late"))
    }
  }

  @Test func whatWasGivenUpIsTriedAgainOrDropped() async throws {
    try await TestSite.serve { site in
      let jobs = try await site.database.write { transaction in
        for number in 1...2 {
          try transaction.enqueue(RefusedJob(key: "j\(number)"))
        }
        for job in Areas.schedule { try job.install(transaction) }
        try transaction.run("UPDATE job SET state = 'dead', ended_at = 5, last_error = 'the server said no'")
        return try JobQueue.dead(transaction)
      }
      #expect(jobs.count == 2)
      var admin = try await site.browser(.administrator)
      let page = try await admin.get("/jobs").body
      for words in ["the server said no", "test.refused", "accounts.sweep-sign-ins", "every 15 minutes"] {
        #expect(page.contains(words), "\(words)")
      }
      #expect(try await admin.post("/jobs/\(jobs[0].id)/retry", [:]).status == 303)
      let dropped = try await admin.post("/jobs/\(jobs[1].id)/drop", [:])
      let next = try #require(dropped.field("Location"))
      let undo = try #require(next.split(separator: "to=").last)
      #expect(try await admin.get(next).body.contains("action=\"/bin/\(undo)/restore\""))
      #expect(try await admin.post("/bin/\(undo)/restore", [:]).field("Location") == "/jobs?done=restored")
      #expect(try await admin.get("/jobs").body.contains("/jobs/\(jobs[1].id)/drop"))
      #expect(try await admin.post("/jobs/\(jobs[1].id)/drop", [:]).status == 303)
      #expect(try await admin.post("/jobs/\(jobs[1].id)/drop", [:]).status == 422)
      let left = try await site.database.read {
        try $0.rows("SELECT state FROM job WHERE kind = 'test.refused'")
      }
      #expect(try left.map { try $0.get("state", as: String.self) } == ["waiting"])
      let wrong = try await admin.post("/jobs/schedules/jobs.sweep", ["rule": "now and then", "on": "1"])
      #expect(wrong.status == 422 && wrong.body.contains("now and then"))
      #expect(
        wrong.body.contains("for=\"rule-jobs.sweep\"") && wrong.body.contains("id=\"rule-jobs.sweep-error\""))
      let right = try await admin.post("/jobs/schedules/jobs.sweep", ["rule": "daily 01:15"])
      #expect(right.status == 303)
      let schedule = try #require(
        try await site.database.read(Schedule.all).first { $0.name == "jobs.sweep" })
      #expect(schedule.rule?.description == "daily 01:15" && !schedule.isOn)
      var officer = try await site.browser(.officer)
      #expect(try await officer.get("/jobs").status == 403)
    }
  }

  private struct RefusedJob: Job {
    static let kind = "test.refused"
    var key: String
  }

  @Test func theQueriesUseIndexes() async throws {
    let database = try TestDatabase.current.database
    let scans = try await QueryPlan.fullScans(database) { reader in
      _ = try AuditLog.latest(reader, before: nil, limit: 51)
      _ = try AuditLog.latest(reader, before: ID(rawValue: 7), limit: 51)
      _ = try AuditLog.entries(reader, subject: "task", id: 7)
      _ = try reader.part(Person.self, of: Person.newest, at: PageKey(.after, [.integer(7)]))
      _ = try Person.active(ofAgency: ID(rawValue: 7), in: reader)
      _ = try reader.part(
        DeadJob.self, of: JobQueue.deadList, at: PageKey(.after, [.integer(7), .integer(7)]))
    }
    #expect(scans == [])
  }
}
