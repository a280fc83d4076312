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
      ("Hằng tuần, hằng tháng", Weeks()),
      ("Thứ Sáu, 2 tuần một lần", Weeks(every: 2, on: [.friday])),
      ("Thứ Sáu, ba tuần một lần", Weeks(every: 3, on: [.friday])),
      ("Hằng tuần vào thứ Sáu, năm 2027", Weeks(on: [.friday])),
      ("Sáng thứ Hai và chiều thứ Sáu hằng tuần", Weeks(on: [.monday, .friday])),
      ("Trước 9 giờ thứ Hai và trước 16 giờ thứ Năm hằng tuần", Weeks(on: [.monday, .thursday])),
      ("T2, T4, T6 hằng tuần", Weeks(on: [.monday, .wednesday, .friday])),
      ("Mỗi thứ Sáu", Weeks(on: [.friday])),
      ("Thứ 7, CN hằng tuần", Weeks(on: [.saturday, .sunday])),
      ("Hằng tuần; tổng kết tháng 12/2027", Weeks()),
      ("Tháng 6/2027; hằng tuần từ tháng 7/2027", Weeks(from: Day("2027-07-01"))),
      ("Hằng tuần, từ năm 2026", Weeks(from: Day("2026-01-01"))),
      (
        "Hằng tuần từ tháng 5 đến tháng 9 hằng năm",
        Weeks(season: PeriodDay(month: 9, day: 31, opens: .init(month: 5, day: 1)))
      ),
      ("Thứ Sáu hằng tuần, đến ngày 15/12", Weeks(on: [.friday], season: PeriodDay(month: 12, day: 15))),
    ] as [(String, Weeks)])
  func `what comes every week says on which days, and since when`(text: String, weeks: Weeks) throws {
    #expect(try Self.weeks(text) == weeks)
  }

  @Test(arguments: [
    "Tuần 12", "Sau 2 tuần", "Trong vòng hai tuần", "Cuối tuần", "Tuần đầu của tháng 6/2026",
    "Tuần lễ Du lịch",
    "Các Tuần lễ văn hóa", "Theo lịch họp hằng tuần", "Lần thứ hai trong tuần", "Báo cáo tuần trước",
    "Tuần thứ 2 hằng tháng",
  ])
  func `a week that is named or measured does not come again`(text: String) throws {
    #expect(try Self.weeks(text) == nil)
  }

  @Test(
    arguments: [
      (
        "Các phòng báo cáo tiến độ về Sở Nội vụ vào 16 giờ thứ Năm hằng tuần.",
        "vào 16 giờ thứ Năm hằng tuần",
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
      (
        "Các phòng gửi báo cáo tuần trước 15h00 ngày thứ Năm về Văn phòng Sở.",
        "trước 15h00 ngày thứ Năm hằng tuần",
        Weeks(on: [.thursday])
      ),
      (
        "Các phòng báo cáo kết quả nhiệm vụ thứ hai tại các KCN, cụm CN về Văn phòng Sở trước 16 giờ thứ Năm hằng tuần.",
        "trước 16 giờ thứ Năm hằng tuần", Weeks(on: [.thursday])
      ),
      (
        "Các phòng báo cáo Văn phòng Sở tiến độ (số liệu từ thứ Sáu tuần trước đến thứ Năm tuần này) trước 9 giờ thứ Sáu hằng tuần.",
        "trước 9 giờ thứ Sáu hằng tuần", Weeks(on: [.friday])
      ),
      (
        "Từ ngày 01/12/2026 đến ngày 31/01/2027, hằng tuần các phòng báo cáo tiến độ về Văn phòng Sở trước 16 giờ thứ Sáu.",
        "trước 16 giờ thứ Sáu hằng tuần, Từ ngày 01/12/2026 đến ngày 31/01/2027",
        Weeks(on: [.friday], from: Day("2026-12-01"), to: Day("2027-01-31"))
      ),
    ] as [(String, String, Weeks)])
  func `a report of each week is a task with its day`(text: String, raw: String, weeks: Weeks) throws {
    let plan = Self.plan(text)
    let timing = try #require(plan.registerTasks.first?.timing)
    #expect(plan.registerTasks.count == 1 && timing.raw == raw)
    #expect(timing.mark == .weekly(weeks))
    #expect(plan.registerTasks[0].leads.count == 1, "\(plan.registerTasks[0].leads)")
  }

  @Test(arguments: [
    "15h00 thứ Năm hằng tuần, Sở Nội vụ báo cáo tiến độ về Văn phòng UBND tỉnh.",
    "Hằng tuần Sở Nội vụ báo cáo tiến độ về Văn phòng UBND tỉnh.",
    "Mỗi thứ Sáu, Sở Nội vụ báo cáo tiến độ về Văn phòng UBND tỉnh.",
    "Thứ Sáu hằng tuần, Sở Nội vụ báo cáo tiến độ về Văn phòng UBND tỉnh.",
    "02 tuần một lần, Sở Nội vụ báo cáo tiến độ về Văn phòng UBND tỉnh.",
    "Hằng tháng Sở Nội vụ báo cáo tiến độ về Văn phòng UBND tỉnh trước ngày 20.",
  ])
  func `who reports is read behind the time`(text: String) {
    #expect(Self.plan(text).registerTasks.map(\.leads) == [["Sở Nội vụ"]])
  }

  @Test func `a day of the end of the weeks is no report of the year`() {
    let tasks = Self.plan("Các phòng báo cáo hằng tuần về Văn phòng Sở đến hết năm 2027.").registerTasks
    #expect(tasks.count == 1)
    let three = Self.plan(
      "Các phòng báo cáo hằng tuần vào thứ Sáu, tháng vào ngày 25 và quý vào ngày 20 tháng cuối quý về Văn phòng Sở."
    )
    #expect(three.registerTasks.count == 3, "\(three.registerTasks.map { $0.timing?.raw })")
  }

  @Test func `reports of weeks and of months are two tasks`() throws {
    let plan = Self.plan(
      "Trạm y tế báo cáo tuần vào sáng thứ Năm, báo cáo tháng trước ngày 28 về Trung tâm.")
    #expect(
      Set(plan.registerTasks.map { $0.timing?.raw }) == [
        "vào sáng thứ Năm hằng tuần", "trước ngày 28 hằng tháng",
      ])
  }

  @Test func `what has its week in its name is no report of each week`() {
    for text in [
      "Các phòng báo cáo kết quả chuyên mục phát sóng hằng tuần về Văn phòng Sở trước ngày 20 tháng cuối quý.",
      "Các phòng báo cáo Sở việc thực hiện chế độ giao ban hằng tuần trước ngày 15/12 hằng năm.",
    ] {
      let tasks = Self.plan(text).registerTasks
      #expect(tasks.count == 1 && tasks[0].timing.map { $0.raw.contains("tuần") } == false, "\(tasks)")
    }
  }

  @Test func `months beside weeks keep their days`() {
    let days = Self.plan("Các phòng báo cáo tiến độ về Sở vào thứ Hai hằng tuần và trước ngày 25 hằng tháng.")
    #expect(
      Set(days.registerTasks.map { $0.timing?.raw }) == ["vào thứ Hai hằng tuần", "trước ngày 25 hằng tháng"])
    let row = Self.plan("Các phòng báo cáo định kỳ hằng tuần, tháng, quý, 6 tháng và năm về Văn phòng Sở.")
    #expect(Set(row.registerTasks.map { $0.timing?.raw }) == ["hằng tuần", "hằng tháng"])
  }

  @Test func `a report of each day has no period`() throws {
    let plan = Self.plan("Các xã báo cáo nhanh hằng ngày về Sở Nội vụ.")
    #expect(plan.registerTasks.allSatisfy { $0.timing?.mark == nil })
  }
}
