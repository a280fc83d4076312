import AgencyNames
import Core
import Testing

@testable import PlanReading

struct DiagnosticTests {
  private let head = "**KẾ HOẠCH**\n**Thử nghiệm giai đoạn 2026-2028**\nCăn cứ nhu cầu công việc;\n"

  private func plan(_ body: String) -> PlanDocument { PlanReader.read(PlanText.document(head + body)) }

  private func diagnostics(_ body: String) -> [Diagnostic] { plan(body).diagnostics }

  @Test(arguments: [
    ("trước ngày 31/02/2027", "31/02/2027"), ("ngày 31 tháng 4 năm 2026", "31 tháng 4 năm 2026"),
    ("15/02/20266", "15/02/20266"), ("trước 31/6 hằng năm", "31/6"), ("29/02/2027", "29/02/2027"),
    ("29/02/2028", nil), ("29/02 hằng năm", nil), ("trước 30/11/2026", nil), ("10/2025", nil),
    ("30/4/26", nil),
    ("Quý IV/2026", nil),
  ])
  func daysThatAreNone(raw: String, day: String?) {
    let doubt = TimingDoubt(
      Timing(raw: raw, kind: .other), issued: nil, period: .init(from: nil, to: nil, orientation: nil))
    #expect(doubt == day.map { .noSuchDay($0) })
  }

  @Test func `a section number that repeats is pointed out`() throws {
    let found = diagnostics(
      "I. NHIỆM VỤ\n- Sở Nội vụ rà soát văn bản.\nI. TỔ CHỨC THỰC HIỆN\n- Sở Y tế theo dõi chung.")
    #expect(try #require(found.first { $0.code == "numbering-repeated" }).place?.line == 6)
  }

  @Test func `an annex that the text names must be there`() throws {
    let found = diagnostics("I. NHIỆM VỤ\n- Sở Nội vụ thực hiện các việc tại Phụ lục kèm theo.")
    #expect(try #require(found.first { $0.code == "annex-missing" }).place?.line == 5)
  }

  @Test(arguments: ["Từ năm 2028 đến năm 2026", "Năm 2030"])
  func `a time that cannot be is pointed out`(time: String) throws {
    let found = diagnostics("I. NHIỆM VỤ\n1. Rà soát văn bản\n- Thời gian thực hiện: \(time).")
    #expect(found.contains { $0.code == "dates-contradict" })
  }

  @Test func `a body that the directory lacks is named`() throws {
    let plan = plan("I. NHIỆM VỤ\n- Sở Nội vụ rà soát văn bản.\n- Các sở, ngành báo cáo.")
    let unknown = try PlanReader.unknownNames(in: plan, DirectoryNames(places: []) { _ in [] })
    #expect(unknown.map(\.code) == ["unknown-agency"])
    #expect(unknown.map(\.place?.line) == [5])
    #expect(try #require(unknown.first).message.vi.contains("Sở Nội vụ"))
  }

  @Test func `the table of expired rules is whole`() throws {
    #expect(ExpiredRules.entries.count == 10)
    let partly = try #require(ExpiredRules.entry("47/2020/nđ-cp", on: nil))
    #expect(partly.isPartly && partly.certainty == .verified)
    #expect(ExpiredRules.entry("13/2023/NĐ-CP", on: Day("2025-12-31")) == nil)
    #expect(ExpiredRules.entry("09/2017/NĐ-CP", on: nil)?.expires == nil)
    #expect(ExpiredRules.read("header\nLuật\t1/2000/QH10\t\tLuật 2\tLuật 2\t?\t").isEmpty)
  }
}
