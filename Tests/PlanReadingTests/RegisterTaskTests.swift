import Core
import Testing

@testable import PlanReading

struct RegisterTaskTests {
  private func plan(_ body: String, title: String = "Thử nghiệm giai đoạn 2025 - 2027") -> PlanDocument {
    PlanText.read("**KẾ HOẠCH**\n**\(title)**\nCăn cứ nhu cầu công việc;\n" + body)
  }

  private func reports(_ plan: PlanDocument) -> [String] {
    plan.registerTasks.filter { $0.origin == .report }.map { task in
      let time = task.timing.map { "\($0.raw) (\($0.kind.rawValue))" } ?? "-"
      return [task.text, task.leads.joined(separator: " / "), task.monitors.joined(separator: " / "), time]
        .joined(separator: " | ")
    }
  }

  @Test func `a report that no task says becomes one, with its days, at its place`() {
    let plan = plan(
      """
      I. NHIỆM VỤ
      1. Trồng rừng ngập mặn.
      II. CHẾ ĐỘ BÁO CÁO
      Các đơn vị báo cáo kết quả thực hiện trước 20/5 và 15/11 hằng năm gửi Sở Văn hóa để tổng hợp.
      III. TỔ CHỨC THỰC HIỆN
      1. Sở Tài chính bố trí kinh phí.
      """)
    #expect(
      reports(plan) == [
        "Các đơn vị báo cáo kết quả thực hiện trước 20/5 và 15/11 hằng năm gửi Sở Văn hóa để tổng hợp | Các đơn vị | Sở Văn hóa | trước ngày 20/5 và 15/11 hằng năm (annual)"
      ])
    #expect(plan.registerTasks.map(\.origin) == [.body, .report, .body])
    #expect(plan.registerTasks[1].ref == "II")
    #expect(plan.tasks.count == 2)
  }

  @Test func `a report of a stage is due in the year in brackets behind it`() {
    let plan = plan(
      """
      I. NHIỆM VỤ
      1. Trồng rừng ngập mặn.
      II. CHẾ ĐỘ BÁO CÁO
      Sở Y tế báo cáo UBND tỉnh trước ngày 30/11 hằng năm. Báo cáo giữa kỳ thực hiện Kế hoạch (năm 2026) và báo cáo tổng kết thực hiện Kế hoạch (năm 2027), gửi UBND tỉnh và Bộ Y tế.
      """)
    let found = plan.registerTasks.filter { $0.origin == .report }
    #expect(
      found.map { $0.timing?.raw } == ["trước ngày 30/11 hằng năm", "năm 2026", "năm 2027"])
    #expect(found.map { $0.timing?.kind } == [.annual, .year, .year])
    #expect(found.dropFirst().map(\.monitors) == [["UBND tỉnh", "Bộ Y tế"], ["UBND tỉnh", "Bộ Y tế"]])
    #expect(Set(found.map(\.text)).count == 3)
  }

  @Test func `a task that is the report gets the time and has no double`() {
    let plan = plan(
      """
      I. TỔ CHỨC THỰC HIỆN
      1. Sở Xây dựng
      - Theo dõi, tổng hợp, báo cáo kết quả thực hiện về UBND tỉnh trước ngày 15/11 hằng năm.
      2. Sở Y tế định kỳ hằng quý (trước ngày 20 tháng cuối quý) báo cáo kết quả thực hiện về Sở Xây dựng.
      """)
    #expect(plan.tasks.map(\.timing) == [nil, nil])
    #expect(
      plan.registerTasks.map { $0.timing?.raw } == [
        "trước ngày 15/11 hằng năm", "trước ngày 20 tháng cuối quý",
      ])
    #expect(plan.registerTasks.map(\.origin) == [.body, .body])
  }

  @Test func `a report that others owe than lead the task is a task of its own`() {
    let place = SourcePlace(line: 3)
    let task = PlanTask(
      ref: "I.1", text: "Sở Y tế triển khai Kế hoạch; UBND các xã báo cáo kết quả về Sở Y tế",
      leads: ["Sở Y tế"],
      coordinators: [], monitors: [], timing: nil, place: place, origin: .body, pillar: nil, confidence: 1)
    let duty = ReportingDuty(
      who: "UBND các xã", to: "Sở Y tế", covers: "năm", due: "11-15", place: place,
      asked: .init(ref: "I.1", sentence: "UBND các xã báo cáo kết quả về Sở Y tế"))
    var reports = ReportTasks(tasks: [task], planYear: nil, isOverYears: true)
    reports.take([duty])
    #expect(reports.tasks == [task])
    #expect(reports.added.map(\.leads) == [["UBND các xã"]])
    #expect(reports.added.map { $0.timing?.raw } == ["trước ngày 15/11 hằng năm"])
  }

  @Test func `each rhythm of a sentence is a task of its own`() {
    let plan = plan(
      """
      I. CHẾ ĐỘ BÁO CÁO
      Sở Công Thương lập báo cáo tháng (trước ngày 25), quý (trước ngày 20 tháng cuối quý), năm (trước ngày 10/12) gửi Sở Tài chính.
      """)
    let sentence =
      "Sở Công Thương lập báo cáo tháng (trước ngày 25), quý (trước ngày 20 tháng cuối quý), năm (trước ngày 10/12) gửi Sở Tài chính"
    #expect(
      reports(plan) == [
        "Báo cáo tháng: \(sentence) | Sở Công Thương | Sở Tài chính | trước ngày 25 hằng tháng (monthly)",
        "Báo cáo quý: \(sentence) | Sở Công Thương | Sở Tài chính | trước ngày 20 tháng cuối quý (quarterly)",
        "Báo cáo năm: \(sentence) | Sở Công Thương | Sở Tài chính | trước ngày 10/12 hằng năm (annual)",
      ])
  }

  @Test
  func `a task that says reports of two rhythms has the time of the first, the second stands beside it`() {
    let plan = plan(
      """
      I. TỔ CHỨC THỰC HIỆN
      1. Sở Y tế
      - Tổng hợp, báo cáo kết quả thực hiện về UBND tỉnh trước ngày 20 hằng tháng, tổng kết đợt cao điểm trước ngày 15/8/2026.
      """)
    #expect(
      plan.registerTasks.map { $0.timing?.raw } == ["trước ngày 20 hằng tháng", "trước ngày 15/8/2026"])
    #expect(plan.registerTasks.map(\.origin) == [.body, .report])
  }

  @Test func `the report of the year is that of its last quarter too`() {
    let body =
      "I. CHẾ ĐỘ BÁO CÁO\nSở Y tế báo cáo UBND tỉnh kết quả thực hiện định kỳ hằng quý, 6 tháng và năm."
    #expect(plan(body).registerTasks.map { $0.timing?.kind } == [.quarterly])
  }

  @Test func `who passes reports on owes one too`() {
    let plan = plan(
      """
      I. CHẾ ĐỘ BÁO CÁO
      Các xã báo cáo kết quả về Sở Nội vụ trước ngày 15/11 để tổng hợp, báo cáo UBND tỉnh trước ngày 30/11 hằng năm.
      """)
    let found = reports(plan)
    #expect(found.count == 2)
    #expect(found[0].hasSuffix("| Các xã | Sở Nội vụ | trước ngày 15/11 hằng năm (annual)"))
    #expect(found[1].hasSuffix("| Sở Nội vụ | UBND tỉnh | trước ngày 30/11 hằng năm (annual)"))
    #expect(Set(plan.registerTasks.map { [$0.ref, $0.text] }).count == 2)
  }

  @Test func `a day without a period is of each year in a plan of years, once in any other`() {
    let body = "I. CHẾ ĐỘ BÁO CÁO\nSở Y tế báo cáo kết quả thực hiện về UBND tỉnh trước ngày 05/12."
    #expect(plan(body).registerTasks.map { $0.timing?.kind } == [.annual])
    let once = plan(body, title: "Thử nghiệm năm 2026").registerTasks
    #expect(once.map { $0.timing?.kind } == [.until] && once[0].timing?.to == 2026)
  }

  @Test func `rows of a table of reports are tasks, tasks beside a column of reports keep their own time`() {
    let table = plan(
      """
      I. CHẾ ĐỘ BÁO CÁO
      | TT | Loại báo cáo | Đơn vị báo cáo | Nơi nhận | Thời hạn |
      | 1 | Báo cáo quý | Các phòng | Văn phòng Sở | Ngày 15 tháng cuối quý |
      | 2 | Báo cáo năm | Văn phòng Sở | UBND tỉnh, Bộ Nội vụ | Trước ngày 05/12 |
      """)
    #expect(
      reports(table) == [
        "Báo cáo quý: Ngày 15 tháng cuối quý | Các phòng | Văn phòng Sở | Ngày 15 tháng cuối quý (quarterly)",
        "Báo cáo năm: Trước ngày 05/12 | Văn phòng Sở | UBND tỉnh / Bộ Nội vụ | trước ngày 05/12 hằng năm (annual)",
      ])
    let beside = plan(
      """
      I. NHIỆM VỤ
      | TT | Nhiệm vụ | Chủ trì | Thời gian | Thời hạn báo cáo |
      | 1 | Nuôi cá lồng | Phòng Kinh tế | Quý II/2026 | Trước ngày 15/6 hằng năm |
      | 2 | Ươm cây giống | Phòng Kinh tế | Quý III/2026 | Trước ngày 15/6 hằng năm |
      """)
    #expect(
      beside.registerTasks.filter { $0.origin != .report }.map { $0.timing?.raw } == [
        "Quý II/2026", "Quý III/2026",
      ])
    #expect(reports(beside).count == 1)
  }

  @Test func `a report at no stated time adds nothing to one that has a time`() {
    let plan = plan(
      """
      I. CHẾ ĐỘ BÁO CÁO
      Các phòng báo cáo kết quả về Văn phòng Sở trước ngày 15/11 hằng năm hoặc đột xuất khi có yêu cầu.
      """)
    #expect(reports(plan).count == 1)
  }

  @Test func `the end of a school year is no 31 December`() {
    let school = plan("I. CHẾ ĐỘ BÁO CÁO\nCác trường báo cáo Sở kết quả thực hiện khi kết thúc năm học.")
    #expect(school.registerTasks.count == 1 && school.registerTasks[0].timing == nil)
  }

  @Test func `the printed answer knows nothing of it`() {
    let plan = plan("I. CHẾ ĐỘ BÁO CÁO\nCác xã báo cáo kết quả về Sở Nội vụ trước ngày 15/11 hằng năm.")
    let json = String(decoding: PlanJSON.encode(plan, source: "a.md"), as: UTF8.self)
    #expect(!json.contains("sentence") && !json.contains("asked") && json.contains("\"due\": \"11-15\""))
  }
}
