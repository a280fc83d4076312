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
      ("Quý I, II năm 2026", .nothing),
      ("Quý I và quý III năm 2026", .nothing),
      ("Tháng 3 và tháng 9 năm 2026", .nothing),
      ("Năm 2026", .nothing),
      ("Đến năm 2030", .nothing),
      ("2026 - 2030", .nothing),
      ("Hằng năm", .nothing),
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

  var mark: Timing.Mark? {
    switch self {
    case .day(let day): day.map { .day($0) }
    case .month(let month): .month(month)
    case .quarter(let quarter): .quarter(quarter)
    case .standing: .standing
    case .onward(let year): .onward(from: year)
    case .nothing: nil
    }
  }
}
