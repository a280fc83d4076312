import Core
import Testing

@testable import PlanReading

/// What stands among tasks and is none, or may be none.
struct NoTaskTests {
  private func tasks(_ item: String) -> [PlanTask] {
    PlanText.read(
      "**KẾ HOẠCH**\n**Thử nghiệm năm 2026**\nCăn cứ nhu cầu công việc;\n**II. NHIỆM VỤ**\n1. Nhóm việc\n- Nuôi cá lồng.\n- \(item)"
    ).tasks
  }

  @Test(arguments: [
    "Phương châm: “Rõ người, rõ việc, rõ thời gian”.",
    "Quan điểm xuyên suốt là không để ai bị bỏ lại phía sau.",
    "Lấy người dân làm trung tâm của chuyển đổi số.", "Coi dữ liệu như tài sản của cơ quan.",
    "Xác định cải cách hành chính là khâu đột phá của năm.", "Luôn coi an toàn là yếu tố sống còn.",
  ])
  func `a principle stays, with a doubt and a finding`(item: String) throws {
    let task = try #require(tasks(item).last)
    #expect(task.doubt == .principle)
    #expect(task.confidence < 0.5)
    let found = PlanText.read(
      "**KẾ HOẠCH**\n**Thử nghiệm năm 2026**\nCăn cứ nhu cầu công việc;\n**II. NHIỆM VỤ**\n- \(item)"
    ).diagnostics
    #expect(found.contains { $0.code == "task-is-principle" && $0.place?.line == 5 })
  }

  @Test(arguments: [
    "Lấy ý kiến người dân về dự thảo quy hoạch.", "Xác định vị trí đặt biển báo.",
    "Xem xét, phê duyệt danh mục dự án.", "Quan điểm tiếp cận mới được phổ biến tới cán bộ các thôn.",
  ])
  func `work that begins with the same words is no principle`(item: String) throws {
    #expect(try #require(tasks(item).last).doubt == nil)
  }

  @Test(arguments: [
    "Ngân sách trung ương: chiếm khoảng 75% tổng vốn đầu tư (khoảng 91.299 tỷ đồng).",
    "Vốn ngoài ngân sách và các nguồn vốn hợp pháp khác dự kiến 10%-15%.", "Ngân sách xã.",
    "Tổng hợp nhu cầu sử dụng đất đến năm 2030 dự kiến là 43.346.068 m2.",
    "Tổng kinh phí thực hiện là 386 triệu đồng.", "Nhu cầu vốn khoảng 2,5 tỷ đồng.",
    "Trưởng đoàn: đồng chí Phó Chủ tịch UBND xã.", "Thành viên: đại diện các tổ chức và chuyên gia.",
  ])
  func `money, land and the members of a team are no tasks`(item: String) {
    #expect(tasks(item).map(\.text) == ["Nuôi cá lồng"])
  }

  @Test func `the members of a team are cut from the task they follow`() {
    #expect(
      tasks("Thành lập đoàn giám sát. Trưởng đoàn: 01 đồng chí Phó Chủ tịch; Thành viên: chuyên gia.").last?
        .text
        == "Thành lập đoàn giám sát")
  }

  @Test func `a section of dates gives no task`() {
    #expect(
      PlanText.tasks("**IV. TIẾN ĐỘ**\n- Tháng 5: tuyển chọn tình nguyện viên.\n- Tháng 8: tổng kết.").isEmpty
    )
  }

  @Test(arguments: [
    "Hướng dẫn này thay thế Hướng dẫn năm trước.", "Chương trình này được phổ biến đến chi bộ.",
    "Kế hoạch này thay cho Kế hoạch năm trước.",
  ])
  func `a sentence on the document itself is no task`(sentence: String) {
    #expect(
      PlanText.tasks("**IV. TỔ CHỨC THỰC HIỆN**\n1. Sở Y tế\nTheo dõi chung.\n\(sentence)").count == 1)
  }
}
