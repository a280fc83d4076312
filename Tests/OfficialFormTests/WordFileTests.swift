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

extension WordFileTests {
  @Test func `minutes with two signers name their recipients below`() async throws {
    var minutes = OfficialPlan.make(annexes: 0)
    minutes.kind = .minutes
    minutes.signers = [FormSigner(["Thư ký"], name: "Người Một"), FormSigner(["Chủ trì"], name: "Người Hai")]
    minutes.recipients = ["Như trên"]
    let lines = try await DocumentReader.read(bytes: WordFile.bytes(of: minutes), name: "a.docx").lines.map(
      \.text)
    let signers = try #require(lines.lastIndex { $0.contains("Người Một") && $0.contains("Người Hai") })
    #expect(lines[signers...].contains("- Như trên;"))
    #expect(lines[signers...].contains { $0.hasPrefix("- Lưu: ") })
  }
}
