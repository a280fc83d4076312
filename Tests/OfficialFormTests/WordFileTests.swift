import Core
import OfficeFiles
import Testing

@testable import OfficialForm

struct WordFileTests {
  @Test func `what was written is read again, and the same document gives the same bytes`() async throws {
    let plan = OfficialPlan.make()
    let bytes = try WordFile.bytes(of: plan)
    #expect(try WordFile.bytes(of: plan) == bytes)
    let text = try await DocumentReader.read(bytes: bytes, name: "ke-hoach.docx")
    let lines = text.lines.map(\.text)
    for wanted in [
      "KẾ HOẠCH", "Thông tin đối ngoại tỉnh An Hải năm 2026", "I. MỤC ĐÍCH, YÊU CẦU",
      "1 | Mở chuyên mục | Sở Ngoại vụ | Hằng năm",
    ] {
      #expect(lines.contains(wanted), "\(wanted)")
    }
  }
}
