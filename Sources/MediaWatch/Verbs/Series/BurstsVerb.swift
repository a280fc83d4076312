import ArgumentParser
import Core
import MediaStages

/// `haidang watch bursts`: where counts rise far above their recent tail, once a burst.
struct BurstsVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bursts", abstract: "Finds bursts in counts over time, one alert a burst.",
    discussion: """
      Reads CSV with the columns timestamp,value (and series, when a file holds several); writes
      timestamp,score,alert: alert is 1 where a burst begins, and the score is 0.5 or more exactly there.
      See docs/listening/bursts.md.
      """)

  @Argument(help: "The file of counts; standard input by default.")
  var file: String?

  func run() throws {
    var input = try SeriesInput(path: file)
    var output = LineOutput()
    var run = BurstRun()
    do {
      while try input.next({ try run.take($0, $1, to: &output) }) { try output.flush() }
      try run.finish(&output)
      try output.flush()
    } catch LineStreamError.closed {
      return
    }
  }
}

/// The detectors of all series of a run.
private struct BurstRun {
  /// Series of one run; the rows of further ones are passed over.
  private static let seriesLimit = 100_000

  private struct Stream {
    var order = SeriesOrder()
    var waiting: [SeriesRow] = []
    var step: SeriesStep?
    var detector: BurstDetector?
  }

  private var streams: [Stream] = []
  private var places: [ArraySlice<UInt8>: Int] = [:]
  private var last: (name: ArraySlice<UInt8>, place: Int) = ([], 0)
  private var line: [UInt8] = []

  mutating func take(_ number: Int, _ row: SeriesRow, to output: inout LineOutput) throws {
    if streams.isEmpty { try head(row, &output) }
    guard let place = place(of: row.series) else {
      return SeriesInput.report(number, vi: "quá nhiều chuỗi", en: "there are too many series")
    }
    do {
      let gap = try streams[place].order.accept(row.time.time, step: streams[place].step)
      if gap > 0 { SeriesInput.report(number, gapOf: gap) }
    } catch {
      return SeriesInput.report(number, error)
    }
    guard streams[place].detector == nil else { return try write(row, place, to: &output) }
    streams[place].waiting.append(row)
    if streams[place].waiting.count >= SeriesStep.sample { try start(place, to: &output) }
  }

  /// Series too short for the sample are judged at the end.
  mutating func finish(_ output: inout LineOutput) throws {
    if streams.isEmpty { try head(nil, &output) }
    for place in streams.indices where streams[place].detector == nil { try start(place, to: &output) }
  }

  private func head(_ row: SeriesRow?, _ output: inout LineOutput) throws {
    try output.line("\(row?.isNamed ?? false ? "series," : "")timestamp,score,alert".utf8)
  }

  private mutating func place(of name: ArraySlice<UInt8>) -> Int? {
    if name == last.name, last.place < streams.count { return last.place }
    let name = ArraySlice(Array(name))
    let place = places[name] ?? streams.count
    if place == streams.count {
      guard streams.count < Self.seriesLimit else { return nil }
      places[name] = place
      streams.append(Stream())
    }
    last = (name, place)
    return place
  }

  private mutating func start(_ place: Int, to output: inout LineOutput) throws {
    let rows = streams[place].waiting
    guard !rows.isEmpty else { return }
    let step = SeriesStep(between: rows.map(\.time.time)) ?? SeriesStep(milliseconds: 3_600_000)
    guard let step else { return }
    streams[place].step = step
    streams[place].detector = BurstDetector(step: step)
    streams[place].waiting = []
    for row in rows { try write(row, place, to: &output) }
  }

  private mutating func write(_ row: SeriesRow, _ place: Int, to output: inout LineOutput) throws {
    guard let reading = streams[place].detector?.next(row.time.time, row.value) else { return }
    line.removeAll(keepingCapacity: true)
    if row.isNamed {
      line += row.series
      line.append(UInt8(ascii: ","))
    }
    line += row.written
    line.append(UInt8(ascii: ","))
    DecimalText.append(share: reading.score, to: &line)
    line.append(UInt8(ascii: ","))
    line.append(UInt8(ascii: reading.isAlert ? "1" : "0"))
    try output.line(line)
  }
}
