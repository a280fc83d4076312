import Core
import OfficeFiles
import Testing

/// Text that was pasted from a chat, a mailbox or an office system.
@Suite struct TextDressTests {
  private func read(_ lines: [String]) async throws -> [String] {
    try await DocumentReader.read(bytes: Array(lines.joined(separator: "\n").utf8), name: "dan.txt").blocks
      .map(\.text)
  }

  @Test(arguments: [
    ["[10:32, 12/3/2026] Lê Thử: 1. Sở Nội vụ chủ trì"],
    ["[12/03/2026, 10:32:15 SA] Lê Thử: 1. Sở Nội vụ chủ trì"],
    ["\u{200E}[12/3/26, 10:32] +84 90: 1. Sở Nội vụ chủ trì"], ["> 1. Sở Nội vụ chủ trì"],
    [">> 1. Sở Nội vụ chủ trì"],
    ["1️⃣ Sở Nội vụ chủ trì"], ["① Sở Nội vụ chủ trì"], ["👉 1. Sở Nội vụ chủ trì 🙏"],
    ["1.\u{A0}Sở\u{200B} Nội vụ\u{2060} chủ trì"],
    ["Lê Thử, [12/03/2026 10:32]:", "1. Sở Nội vụ chủ trì"], ["𝟏. 𝐒ở Nội vụ chủ trì"],
    ["From: A <a@b.vn>", "Sent: Monday", "To: C", "Subject: FW: Kế hoạch", "", "1. Sở Nội vụ chủ trì"],
    [
      "---------- Forwarded message ---------", "Từ: A", "Ngày: 12/3", "Chủ đề: B", "1. Sở Nội vụ chủ trì",
      "Sent from my iPhone",
    ],
  ])
  func theTextIsReadWithoutItsDress(lines: [String]) async throws {
    #expect(try await read(lines) == ["1. Sở Nội vụ chủ trì"])
  }

  @Test func exportedChats() async throws {
    let lines = ["12/03/2026, 10:32 - Lê Thử: 1. Sở Nội vụ", "12/03/2026, 10:33 - Trần Mẫu: 2. Sở Y tế"]
    #expect(try await read(lines) == ["1. Sở Nội vụ", "2. Sở Y tế"])
  }

  @Test func namesWithTheClockOnALineOfTheirOwn() async throws {
    let lines = ["Lê Văn Thử 08:15", "1. Sở Nội vụ rà soát", "Trần Thị Mẫu 8:17 2. Sở Y tế kiểm tra"]
    #expect(try await read(lines) == ["1. Sở Nội vụ rà soát", "2. Sở Y tế kiểm tra"])
    // Once alone it may be anything.
    #expect(
      try await read(["Họp Giao Ban 08:15", "tại hội trường"]) == ["Họp Giao Ban 08:15", "tại hội trường"])
  }

  @Test(arguments: [
    ["08:00, 12/3/2026 - Hội nghị: bàn về kế hoạch"], ["[1] Quyết định số 15/QĐ-UBND"],
    ["Ngày: 12/3", "Đến: 15/3"],
    ["Thời gian: 10:32, 12/3/2026"], ["Từ: tháng 3", "Đến: tháng 6", "Nội dung: số hóa"], ["x > 5 và y < 3"],
  ])
  func whatOnlyLooksLikeDressStays(lines: [String]) async throws {
    #expect(try await read(lines) == lines)
  }

  @Test func picturesAreBulletsAndPlacesStay() async throws {
    let document = try await DocumentReader.read(
      bytes: Array("✅ Việc một\n\n🔹 Việc hai\n".utf8), name: "a.txt")
    #expect(document.blocks.map(\.text) == ["- Việc một", "- Việc hai"])
    #expect(document.blocks.map(\.place.line) == [1, 3])
    #expect(document.lines.map(\.text) == ["✅ Việc một", "", "🔹 Việc hai"])
  }
}
