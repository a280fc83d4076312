import Attachments
import Core
import PlanReading
import Store

/// A version about to be stored, with everything of it but the tasks.
struct NewVersion {
  var id: ID<PlanVersion>
  var planID: ID<Plan>
  var ordinal: Int
  var sha256: String
  var request: ImportPlan

  func insert(_ transaction: Transaction, _ context: ActionContext) throws {
    try insertHeader(transaction, context)
    try transaction.run(
      """
      INSERT INTO plan_source (version_id, lines) VALUES (\(id), \(try StoredJSON.encode(request.lines)))
      """)
    try insertCitations(transaction)
    try insertDiagnostics(transaction)
    try insertReporting(transaction)
  }

  private func insertHeader(_ transaction: Transaction, _ context: ActionContext) throws {
    let header = request.document.document
    let file = request.file
    try transaction.run(
      """
      INSERT INTO plan_version (id, plan_id, ordinal, state, kind, number, place, issued_on, title, issuer,
        province, signer_name, signer_position, signer_authority, period_from, period_to,
        period_orientation, recipients, source_name, media_type, sha256, byte_count, line_count,
        imported_at, imported_by, imported_by_name)
      VALUES (\(id), \(planID), \(ordinal), 'draft', \(header.type ?? ""), \(header.number), \(header.place),
        \(header.date), \(request.title), \(header.issuer ?? ""), \(header.province), \(header.signer.name),
        \(header.signer.position), \(header.signer.authority), \(header.period.from), \(header.period.to),
        \(header.period.orientation), \(try StoredJSON.encode(request.document.recipients)), \(file.name),
        \(file.stored.type), \(sha256), \(file.stored.byteCount), \(request.lines.count), \(context.now),
        \(context.actor), \(context.actorName))
      """)
  }

  private func insertCitations(_ transaction: Transaction) throws {
    let document = request.document
    let bases = document.legalBases
    let cited = Dictionary(
      document.citations.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    let others = document.citations.filter { !bases.contains($0.number) }.map(\.number)
    for (position, number) in (bases + others).enumerated() {
      let citation = cited[number]
      try transaction.run(
        """
        INSERT INTO plan_citation (version_id, position, is_basis, kind, number, number_key, issued_on, issuer)
        VALUES (\(id), \(position), \(position < bases.count), \(citation?.kind ?? ""), \(number),
          \(Plan.key(number)), \(citation?.date), \(citation?.issuer))
        """)
    }
  }

  private func insertDiagnostics(_ transaction: Transaction) throws {
    for (position, diagnostic) in request.document.diagnostics.enumerated() {
      let place = diagnostic.place
      try transaction.run(
        """
        INSERT INTO plan_diagnostic (version_id, position, code, severity, message_vi, message_en, line,
          end_line, page)
        VALUES (\(id), \(position), \(diagnostic.code), \(diagnostic.severity), \(diagnostic.message.vi),
          \(diagnostic.message.en), \(place?.line), \(place?.endLine), \(place?.page))
        """)
    }
  }

  private func insertReporting(_ transaction: Transaction) throws {
    for (position, duty) in request.document.reporting.enumerated() {
      try transaction.run(
        """
        INSERT INTO plan_reporting (version_id, position, who, addressee, covers, due)
        VALUES (\(id), \(position), \(duty.who ?? ""), \(duty.to), \(duty.covers), \(duty.due))
        """)
    }
  }
}
