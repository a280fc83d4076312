import Testing

@testable import PlanReading

struct RhythmTests {
  @Test(
    arguments: [
      (
        .annual,
        [
          "Hằng năm", "Mỗi năm một lần", "1 năm/lần", "01 lần/năm", "Năm một lần", "Định kỳ hằng năm",
          "Định kỳ năm",
          "Từng năm", "Theo năm", "Thường niên", "Một năm 1 lần", "Ít nhất 01 lần mỗi năm", "12 tháng/lần",
          "Cuối mỗi năm", "5 lần/năm", "Quý IV hằng năm", "Hàng năm, bắt đầu từ năm 2026",
        ]
      ),
      (
        .halfYearly,
        [
          "6 tháng", "Sáu tháng một lần", "06 tháng/lần", "Nửa năm một lần", "2 lần/năm", "Hai lần mỗi năm",
          "Mỗi năm 2 lần", "Hằng năm 02 lần", "Định kỳ 06 tháng", "6 tháng, hằng năm", "01 lần/6 tháng",
          "Mỗi học kỳ", "Bán niên", "Hai lần trong một năm",
        ]
      ),
      (
        .quarterly,
        [
          "Mỗi quý", "Từng quý", "Theo quý", "Định kỳ quý", "Định kỳ hàng quý", "Quý/lần", "3 tháng/lần",
          "Ba tháng một lần", "03 tháng 01 lần", "01 lần/quý", "Một lần mỗi quý", "Hàng quí", "Quý một lần",
          "4 lần/năm", "Định kỳ 3 tháng", "Định kỳ (mỗi 3 tháng)", "Các quý trong năm", "Theo từng quý",
          "Tháng cuối quý", "Hằng quý, năm",
        ]
      ),
      (
        .monthly,
        [
          "Hằng tháng", "Mỗi tháng", "Theo tháng", "Định kỳ tháng", "01 lần/tháng", "Tháng/lần",
          "1 tháng/lần",
          "Mỗi tháng một lần", "12 lần/năm", "Hằng tháng, quý, năm", "2 lần/tháng",
        ]
      ),
      (
        .other,
        [
          "Hằng tuần", "2 năm/lần", "2 tháng một lần", "Trong vòng 6 tháng", "Sau 3 tháng",
          "Thời gian thực hiện 03 tháng",
          "5 năm một lần", "Trong quý", "Cuối năm", "Tháng 6", "Quý III", "Cả năm",
        ]
      ),
    ] as [(Timing.Kind, [String])])
  func `how often a thing comes again is read in all its wordings`(kind: Timing.Kind, times: [String]) throws
  {
    for time in times {
      #expect(try #require(TimingRule.timing(time)).kind == kind, "\(time)")
    }
  }

  @Test(arguments: [
    "Năm 2026", "Tháng 6/2026", "Quý I năm 2026", "Trong 6 tháng đầu năm 2026", "Các tháng 3, 6, 9 năm 2026",
  ])
  func `a time that has a name does not come again`(time: String) {
    #expect(RhythmRule.found(Passage(time)).isEmpty)
  }
}
