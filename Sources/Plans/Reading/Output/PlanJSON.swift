import Core
import Markup

/// Prints a plan in the format of `haidang plan extract`.
package enum PlanJSON {
  /// - Parameter source: the file's name, as it shall stand in the answer.
  package static func encode(_ plan: PlanDocument, source: String) -> [UInt8] {
    var json = JSONObjectWriter(indented: true)
    json.field("source", source)
    json.field("document", object: plan.document) { header($1, &$0) }
    json.field("citations", plan.citations) { citation($1, &$0) }
    json.field("legal_bases", plan.legalBases)
    json.field("tasks", plan.tasks) { task($1, &$0) }
    json.field("reporting", plan.reporting) { duty($1, &$0) }
    json.field("recipients", plan.recipients)
    json.field("diagnostics", plan.diagnostics) { diagnostic($1, &$0) }
    return json.finished() + [0x0A]
  }

  private static func header(_ header: DocumentHeader, _ json: inout JSONObjectWriter) {
    json.field("type", header.type)
    json.field("number", header.number)
    json.field("place", header.place)
    json.field("date", header.date?.description)
    json.field("title", header.title)
    json.field("issuer", header.issuer)
    json.field("province", header.province)
    json.field("signer", object: header.signer) { json, signer in
      json.field("name", signer.name)
      json.field("position", signer.position)
      json.field("authority", signer.authority)
    }
    json.field("period", object: header.period) { json, period in
      json.field("from", period.from)
      json.field("to", period.to)
      json.field("orientation", period.orientation)
    }
  }

  private static func citation(_ citation: Citation, _ json: inout JSONObjectWriter) {
    json.field("kind", citation.kind)
    json.field("number", citation.number)
    json.field("date", citation.date?.description)
    json.field("issuer", citation.issuer)
    json.field("line", citation.place.line)
  }

  private static func task(_ task: PlanTask, _ json: inout JSONObjectWriter) {
    json.field("ref", task.ref)
    json.field("text", task.text)
    json.field("leads", task.leads)
    json.field("coordinators", task.coordinators)
    json.field("monitors", task.monitors)
    json.field("timing", object: task.timing) { json, timing in
      json.field("raw", timing.raw)
      json.field("kind", timing.kind.rawValue)
      json.field("from", timing.from)
      json.field("to", timing.to)
      mark(timing, &json)
    }
    json.field("origin", task.origin.rawValue)
    json.field("pillar", task.pillar)
    place(task.place, &json)
    json.field("confidence", (task.confidence * 100).rounded() / 100)
    if let doubt = task.doubt { json.field("doubt", doubt.rawValue) }
  }

  private static func mark(_ timing: Timing, _ json: inout JSONObjectWriter) {
    switch timing.mark {
    case .day(let day): json.field("day", day.description)
    case .month(let month): json.field("month", month)
    case .quarter(let quarter): json.field("quarter", quarter)
    case .onward(let year): json.field("onward_from", year)
    case .days(let days) where timing.kind != .range: json.field("day", days.first?.description)
    case .span(_, let last) where timing.kind != .range: json.field("day", last.description)
    case .days, .span, .months, .starting, .each, .weekly, .standing, nil: break
    }
  }

  private static func duty(_ duty: ReportingDuty, _ json: inout JSONObjectWriter) {
    json.field("who", duty.who)
    json.field("to", duty.to)
    json.field("covers", duty.covers)
    json.field("due", duty.due)
    json.field("line", duty.place.line)
  }

  private static func diagnostic(_ diagnostic: Diagnostic, _ json: inout JSONObjectWriter) {
    json.field("code", diagnostic.code)
    json.field("severity", diagnostic.severity.rawValue)
    json.field("message", diagnostic.message.vi)
    json.field("message_en", diagnostic.message.en)
    if let place = diagnostic.place { self.place(place, &json) }
  }

  private static func place(_ place: SourcePlace, _ json: inout JSONObjectWriter) {
    json.field("place", object: place) { json, place in
      json.field("line", place.line)
      json.field("end_line", place.endLine)
      if let page = place.page { json.field("page", page) }
    }
  }
}
