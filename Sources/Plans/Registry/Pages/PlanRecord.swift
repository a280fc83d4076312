import Core
import PlanReading
import Store

extension PlanDocument {
  /// A plan by the version that its page shows. Throws a `Refusal` when there is none.
  package static func ofPlan(_ id: ID<Plan>, in reader: Reader) throws -> PlanDocument {
    guard let shown = try PlanDetail.load(reader, id).shown else { throw Refusal.noSuchPlan }
    return try ofVersion(shown.id, in: reader)
  }

  /// A version as the register has it now: its heading as corrected, and its tasks that are on the board or still to be decided on,
  /// with the names that they bear. Throws a `Refusal` when there is no such version.
  static func ofVersion(_ id: ID<PlanVersion>, in reader: Reader) throws -> PlanDocument {
    let version = try PlanVersion.find(id, in: reader)
    let citations = try PlanCitation.ofVersion(reader, id)
    return PlanDocument(
      document: DocumentHeader(
        type: version.kind, number: version.number, place: version.place, date: version.issuedOn,
        title: version.title, issuer: version.issuer, province: version.province, signer: version.signer,
        period: version.period),
      citations: citations.map {
        Citation(
          kind: $0.kind.isEmpty ? nil : $0.kind, number: $0.number, date: $0.issuedOn, issuer: $0.issuer,
          place: SourcePlace(line: 1))
      },
      legalBases: citations.filter(\.isBasis).map(\.number), tasks: try tasks(of: id, reader),
      reporting: try PlanDetail.reporting(reader, id).map {
        ReportingDuty(
          who: $0.who.isEmpty ? nil : $0.who, to: $0.addressee, covers: $0.covers, due: $0.due,
          place: SourcePlace(line: 1))
      }, recipients: version.recipients, diagnostics: [])
  }

  /// What reports ask for is said by the reporting duties.
  private static func tasks(of version: ID<PlanVersion>, _ reader: Reader) throws -> [PlanTask] {
    let tasks = try reader.all(
      RegisteredTask.self,
      """
      SELECT * FROM task WHERE version_id = \(version) AND standing IN ('accepted', 'proposed')
        AND origin <> \(PlanTask.Origin.report) ORDER BY position, id
      """)
    let named = try reader.all(
      Responsibility.self,
      """
      SELECT r.* FROM responsibility r JOIN task t ON t.id = r.task_id
      WHERE t.version_id = \(version) AND t.standing IN ('accepted', 'proposed') ORDER BY r.task_id, r.id
      """)
    let byTask = Dictionary(grouping: named, by: \.taskID)
    return tasks.map { task in
      func names(_ role: Responsibility.Role) -> [String] {
        byTask[task.id, default: []].filter { $0.role == role }.map(\.name)
      }
      return PlanTask(
        ref: task.ref, text: task.text, leads: names(.lead), coordinators: names(.coordinator),
        monitors: names(.monitor), timing: task.timing, place: task.place ?? SourcePlace(line: 1),
        origin: task.origin, pillar: task.pillar.isEmpty ? nil : task.pillar, confidence: 1)
    }
  }
}
