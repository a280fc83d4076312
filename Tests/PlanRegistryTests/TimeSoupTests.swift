import Core
import TestKit
import Testing

@testable import PlanReading
@testable import PlanRegistry

/// Words of time in any order: what is read of them stays within its bounds.
struct TimeSoupTests {
  private static let words = [
    "trước", "ngày", "hằng", "năm", "quý", "tháng", "I", "IV", "đến", "từ", "và", ",", "-", "/", "(", ")",
    "6", "31", "02",
    "15/11", "30/2", "2026", "29/02/2026", "31/12/2100", "01/01/1945", "lần", "mỗi", "6 tháng", "cuối", "đầu",
    "sau",
    "của", "kỳ", "các", "hoàn thành", "báo cáo", "Sở Y tế", "gửi về", ";", ".", "999999999", "0", "00",
    "1/13", "13", "tuần", "tuần một lần", "thứ Năm", "Chủ nhật", "16 giờ",
  ]

  @Test func `no words of time break a reading or a board`() throws {
    var state: UInt64 = 20_261_130
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let years = PlanYears(from: 2024, to: 2030, issued: Day("2025-06-15"))
    for _ in 0..<5_000 {
      let text = (0...next(14)).map { _ in Self.words[next(Self.words.count)] }.joined(separator: " ")
      let timings = [TimingRule.timing(text), SentenceTimeRule.timing(text)].compactMap { $0 }
      for timing in timings + Timing.Kind.allCases.map({ Timing(raw: text, kind: $0, from: 2025, to: 2026) })
      {
        let slots = OccurrencePlanner.slots(for: timing, over: years)
        #expect((1...(24 * PlanYears.longest)).contains(slots.count), "\(text)")
        #expect(Set(slots.map(\.label)).count == slots.count, "\(text)")
        #expect(slots.allSatisfy { !OccurrenceSlot.name(ofLabel: $0.label).vi.isEmpty }, "\(text)")
        #expect(
          slots.allSatisfy { slot in slot.dueOn.map { (slot.startsOn ?? $0) <= $0 } ?? true }, "\(text)")
      }
    }
  }
}
