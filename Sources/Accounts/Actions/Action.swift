import Core
import Store

/// One act on the register: who may do it, what stands against it, and what it does. Button, API, command line and job
/// all go through `run`, so the same rights and the same refusals hold whoever calls.
package protocol Action: Sendable {
  associatedtype Outcome: Sendable = Void

  /// Area and verb, unique over the program: "task.withdraw". Stands in the audit log.
  static var name: String { get }

  /// What a person calls it: "Rút nhiệm vụ".
  static var title: Localised<String> { get }

  /// The right that it needs.
  static var permission: Permission { get }

  /// The right that this very act needs, where it depends on what is asked or on what is there; `Self.permission` when nothing
  /// is said.
  func needs(_ reader: Reader) throws -> Permission

  /// The agencies whose work it touches: people of one agency act for that one only. `nil` stands for work that nobody
  /// holds. Empty: it touches no agency's own work.
  func agencies(_ reader: Reader) throws -> Set<AgencyID?>

  /// Everything that stands against it now, besides rights. Changes nothing.
  func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal]

  /// Does it, in the transaction in which nothing stood against it. May still throw a `Refusal`, which undoes it all.
  func act(_ transaction: Transaction, _ context: ActionContext) throws -> Outcome

  /// What the audit log keeps of it; nil when it found nothing to do.
  func record(of outcome: Outcome) throws -> AuditRecord?

  /// The further things that it touched: each has the act in its own history.
  func parts(of outcome: Outcome) throws -> [AuditRecord]
}

/// The thing that an act was about, and a word on it.
package struct AuditRecord: Hashable, Sendable {
  /// "task", "agency" …
  package var subject: String
  package var id: Int64
  package var detail: AuditDetail

  package init(
    _ subject: String, _ id: Int64, _ facts: [String: String?] = [:], changes: [AuditChange] = []
  ) {
    self.subject = subject
    self.id = id
    detail = AuditDetail(facts: facts.compactMapValues(\.self), changes: changes)
  }

  package init<Of>(
    _ subject: String, _ id: ID<Of>, _ facts: [String: String?] = [:], changes: [AuditChange] = []
  ) {
    self.init(subject, id.rawValue, facts, changes: changes)
  }

  @discardableResult
  fileprivate func write(
    _ action: String, _ act: ID<AuditEntry>?, _ transaction: Transaction, _ context: ActionContext
  ) throws -> ID<AuditEntry> {
    try AuditLog.record(
      transaction, context, action: action, subject: subject, id: id, detail: detail, partOf: act)
  }
}

extension Action {
  package func needs(_ reader: Reader) throws -> Permission { Self.permission }
  package func agencies(_ reader: Reader) throws -> Set<AgencyID?> { [] }
  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] { [] }
  package func parts(of outcome: Outcome) throws -> [AuditRecord] { [] }

  /// Everything that stands against it, rights included: what `run` asks before it acts, and a button by `offer`.
  /// Who lacks the right learns nothing else.
  package func objections(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    do {
      if let actor = context.actor { try allow(try Person.find(ID(rawValue: actor), in: reader), reader) }
      return try refusals(reader, context)
    } catch let refusal as Refusal {
      return [refusal]
    }
  }

  /// The program itself, which acts without a person, may do everything.
  private func allow(_ person: Person, _ reader: Reader) throws {
    let right = try needs(reader)
    guard person.may(right) else { throw Refusal.notPermitted }
    let agencies = try agencies(reader)
    guard agencies.allSatisfy({ person.may(right, for: $0) }) else { throw Refusal.notYourAgency }
  }

  /// The whole act in one transaction. Throws `Refused` with everything that stands against it.
  @discardableResult
  package func run(in database: Database, by context: ActionContext) async throws -> Outcome {
    do {
      return try await database.write { try run($0, context) }
    } catch let error as StoreError where error.isUniqueConstraint {
      // Somebody else was faster with the same name or number: what stands against it now is in the refusals.
      return try await database.write { try run($0, context) }
    } catch let refused as Refused where refused.refusals.contains(where: { $0.kind == .notPermitted }) {
      await Overstep(action: Self.name, context: context).note(in: database)
      throw refused
    }
  }

  /// The act as a part of another one, in its transaction.
  @discardableResult
  package func run(_ transaction: Transaction, _ context: ActionContext) throws -> Outcome {
    let objections = try objections(transaction, context)
    guard objections.isEmpty else { throw Refused(objections) }
    do {
      let outcome = try act(transaction, context)
      if let record = try record(of: outcome) {
        let entry = try record.write(Self.name, nil, transaction, context)
        for part in try parts(of: outcome) { try part.write(Self.name, entry, transaction, context) }
      }
      return outcome
    } catch let refusal as Refusal {
      throw Refused([refusal])
    }
  }
}

extension Refusal {
  package static let notPermitted = Refusal(
    "not-permitted",
    Localised(
      vi: "Vai trò của bạn không gồm thao tác này. Hãy hỏi người quản trị nếu bạn cần.",
      en: "Your role does not include this. Ask the administrator if you need it."), kind: .notPermitted)

  package static let notYourAgency = Refusal(
    "not-your-agency",
    Localised(
      vi: "Bạn chỉ cập nhật được phần việc của đơn vị mình. Hãy chỉ chọn đơn vị của bạn.",
      en: "You can update the work of your own agency only. Choose just your agency."), kind: .notPermitted)

  /// Nobody's work is lost: the form shows both, and the writer decides.
  package static let changedMeanwhile = Refusal(
    "changed-meanwhile",
    Localised(
      vi:
        "Người khác vừa sửa mục này. Nội dung bạn gõ vẫn giữ nguyên; giá trị hiện tại ghi dưới từng ô khác nhau. Lưu lại để ghi đè.",
      en:
        "Somebody else has changed this meanwhile. What you typed is kept; the present value stands under each field that differs. Save again to overwrite it."
    ))
}
