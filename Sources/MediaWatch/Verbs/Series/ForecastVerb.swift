import ArgumentParser
import Core
import MediaStages

/// `haidang watch forecast`: the counts to come with their bands, or nothing where seasonal naive does as well.
struct ForecastVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast", abstract: "Forecasts counts over time, with 80 % and 95 % bands.",
    discussion: """
      Reads CSV with the columns timestamp,value (and series, when a file holds several, one after the
      other); writes timestamp,median,low80,high80,low95,high95. Of a series that is too short, or that repeating the last
      season forecasts as well, it writes nothing and says why on standard error; the exit code is 0.
      See docs/listening/forecast.md.
      """)

  @Option(help: "How many steps ahead, at most \(Forecaster.horizonLimit).")
  var horizon: Int

  @Flag(help: "Forecast even what repeating the last season forecasts as well.")
  var always = false

  @Argument(help: "The file of counts; standard input by default.")
  var file: String?

  func validate() throws {
    guard (1...Forecaster.horizonLimit).contains(horizon) else {
      throw ValidationError("--horizon takes a number from 1 to \(Forecaster.horizonLimit).")
    }
  }

  func run() throws {
    var input = try SeriesInput(path: file)
    var output = LineOutput()
    var history: SeriesHistory?
    var isHeaded = false
    func head(_ isNamed: Bool) throws {
      guard !isHeaded else { return }
      isHeaded = true
      try output.line("\(isNamed ? "series," : "")timestamp,median,low80,high80,low95,high95".utf8)
    }
    do {
      while try input.next({ number, row in
        try head(row.isNamed)
        if let ended = history, !ended.holds(row) {
          try forecast(ended, to: &output)
          history = nil
        }
        if history == nil { history = SeriesHistory(first: row) }
        history?.take(number, row)
      }) { try output.flush() }
      try head(false)
      if let history { try forecast(history, to: &output) }
      try output.flush()
    } catch LineStreamError.closed {
      return
    }
  }

  private func forecast(_ history: SeriesHistory, to output: inout LineOutput) throws {
    var history = history
    let key = history.name.map { String(decoding: $0, as: UTF8.self) + "," } ?? ""
    guard let (series, format) = history.finished() else {
      return report(.tooShort(1, needed: Forecaster.leastValues(horizon: horizon)), key)
    }
    var forecaster = Forecaster()
    forecaster.isForced = always
    do {
      let forecast = try forecaster.forecast(series.values, step: series.step, horizon: horizon)
      for (index, point) in forecast.points.enumerated() {
        let ahead = Int64(index + 1).multipliedReportingOverflow(by: series.step.milliseconds)
        let time = series.end.milliseconds.addingReportingOverflow(ahead.partialValue)
        guard !ahead.overflow, !time.overflow,
          let written = format.text(Timestamp(milliseconds: time.partialValue))
        else { return }
        let numbers = [
          point.median, point.band80.lowerBound, point.band80.upperBound, point.band95.lowerBound,
          point.band95.upperBound,
        ]
        try output.line("\(key)\(written),\(numbers.map(DecimalText.text).joined(separator: ","))".utf8)
      }
    } catch let reason as NoForecast {
      report(reason, key)
    }
  }

  private func report(_ reason: NoForecast, _ key: String) {
    let name = key.isEmpty ? "" : "\(key.dropLast()): "
    let text =
      switch reason {
      case .tooShort(let count, let needed):
        (
          vi: "không dự báo: có \(count) giá trị, cần \(needed)",
          en: "no forecast: \(count) values, \(needed) needed"
        )
      case .noBetterThanNaive(let ratio):
        (
          vi: "không dự báo: sai số bằng \(DecimalText.text(ratio)) lần cách lặp lại mùa trước",
          en: "no forecast: its error is \(DecimalText.text(ratio)) times that of repeating the last season"
        )
      }
    StandardError.say(name + text.vi, text.en)
  }
}
