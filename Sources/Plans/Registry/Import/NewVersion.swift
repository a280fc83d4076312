import Attachments
import Core
import OfficeFiles
import PlanReading
import Store

/// A version about to be stored, with everything of it but the tasks.
struct NewVersion {
  var id: ID<PlanVersion>
  var planID: ID<Plan>
  var ordinal: Int
  var read: ReadPlan
  /// Which findings stand on no task.
  var loose: Set<Int>

  func insert(_ transaction: Transaction, _ context: ActionContext) throws {
    try insertHeader(transaction, context)
    try insertLines(transaction)
    try insertCitations(transaction)
    try insertDiagnostics(transaction)
    try insertReporting(transaction)
  }

  private func insertHeader(_ transaction: Transaction, _ context: ActionContext) throws {
    let header = read.document.document
    let file = read.file
    try transaction.insert(
      into: "plan_version",
      [
        "id": id, "plan_id": planID, "ordinal": ordinal, "state": "draft", "kind": header.type ?? "",
        "number": header.number, "place": header.place, "issued_on": header.date, "title": read.title,
        "issuer": header.issuer ?? "", "province": header.province, "signer_name": header.signer.name,
        "signer_position": header.signer.position, "signer_authority": header.signer.authority,
        "period_from": header.period.from, "period_to": header.period.to,
        "period_orientation": header.period.orientation,
        "recipients": try StoredJSON.encode(read.document.recipients), "source_name": file.name,
        "media_type": file.stored.type, "sha256": file.stored.key,
        "annex_sha256": PlanFiles(plan: file.stored.key, annexes: read.annexes.map(\.stored.key)).annexSum,
        "byte_count": file.stored.byteCount,
        "line_count": read.lines.count, "imported_at": context.now, "imported_by": context.actor,
        "imported_by_name": context.actorName,
      ])
  }

  private func insertLines(_ transaction: Transaction) throws {
    for (index, line) in read.lines.enumerated() {
      // No engine stores the sign of number nought.
      let text =
        line.text.utf8.contains(0) ? String(line.text.unicodeScalars.filter { $0 != "\0" }) : line.text
      try transaction.insert(
        into: "plan_line", ["version_id": id, "number": index + 1, "page": line.page, "text": text])
    }
  }

  private func insertCitations(_ transaction: Transaction) throws {
    let document = read.document
    let bases = document.legalBases
    let cited = Dictionary(
      document.citations.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    let others = document.citations.filter { !bases.contains($0.number) }.map(\.number)
    for (position, number) in (bases + others).enumerated() {
      let citation = cited[number]
      try transaction.insert(
        into: "plan_citation",
        [
          "version_id": id, "position": position, "is_basis": position < bases.count,
          "kind": citation?.kind ?? "", "number": number, "number_key": Plan.key(number),
          "issued_on": citation?.date, "issuer": citation?.issuer,
        ])
    }
  }

  private func insertDiagnostics(_ transaction: Transaction) throws {
    for (position, diagnostic) in read.document.diagnostics.enumerated() {
      let place = diagnostic.place
      try transaction.insert(
        into: "plan_diagnostic",
        [
          "version_id": id, "position": position, "code": diagnostic.code, "severity": diagnostic.severity,
          "message_vi": diagnostic.message.vi, "message_en": diagnostic.message.en, "line": place?.line,
          "end_line": place?.endLine, "page": place?.page, "is_loose": loose.contains(position),
          // What may be no task is left out already, so nobody need look.
          "is_seen": PlanTask.Doubt.allCases.contains { $0.finding == diagnostic.code },
        ])
    }
  }

  private func insertReporting(_ transaction: Transaction) throws {
    for (position, duty) in read.document.reporting.enumerated() {
      try transaction.insert(
        into: "plan_reporting",
        [
          "version_id": id, "position": position, "who": duty.who ?? "", "addressee": duty.to,
          "covers": duty.covers, "due": duty.due,
        ])
    }
  }
}
