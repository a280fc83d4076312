import Accounts
import Core
import Jobs
import Store

/// Changes when something is done again and again, or rests it.
package struct ChangeSchedule: Action {
  package static let name = "schedule.change"
  package static let title = Localised(vi: "Đổi lịch chạy", en: "Change a schedule")
  package static let permission = Permission.manageSystem

  package var schedule: String
  /// "daily 02:30" and the like (`ScheduleRule`), as typed.
  package var rule: String
  package var isOn: Bool

  package init(_ schedule: String, rule: String, isOn: Bool) {
    self.schedule = schedule
    self.rule = rule
    self.isOn = isOn
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    guard try Schedule.all(reader).contains(where: { $0.name == schedule }) else {
      return [.noSuchSchedule]
    }
    return [.unless(ScheduleRule(rule) != nil, .ruleUnreadable)].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    guard let rule = ScheduleRule(rule) else { throw Refusal.ruleUnreadable }
    guard try Schedule.change(transaction, schedule, rule: rule, isOn: isOn, now: context.now) else {
      throw Refusal.noSuchSchedule
    }
  }

  package func record(of outcome: Void) -> AuditRecord? {
    AuditRecord("schedule", 0, ["schedule": schedule, "rule": rule, "on": isOn ? "yes" : "no"])
  }
}

/// Does something of the schedule now, besides its time.
package struct RunSchedule: Action {
  package static let name = "schedule.run"
  package static let title = Localised(vi: "Chạy ngay", en: "Run now")
  package static let permission = Permission.manageSystem

  package var schedule: String

  package init(_ schedule: String) {
    self.schedule = schedule
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    guard try Schedule.runNow(transaction, schedule, now: context.now) else { throw Refusal.noSuchSchedule }
  }

  package func record(of outcome: Void) -> AuditRecord? {
    AuditRecord("schedule", 0, ["schedule": schedule])
  }
}

extension Refusal {
  static let noSuchSchedule = Refusal(
    "schedule-unknown", Localised(vi: "Không có lịch này.", en: "There is no such schedule."),
    kind: .missing)
  static let ruleUnreadable = Refusal(
    "rule-unreadable",
    Localised(
      vi:
        "Không đọc được lịch. Viết như: every 10 minutes, daily 02:30, weekly mon 07:00, monthly 1 06:00 (giờ Việt Nam).",
      en:
        "The rule cannot be read. Write it as: every 10 minutes, daily 02:30, weekly mon 07:00, monthly 1 06:00 (Vietnam time)."
    ), field: "rule")
}
