import Core
import Testing

@testable import PlanReading

/// Letterhead, title and signature as different offices print them.
struct LetterheadTests {
  private func header(
    _ letterhead: String, date: String = "Lâm Đồng, ngày 05 tháng 02 năm 2026",
    title: String = "**KẾ HOẠCH**\n**Thử nghiệm năm 2026**", signature: String = "GIÁM ĐỐC\nTrần Văn Mẫu"
  ) -> DocumentHeader {
    PlanText.read(
      """
      \(letterhead)
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Số: 12/KH-MAU
      \(date)
      \(title)
      Căn cứ nhu cầu công việc;
      **I. NHIỆM VỤ**
      1. Rà soát hồ sơ.
      Nơi nhận:
      - Lưu: VT.
      \(signature)
      """
    ).document
  }

  @Test(arguments: [
    ("ỦY BAN MTTQ VIỆT NAM\nPHƯỜNG HOA SỮA\nBAN THƯỜNG TRỰC", "Ủy ban MTTQ Việt Nam phường Hoa Sữa"),
    ("UBND XÃ HOA SỮA\nBCĐ PHÒNG THỦ DÂN SỰ", "BCĐ Phòng Thủ Dân Sự xã Hoa Sữa"),
    ("UBND XÃ HOA SỮA TRẠM Y TẾ", "Trạm Y Tế xã Hoa Sữa"),
    ("TỈNH ỦY LÂM ĐỒNG BAN TỔ CHỨC Số 58-HD/BTCTU", "Ban Tổ Chức Tỉnh Ủy Lâm Đồng"),
    ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Sở Nông Nghiệp và Môi Trường tỉnh Lâm Đồng"),
    ("SỞ Y TẾ LÂM ĐỒNG BỆNH VIỆN HOA SỮA", "Bệnh viện Hoa Sữa"),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH LÂM ĐỒNG\nCÔNG ĐOÀN XÃ HOA SỮA", "Công Đoàn xã Hoa Sữa"),
  ])
  func `the issuer is the lowest body of the letterhead`(letterhead: String, issuer: String) {
    #expect(header(letterhead).issuer == issuer)
  }

  @Test(arguments: ["Lâm Đồng, ngày 05/02/2026", "Lâm Đồng, ngày 5 tháng 2 năm 2026"])
  func `place and day`(dateline: String) {
    let document = header("UBND TỈNH LÂM ĐỒNG", date: dateline)
    #expect(document.place == "Lâm Đồng")
    #expect(document.date == Day("2026-02-05"))
  }

  @Test func `a conclusion goes on in a small letter`() {
    let document = header(
      "UBND XÃ HOA SỮA",
      title: "**THÔNG BÁO KẾT LUẬN**\ncủa Chủ tịch UBND xã tại cuộc họp giao ban tháng 11 năm 2025")
    #expect(document.title == "KẾT LUẬN của Chủ tịch UBND xã tại cuộc họp giao ban tháng 11 năm 2025")
    #expect(document.period == .init(from: 2025, to: 2025, orientation: nil))
  }

  @Test func `commas between the lines of a title stay`() {
    let document = header(
      "UBND XÃ HOA SỮA",
      title: "**KẾ HOẠCH**\n**Phát triển rừng trồng, cây dược liệu,**\n**chăn nuôi năm 2026**")
    #expect(document.title == "Phát triển rừng trồng, cây dược liệu, chăn nuôi năm 2026")
  }

  @Test(
    arguments: [
      ("từ năm 2026 đến năm 2030", 2026, 2030), ("giai đoạn 2026 - 2030", 2026, 2030),
      ("kỳ họp thứ Ba, khóa XI, nhiệm kỳ 2026 - 2031", nil, nil), ("đến năm 2030", nil, 2030),
    ] as [(String, Int?, Int?)])
  func `the years of a title, not those of a term of office`(title: String, from: Int?, to: Int?) {
    let period = PeriodRule.period("Chuyển đổi số " + title)
    #expect(period.from == from)
    #expect(period.to == to)
  }

  @Test(arguments: ["H'Mai Niê Mẫu", "K’Brêu Mẫu", "Trần Văn Mẫu"])
  func `the signer may bear a name of the Central Highlands`(name: String) {
    let signer = header("UBND XÃ HOA SỮA", signature: "K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\(name)").signer
    #expect(signer.name == name)
    #expect(signer.authority == "K/T TRƯỞNG BAN")
  }

  @Test func `a signature beside the recipients is none of them`() {
    let plan = PlanText.read(
      """
      **KẾ HOẠCH**
      **Thử nghiệm năm 2026**
      **I. NHIỆM VỤ**
      1. Rà soát hồ sơ.
      Nơi nhận:
      - UBND tỉnh (để báo cáo); KT. CHỦ TỊCH
      - Các phòng; PHÓ CHỦ TỊCH
      - Lưu: VT.
      Trần Văn Mẫu
      """)
    #expect(plan.recipients == ["UBND tỉnh (để báo cáo)", "Các phòng", "Lưu: VT"])
    #expect(plan.document.signer.authority == "KT. CHỦ TỊCH")
  }
}
