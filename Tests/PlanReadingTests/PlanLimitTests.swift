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

  @Test func `a plan within the limits is read as ever`() throws {
    let text = plan(50)
    #expect(try PlanReader.read(text, within: .standard) == PlanReader.read(text))
  }

  @Test func `too many tasks are refused in both languages`() {
    let error = #expect(throws: PlanTooLarge.self) {
      try PlanReader.read(plan(50), within: PlanLimits(tasks: 49))
    }
    #expect(error == .tasks(limit: 49))
    #expect(error?.message.vi.contains("49 nhiệm vụ") == true)
    #expect(error?.message.en.contains("49 tasks") == true)
  }

  @Test func `too many lines are refused, before and after the file is read`() {
    #expect(throws: PlanTooLarge.lines(limit: 20)) {
      try PlanReader.read(plan(50), within: PlanLimits(lines: 20))
    }
    let limits = PlanLimits(lines: 3)
    #expect(throws: PlanTooLarge.lines(limit: 3)) { try limits.check(bytes: Array("a\nb\nc\nd".utf8)) }
    #expect(throws: Never.self) { try limits.check(bytes: Array("a\nb\nc".utf8)) }
  }
}
