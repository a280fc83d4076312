import Core
import Foundation
import OfficeFiles
import OfficialForm
import PlanForm
import Testing

@testable import PlanReading

/// A plan that is written in the official form and read again is the same plan.
struct RoundTripTests {
  private static func again(_ plan: PlanDocument) async throws -> PlanDocument {
    let bytes = try WordFile.bytes(of: PlanForm.document(of: plan))
    return PlanReader.read(try await DocumentReader.read(bytes: bytes, name: "ke-hoach.docx"))
  }

  /// What must come back, one line each.
  static func facts(_ plan: PlanDocument) -> [String] {
    let head = plan.document
    var facts = [
      head.type ?? "-", head.number ?? "-", head.date?.description ?? "-", head.title ?? "-",
      head.issuer ?? "-",
      head.province ?? "-", head.signer.name ?? "-",
    ].map { "head: \($0)" }
    facts += plan.legalBases.map { "basis: \($0)" }
    facts += plan.recipients.map { "recipient: \($0)" }
    for task in plan.tasks {
      let time = task.timing.map { "\($0.raw) \($0.kind.rawValue) \($0.from ?? 0) \($0.to ?? 0)" } ?? "-"
      facts.append(
        "task: \(task.text) | \(task.leads.joined(separator: "; ")) | \(task.coordinators.joined(separator: "; ")) | \(task.monitors.joined(separator: "; ")) | \(time)"
      )
    }
    return facts
  }

  @Test(.enabled(if: Answers.isThere, "the folder ../shared is absent"), arguments: Answers.names)
  func `every answer at hand comes back`(name: String) async throws {
    let plan = try Answers.plan(name)
    let again = try await Self.again(plan)
    let (before, after) = (Self.facts(plan), Self.facts(again))
    let lost = before.filter { !after.contains($0) }
    let made = after.filter { !before.contains($0) }
    #expect(
      lost.isEmpty && made.isEmpty,
      "\(lost.count) of \(before.count) lost:\n\(lost.prefix(6).joined(separator: "\n"))\nmade:\n\(made.prefix(6).joined(separator: "\n"))"
    )
  }
}

/// Hand-made answers, which are no part of the repository.
enum Answers {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared")

  private static let files: [String: URL] = {
    var files: [String: URL] = [:]
    for folder in ["gold", "gold-new"] {
      let found =
        (try? FileManager.default.contentsOfDirectory(
          at: root.appendingPathComponent(folder), includingPropertiesForKeys: nil)) ?? []
      for file in found where file.pathExtension == "json" {
        files[file.deletingPathExtension().lastPathComponent] = file
      }
    }
    return files
  }()

  static var names: [String] { files.keys.sorted() }
  static var isThere: Bool { !names.isEmpty }

  private struct Answer: Decodable {
    struct Head: Decodable {
      var type, number, place, date, title, issuer, province: String?
      var signer: DocumentHeader.Signer
      var period: DocumentHeader.Period
    }
    struct Cited: Decodable {
      var kind: String?
      var number: String
      var date, issuer: String?
    }
    struct Time: Decodable {
      var raw: String
      var kind: Timing.Kind
      var from, to: Int?
    }
    struct Task: Decodable {
      var ref, text: String
      var leads, coordinators, monitors: [String]?
      var timing: Time?
      var pillar: String?
    }
    struct Duty: Decodable { var who, to, covers, due: String? }
    var document: Head
    var citations: [Cited]
    var legal_bases: [String]
    var tasks: [Task]
    var reporting: [Duty]
    var recipients: [String]
  }

  static func plan(_ name: String) throws -> PlanDocument {
    let answer = try JSONDecoder().decode(Answer.self, from: Data(contentsOf: try #require(files[name])))
    let (head, place) = (answer.document, SourcePlace(line: 1))
    return PlanDocument(
      document: DocumentHeader(
        type: head.type, number: head.number, place: head.place, date: head.date.flatMap { Day($0) },
        title: head.title, issuer: head.issuer, province: head.province, signer: head.signer,
        period: head.period),
      citations: answer.citations.map {
        Citation(
          kind: $0.kind, number: $0.number, date: $0.date.flatMap { Day($0) }, issuer: $0.issuer, place: place
        )
      }, legalBases: answer.legal_bases,
      tasks: answer.tasks.map { task in
        PlanTask(
          ref: task.ref, text: task.text, leads: task.leads ?? [], coordinators: task.coordinators ?? [],
          monitors: task.monitors ?? [],
          timing: task.timing.map { Timing(raw: $0.raw, kind: $0.kind, from: $0.from, to: $0.to) },
          place: place,
          origin: .body, pillar: task.pillar, confidence: 1)
      },
      reporting: answer.reporting.map {
        ReportingDuty(who: $0.who, to: $0.to, covers: $0.covers, due: $0.due, place: place)
      },
      recipients: answer.recipients, diagnostics: [])
  }
}
