import Core
import Testing

@testable import PlanReading

struct TimingTests {
  @Test(
    arguments: [
      ("Năm 2026", .year, 2026, 2026),
      ("Quý III năm 2026", .year, 2026, 2026),
      ("Trước ngày 30/11/2026", .until, nil, 2026),
      ("Đến năm 2030", .until, nil, 2030),
      ("2026 - 2030", .range, 2026, 2030),
      ("Quý IV/2025 - Quý II/2026", .range, 2025, 2026),
      ("Từ năm 2026 đến năm 2028", .range, 2026, 2028),
      ("Từ tháng 3 đến tháng 11 năm 2026", .year, 2026, 2026),
      ("Hằng năm", .annual, nil, nil),
      ("Thường xuyên, hằng năm", .annual, nil, nil),
      ("Định kỳ 06 tháng", .halfYearly, nil, nil),
      ("Hàng quý", .quarterly, nil, nil),
      ("Hằng tháng", .monthly, nil, nil),
      ("Đột xuất", .adHoc, nil, nil),
      ("Thường xuyên", .other, nil, nil),
      ("Năm 2026 và các năm tiếp theo", .other, nil, nil),
      ("Tháng 12/2026 và thường xuyên", .other, nil, nil),
      ("Quý I/2026 và bổ sung hằng năm", .other, nil, nil),
      ("Sau khi Luật năm 2026 có hiệu lực", .other, nil, nil),
    ] as [(String, Timing.Kind, Int?, Int?)])
  func `a time is read as written`(text: String, kind: Timing.Kind, from: Int?, to: Int?) throws {
    let timing = try #require(TimingRule.timing(text))
    #expect(timing.kind == kind)
    #expect(timing.from == from)
    #expect(timing.to == to)
    #expect(timing.raw == text)
  }

  @Test(
    arguments: [
      ("Trước ngày 30/11/2026", .day(Day(year: 2026, month: 11, day: 30))),
      ("Trước ngày 31 tháng 12 năm 2026", .day(Day(year: 2026, month: 12, day: 31))),
      ("Ngày 05-6-2026", .day(Day(year: 2026, month: 6, day: 5))),
      ("Tháng 12/2026", .month(12)),
      ("Quý III năm 2026", .quarter(3)),
      ("Quý I, II năm 2026", .is(.months(1...6))),
      ("Quý I và quý III năm 2026", .is(.months(1...9))),
      ("Tháng 3 và tháng 9 năm 2026", .is(.months(3...9))),
      ("10/2025", .month(10)),
      ("T6/2026", .month(6)),
      ("Tháng Mười hai năm 2026", .month(12)),
      ("Tháng Sáu", .is(.months(6...6))),
      ("Tổ chức một buổi, mỗi tháng một buổi", .nothing),
      ("Q2/2026", .quarter(2)),
      ("QIII-2026", .quarter(3)),
      ("Từ 9/2025 đến 6/2026", .span("2025-09-01", "2026-06-30")),
      ("Tháng 9/2026 - 12/2026", .is(.months(9...12))),
      ("Quyết định 12/2025/QĐ-UBND", .nothing),
      (
        "Ngày 20 các tháng 3, 6, 9, 12 năm 2026",
        .days(["2026-03-20", "2026-06-20", "2026-09-20", "2026-12-20"])
      ),
      ("Trước ngày 30 tháng 6, 31 tháng 12 hằng năm", .each(12, [(6, 30), (12, 31)])),
      ("Tháng 3 - 5/2026", .is(.months(3...5))),
      ("6 tháng đầu năm 2026", .is(.months(1...6))),
      ("Đến hết quý II/2026", .is(.months(1...6))),
      ("Trước tháng 6/2026", .is(.months(1...5))),
      ("Đến ngày 31/12/2026", .day(Day("2026-12-31"))),
      ("Hoàn thành trước 15/6/2026", .day(Day("2026-06-15"))),
      ("Xong trước ngày 30/9", .each(12, [(9, 30)])),
      ("Ngày 20/6/2025 và 20/12/2025", .days(["2025-06-20", "2025-12-20"])),
      ("Trước ngày 20/6 và 20/12/2025", .days(["2025-06-20", "2025-12-20"])),
      ("Ngày 20/12/2025 và ngày 20/6/2026", .days(["2025-12-20", "2026-06-20"])),
      ("Từ ngày 01/3 đến 31/5/2026", .span("2026-03-01", "2026-05-31")),
      ("Từ ngày 01/3/2026 đến hết ngày 31/5/2026", .span("2026-03-01", "2026-05-31")),
      ("01/3/2026 - 31/5/2026", .span("2026-03-01", "2026-05-31")),
      ("Từ ngày 10 đến ngày 15 tháng 6 năm 2026", .span("2026-06-10", "2026-06-15")),
      ("Quý IV/2025 - Quý II/2026", .span("2025-10-01", "2026-06-30")),
      ("Từ tháng 11/2025 đến tháng 02 năm 2026", .span("2025-11-01", "2026-02-28")),
      ("Từ ngày 01/3/2026", .is(Day("2026-03-01").map { .starting($0) })),
      ("Theo Nghị quyết ngày 01/3/2026", .nothing),
      ("Hằng quý năm 2026", .each(3, [(3, 31)])),
      ("Năm 2026", .nothing),
      ("Đến năm 2030", .nothing),
      ("2026 - 2030", .nothing),
      ("Hằng năm", .nothing),
      ("Hằng năm, trước ngày 15/11", .each(12, [(11, 15)])),
      ("Trước ngày 15 tháng 11 hằng năm", .each(12, [(11, 15)])),
      ("Trước 20/5 và 15/11 hằng năm", .each(12, [(5, 20), (11, 15)])),
      ("Trước ngày 20 tháng 5 và tháng 11 hằng năm", .each(12, [(5, 20), (11, 20)])),
      ("Ngày 15 của các tháng 3, 6, 9, 12 hằng năm", .each(12, [(3, 15), (6, 15), (9, 15), (12, 15)])),
      (
        "Tháng 6 và tháng 12 hằng năm",
        .is(.each(months: 12, [.opened(6, 1, 6, 31), .opened(12, 1, 12, 31)]))
      ),
      ("Quý IV hằng năm", .is(.each(months: 12, [.opened(10, 1, 12, 31)]))),
      ("Từ tháng 9 đến tháng 11 hằng năm", .is(.each(months: 12, [.opened(9, 1, 11, 31)]))),
      ("Từ 01/11 đến 15/01 hằng năm", .is(.each(months: 12, [.opened(11, 1, 13, 15)]))),
      ("Từ 01/11 đến 30/11 hằng năm", .is(.each(months: 12, [.opened(11, 1, 11, 30)]))),
      ("6 tháng trước ngày 15/6, năm trước ngày 15/12", .each(12, [(6, 15), (12, 15)])),
      ("Ngày 25 hằng tháng", .each(1, [(1, 25)])),
      ("Hằng tháng, trước ngày 05 của tháng sau", .each(1, [(2, 5)])),
      ("Trước ngày 15 và ngày 30 hằng tháng", .each(1, [(1, 15), (1, 30)])),
      ("Hằng quý, trước ngày 20 của tháng cuối quý", .each(3, [(3, 20)])),
      ("Trước ngày 20 tháng cuối mỗi quý", .each(3, [(3, 20)])),
      ("Hằng quý (ngày 10 tháng đầu quý sau)", .each(3, [(4, 10)])),
      ("Định kỳ 6 tháng, trước ngày 10 tháng cuối kỳ", .each(6, [(6, 10)])),
      ("Thường xuyên", .standing),
      ("Tháng 12/2026 và thường xuyên", .standing),
      ("Năm 2026 và các năm tiếp theo", .onward(2026)),
      ("Từ năm 2026 trở đi", .onward(2026)),
    ] as [(String, ExpectedMark)])
  func `a time says which day, month or quarter it means`(text: String, mark: ExpectedMark) throws {
    #expect(try #require(TimingRule.timing(text)).mark == mark.mark)
  }

  @Test func `a quarter without a year takes the year of a one-year plan`() throws {
    let timing = try #require(TimingRule.timing("Quý II", planYear: 2026))
    #expect(timing.kind == .year)
    #expect(timing.to == 2026)
  }

  @Test(
    arguments: [
      ("Phát triển du lịch giai đoạn 2026-2030, định hướng đến năm 2045", 2026, 2030, 2045),
      ("Công tác đối ngoại năm 2026", 2026, 2026, nil),
      ("Phủ sóng 5G đến năm 2030", nil, 2030, nil),
      ("Thực hiện Nghị quyết số 12-NQ/TU ngày 02/3/2025 về phát triển đến năm 2030", nil, nil, nil),
      ("Tuyên truyền bầu cử nhiệm kỳ 2026-2031", nil, nil, nil),
    ] as [(String, Int?, Int?, Int?)])
  func `the title tells the years of the plan`(title: String, from: Int?, to: Int?, orientation: Int?) {
    #expect(PeriodRule.period(title) == .init(from: from, to: to, orientation: orientation))
  }
}

enum ExpectedMark: Sendable {
  case day(Day?), month(Int), quarter(Int), standing, onward(Int), nothing
  case days([String])
  case span(String, String)
  /// Months between two times, and the month and day of each.
  case each(Int, [(Int, Int)])
  case `is`(Timing.Mark?)

  var mark: Timing.Mark? {
    switch self {
    case .days(let days): .days(days.compactMap { Day($0) })
    case .span(let from, let to): Day(from).flatMap { from in Day(to).map { .span(from: from, to: $0) } }
    case .each(let months, let days): .each(months: months, days.map { PeriodDay(month: $0.0, day: $0.1) })
    case .is(let mark): mark
    case .day(let day): day.map { .day($0) }
    case .month(let month): .month(month)
    case .quarter(let quarter): .quarter(quarter)
    case .standing: .standing
    case .onward(let year): .onward(from: year)
    case .nothing: nil
    }
  }
}

extension PeriodDay {
  static func opened(_ month: Int, _ day: Int, _ lastMonth: Int, _ lastDay: Int) -> PeriodDay {
    PeriodDay(month: lastMonth, day: lastDay, opens: .init(month: month, day: day))
  }
}
