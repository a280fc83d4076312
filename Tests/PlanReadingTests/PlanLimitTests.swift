import Core
import Foundation
import OfficeFiles
import Testing

@testable import PlanReading

struct PlanLimitTests {
  private func plan(_ items: Int) -> DocumentText {
    PlanText.document(
      "**KẾ HOẠCH**\n**Thử nghiệm năm 2026**\nCăn cứ nhu cầu công việc;\n**I. NHIỆM VỤ**\n"
        + (1...items).map { "\($0). Rà soát văn bản số \($0)." }.joined(separator: "\n"))
  }

  @Test func `a plan within the limit is read as ever`() throws {
    let text = plan(50)
    #expect(try PlanReader.read(text, mostTasks: 50) == PlanReader.read(text))
  }

  @Test func `too many tasks are refused in both languages`() {
    let error = #expect(throws: TooManyTasks.self) { try PlanReader.read(plan(50), mostTasks: 49) }
    #expect(error == TooManyTasks(limit: 49))
    #expect(error?.message.vi.contains("49 nhiệm vụ") == true)
    #expect(error?.message.en.contains("49 tasks") == true)
  }
}
