import Accounts
import Agencies
import Attachments
import Core
import Store

/// The made-up province while it is being made: what later parts need to know of earlier ones, and its clock.
package struct SampleWorld: Sendable {
  /// The province; it is on no map.
  package static let place = "An Hải"

  package let size: SampleSize
  package let seed: UInt64
  /// The day on which the sample is made; nothing in it is later than the day before.
  package let today: Day
  /// The first day of its history, a working day.
  package let firstDay: Day
  /// Documents to stand among the made-up ones.
  package let documents: [SampleFile]
  /// Where files come in.
  package let files: FileDoor

  /// Of the province, in the order of the directory's making; `validTo` follows what happens to them.
  package var agencies: [Agency] = []
  /// Who does the work of an agency that ended.
  package var heirs: [AgencyID: AgencyID] = [:]
  package var staff = SampleStaff()

  private let ids: ScriptedIDs
  private var clock: Timestamp
  private var dayEnd: Timestamp
  private var steps: SeededRandom

  init(
    size: SampleSize, seed: UInt64, today: Day, documents: [SampleFile], files: FileDoor, ids: ScriptedIDs
  ) {
    self.size = size
    self.seed = seed
    self.today = today
    self.documents = documents
    self.files = files
    self.ids = ids
    firstDay = Self.firstDay(today, years: size.years)
    clock = firstDay.opening
    dayEnd = firstDay.closing
    steps = SeededRandom(seed: seed, stream: "clock")
  }

  static func firstDay(_ today: Day, years: Int) -> Day {
    let before = Day(year: today.year - years, month: today.month, day: min(today.day, 28))
    return (before ?? today.adding(days: -365 * years)).nextWorkingDay
  }

  /// A stream of numbers for a part of the sample, the same whatever others draw.
  package func random(_ stream: String) -> SeededRandom { SeededRandom(seed: seed, stream: stream) }

  mutating func begin(_ day: Day) {
    clock = max(clock, day.opening)
    dayEnd = day.closing
    ids.move(to: clock)
  }

  /// Somebody acts, some seconds or minutes after whoever acted before; nil is the program itself. Thousands of acts fit
  /// into one working day.
  package mutating func context(of person: Person?) -> ActionContext {
    let left = max(0, dayEnd.milliseconds - clock.milliseconds)
    let step = steps.number(in: 1...Int(max(1, min(240_000, left / 50))))
    clock = Timestamp(milliseconds: clock.milliseconds + Int64(step))
    ids.move(to: clock)
    return ActionContext(actor: person?.id.rawValue, actorName: person?.name ?? "haidang", now: clock)
  }

  /// The unit that does an agency's work now.
  package func successor(of id: AgencyID) -> AgencyID {
    var current = id
    while let next = heirs[current] { current = next }
    return current
  }
}

extension Day {
  /// 8:00 in Vietnam.
  var opening: Timestamp { Timestamp(self, minute: 8 * 60) }
  /// 17:00 in Vietnam.
  var closing: Timestamp { Timestamp(self, minute: 17 * 60) }

  /// Monday to Friday.
  package var isWorkingDay: Bool { weekday <= .friday }

  /// This day, or the Monday after it.
  package var nextWorkingDay: Day {
    var day = self
    while !day.isWorkingDay { day = day.adding(days: 1) }
    return day
  }
}
