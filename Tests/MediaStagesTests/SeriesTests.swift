import Core
import Testing

@testable import MediaStages

@Suite struct SeriesTests {
  @Test(arguments: [
    ("2026-11-21 05:30:00", 1_795_239_000_000), ("2026-11-21T05:30:00Z", 1_795_239_000_000),
    ("2026-11-21T12:30:00+07:00", 1_795_239_000_000), ("2026-11-21 05:30", 1_795_239_000_000),
    ("2026-11-21T05:30:00.250000", 1_795_239_000_250), ("2026-11-21", 1_795_219_200_000),
    ("1795239000", 1_795_239_000_000), ("1795239000000", 1_795_239_000_000), ("0", 0),
  ])
  func timesAreReadAndWrittenInTheirOwnManner(text: String, milliseconds: Int64) throws {
    let time = try #require(SeriesTime(ArraySlice(text.utf8)))
    #expect(time.time.milliseconds == milliseconds)
    #expect(time.format.text(time.time) == text)
  }

  @Test(arguments: [
    "", "2026-13-01", "2026-02-30", "99999-01-01", "0000-01-01", "2026-11-21T25:00",
    "2026-11-21T10:00+99:00",
    "2026-11-21 10:00:00 sáng", "-1", "NaN", "999999999999999999", "2026-11-21T",
  ])
  func whatIsNoTimeIsRefused(text: String) {
    #expect(SeriesTime(ArraySlice(text.utf8)) == nil)
  }

  @Test func timesBeyondTheCalendarHaveNoText() throws {
    let last = try #require(SeriesTime(ArraySlice("9999-12-31T23:00:00Z".utf8)))
    #expect(last.format.text(last.time.adding(seconds: 3600)) == nil)
  }

  @Test(arguments: [
    ("12", 12.0), ("3.5", 3.5), ("1e3", 1000), ("0", 0), ("999999999999999", 999_999_999_999_999),
  ])
  func countsAreRead(text: String, value: Double) {
    #expect(SeriesCount.read(ArraySlice(text.utf8)) == value)
  }

  @Test(arguments: [
    "", "nan", "inf", "-1", "1e308", "1e16", "0x10", "1,5", "12 ", String(repeating: "9", count: 400),
  ])
  func whatIsNoCountIsRefused(text: String) {
    #expect(SeriesCount.read(ArraySlice(text.utf8)) == nil)
  }

  @Test func headingsNameTheColumns() throws {
    let columns = try #require(SeriesColumns(heading: ArraySlice("series,Value,\"Timestamp\"".utf8)))
    let row = try SeriesRow(ArraySlice("lũ lụt, 4 ,2026-11-21".utf8), columns: columns)
    #expect(String(decoding: row.series, as: UTF8.self) == "lũ lụt")
    #expect(row.value == 4)
    #expect(SeriesColumns(heading: ArraySlice("2026-11-21,4".utf8)) == nil)
    #expect(throws: SeriesFault.tooFewFields) { try SeriesRow(ArraySlice("2026-11-21".utf8)) }
  }

  @Test func rowsOutOfOrderAreNamed() throws {
    let step = try #require(SeriesStep(milliseconds: 60_000))
    var order = SeriesOrder()
    func accept(_ minutes: Int64) throws(SeriesFault) -> Int {
      try order.accept(Timestamp(milliseconds: minutes * 60_000), step: step)
    }
    #expect(try accept(1) == 0)
    #expect(try accept(4) == 2)
    #expect(throws: SeriesFault.duplicate) { try accept(4) }
    #expect(throws: SeriesFault.unordered) { try accept(2) }
    #expect(throws: SeriesFault.farAhead) { try accept(40_000_000) }
    #expect(try accept(5) == 0)
  }

  @Test func theStepIsTheMostFrequentDistance() {
    let minutes: [Int64] = [0, 5, 10, 15, 30, 35, 36, 41]
    #expect(
      SeriesStep(between: minutes.map { Timestamp(milliseconds: $0 * 60_000) })?.milliseconds == 300_000)
    #expect(SeriesStep(between: [Timestamp(milliseconds: 5)]) == nil)
  }

  @Test func gapsAreFilledAndLongOnesBeginAnew() throws {
    let step = try #require(SeriesStep(milliseconds: 3_600_000))
    func hour(_ hour: Int64) -> Timestamp { Timestamp(milliseconds: hour * 3_600_000) }
    var series = RegularSeries(step: step, start: hour(0), value: 0)
    for index in 1..<48 { _ = series.append(hour(Int64(index)), Double(index % 24)) }
    #expect(series.append(hour(50), 2) == .afterGap(2))
    #expect(series.append(hour(50), 9) == .sameStep)
    #expect(series.values.suffix(3).map { $0.rounded() } == [16, 9, 2])
    #expect(series.append(hour(60), 12) == .afterGap(9))
    #expect(series.values.suffix(4) == [9, 10, 11, 12])
    #expect(series.append(hour(2_000_000_000), 1) == .anew(1_999_999_939))
    #expect(series.values == [1])
  }
}
