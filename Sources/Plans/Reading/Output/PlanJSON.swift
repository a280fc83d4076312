import Core

/// Prints a plan in the format of `haidang plan extract`.
package enum PlanJSON {
  /// - Parameter source: the file's name, as it shall stand in the answer.
  package static func encode(_ plan: PlanDocument, source: String) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.field("source", source)
      json.key("document")
      header(plan.document, &json)
      json.key("citations")
      json.array(plan.citations) { citation($1, &$0) }
      json.field("legal_bases", plan.legalBases)
      json.key("tasks")
      json.array(plan.tasks) { task($1, &$0) }
      json.key("reporting")
      json.array(plan.reporting) { duty($1, &$0) }
      json.field("recipients", plan.recipients)
      json.key("diagnostics")
      json.array(plan.diagnostics) { diagnostic($1, &$0) }
    }
    json.raw("\n")
    return json.bytes
  }

  private static func header(_ header: DocumentHeader, _ json: inout JSONText) {
    json.object { json in
      json.field("type", header.type)
      json.field("number", header.number)
      json.field("place", header.place)
      json.field("date", header.date?.description)
      json.field("title", header.title)
      json.field("issuer", header.issuer)
      json.field("province", header.province)
      json.key("signer")
      json.object { json in
        json.field("name", header.signer.name)
        json.field("position", header.signer.position)
        json.field("authority", header.signer.authority)
      }
      json.key("period")
      json.object { json in
        json.field("from", header.period.from)
        json.field("to", header.period.to)
        json.field("orientation", header.period.orientation)
      }
    }
  }

  private static func citation(_ citation: Citation, _ json: inout JSONText) {
    json.object { json in
      json.field("kind", citation.kind)
      json.field("number", citation.number)
      json.field("date", citation.date?.description)
      json.field("issuer", citation.issuer)
      json.field("line", citation.place.line)
    }
  }

  private static func task(_ task: PlanTask, _ json: inout JSONText) {
    json.object { json in
      json.field("ref", task.ref)
      json.field("text", task.text)
      json.field("leads", task.leads)
      json.field("coordinators", task.coordinators)
      json.field("monitors", task.monitors)
      json.key("timing")
      if let timing = task.timing {
        json.object { json in
          json.field("raw", timing.raw)
          json.field("kind", timing.kind.rawValue)
          json.field("from", timing.from)
          json.field("to", timing.to)
          mark(timing.mark, &json)
        }
      } else {
        json.raw("null")
      }
      json.field("origin", task.origin.rawValue)
      json.field("pillar", task.pillar)
      place(task.place, &json)
      json.key("confidence")
      json.raw(String((task.confidence * 100).rounded() / 100))
    }
  }

  private static func mark(_ mark: Timing.Mark?, _ json: inout JSONText) {
    switch mark {
    case .day(let day): json.field("day", day.description)
    case .month(let month): json.field("month", month)
    case .quarter(let quarter): json.field("quarter", quarter)
    case .onward(let year): json.field("onward_from", year)
    case .standing, nil: break
    }
  }

  private static func duty(_ duty: ReportingDuty, _ json: inout JSONText) {
    json.object { json in
      json.field("who", duty.who)
      json.field("to", duty.to)
      json.field("covers", duty.covers)
      json.field("due", duty.due)
      json.field("line", duty.place.line)
    }
  }

  private static func diagnostic(_ diagnostic: Diagnostic, _ json: inout JSONText) {
    json.object { json in
      json.field("code", diagnostic.code)
      json.field("severity", diagnostic.severity.rawValue)
      json.field("message", diagnostic.message.vi)
      json.field("message_en", diagnostic.message.en)
      if let place = diagnostic.place { self.place(place, &json) }
    }
  }

  private static func place(_ place: SourcePlace, _ json: inout JSONText) {
    json.key("place")
    json.object { json in
      json.field("line", place.line)
      json.field("end_line", place.endLine)
      if let page = place.page { json.field("page", page) }
    }
  }
}
