import Core
import Testing

@testable import PlanReading

struct WeekTests {
  private static func plan(_ sentence: String) -> PlanDocument {
    PlanText.read("**KẾ HOẠCH**\n**Thử nghiệm năm 2026**\nCăn cứ nhu cầu;\nI. CHẾ ĐỘ BÁO CÁO\n" + sentence)
  }

  private static func weeks(_ text: String) throws -> Weeks? {
    let timing = try #require(TimingRule.timing(text))
    return if case .weekly(let weeks) = timing.mark { weeks } else { nil }
  }

  @Test(
    arguments: [
      ("Hằng tuần", Weeks()),
      ("Mỗi tuần một lần", Weeks()),
      ("01 lần/tuần", Weeks()),
      ("Mỗi tuần 3 buổi", Weeks()),
      ("Thường xuyên, hàng tuần", Weeks()),
      ("16 giờ thứ Năm hằng tuần", Weeks(on: [.thursday])),
      ("Trước 15 giờ thứ 6 hàng tuần", Weeks(on: [.friday])),
      ("Thứ Bảy và Chủ nhật hằng tuần", Weeks(on: [.saturday, .sunday])),
      ("Thứ Ba, thứ Sáu hằng tuần", Weeks(on: [.tuesday, .friday])),
      ("Thứ 2, 4 và 6 hằng tuần", Weeks(on: [.monday, .wednesday, .friday])),
      ("Từ thứ Hai đến thứ Sáu hằng tuần", Weeks(on: [.friday])),
      ("Hằng tuần, vào sáng thứ Tư", Weeks(on: [.wednesday])),
      ("Hai tuần một lần", Weeks(every: 2)),
      ("Định kỳ 02 tuần/lần", Weeks(every: 2)),
      ("Hằng tuần, từ tháng 3/2026", Weeks(from: Day("2026-03-01"))),
      ("Hằng tuần trong tháng 3/2026", Weeks(from: Day("2026-03-01"), to: Day("2026-03-31"))),
      ("Thứ Hai hằng tuần đến ngày 15/9/2026", Weeks(on: [.monday], to: Day("2026-09-15"))),
      (
        "Hằng tuần từ tháng 5 đến tháng 9/2026", Weeks(from: Day("2026-05-01"), to: Day("2026-09-30"))
      ),
    ] as [(String, Weeks)])
  func `what comes every week says on which days, and since when`(text: String, weeks: Weeks) throws {
    #expect(try Self.weeks(text) == weeks)
  }

  @Test(arguments: [
    "Tuần 12", "Sau 2 tuần", "Trong vòng hai tuần", "Cuối tuần", "Tuần đầu của tháng 6/2026",
    "Tuần lễ Du lịch",
    "Các Tuần lễ văn hóa", "Theo lịch họp hằng tuần", "Hằng tuần, hằng tháng", "Lần thứ hai trong tuần",
  ])
  func `a week that is named or measured does not come again`(text: String) throws {
    #expect(try Self.weeks(text) == nil)
  }

  @Test(
    arguments: [
      (
        "Báo cáo tiến độ về Sở Nội vụ vào 16 giờ thứ Năm hằng tuần.", "vào 16 giờ thứ Năm hằng tuần",
        Weeks(on: [.thursday])
      ),
      (
        "Các đơn vị báo cáo tiến độ về Phòng Kinh tế ngày thứ Tư hằng tuần.", "ngày thứ Tư hằng tuần",
        Weeks(on: [.wednesday])
      ),
      (
        "Thứ Sáu hằng tuần, các phòng báo cáo kết quả thực hiện về Văn phòng Sở.", "Thứ Sáu hằng tuần",
        Weeks(on: [.friday])
      ),
      (
        "Hằng tuần, các phòng báo cáo tiến độ thực hiện cho Giám đốc Sở vào chiều thứ Sáu.",
        "vào chiều thứ Sáu hằng tuần", Weeks(on: [.friday])
      ),
      ("Hai tuần một lần, các phòng báo cáo kết quả về Văn phòng Sở.", "2 tuần một lần", Weeks(every: 2)),
    ] as [(String, String, Weeks)])
  func `a report of each week is a task with its day`(text: String, raw: String, weeks: Weeks) throws {
    let plan = Self.plan(text)
    let timing = try #require(plan.registerTasks.first?.timing)
    #expect(plan.registerTasks.count == 1 && timing.raw == raw && timing.kind == .other)
    #expect(timing.mark == .weekly(weeks))
  }

  @Test func `reports of weeks and of months are two tasks`() throws {
    let plan = Self.plan(
      "Trạm y tế báo cáo tuần vào sáng thứ Năm, báo cáo tháng trước ngày 28 về Trung tâm.")
    #expect(
      Set(plan.registerTasks.map { $0.timing?.raw }) == [
        "vào sáng thứ Năm hằng tuần", "trước ngày 28 hằng tháng",
      ])
  }

  @Test func `a report of each day has no period`() throws {
    let plan = Self.plan("Các xã báo cáo nhanh hằng ngày về Sở Nội vụ.")
    #expect(plan.registerTasks.allSatisfy { $0.timing?.mark == nil })
  }
}
