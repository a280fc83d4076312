import Agencies
import Core
import PlanRegistry
import SampleProvince

/// Decides who will do what when: most in time, some late, some never, some stopped for a reason. Each agency has its own
/// diligence.
struct DeedPlanning {
  private var random: SeededRandom
  private let seed: UInt64
  private let today: Day
  private var diligence: [AgencyID: Int] = [:]
  private var planned = 0
  /// One duty in so many is stopped, so that also a small province has some.
  private static let stopped = 12

  init(_ world: SampleWorld) {
    random = world.random("progress")
    seed = world.seed
    today = world.today
  }

  /// The deeds for a duty that is known from `day` on, each with its day; those of days to come stay undone.
  mutating func deeds(for duty: OpenDuty, from day: Day) -> [(day: Day, deed: Deed)] {
    let begin = max(day.adding(days: random.number(in: 3...20)), duty.startsOn ?? day)
    let end = max(duty.dueOn ?? begin.adding(days: random.number(in: 30...300)), begin.adding(days: 5))
    let length = begin.days(until: end)
    func at(_ percent: Int) -> Day { begin.adding(days: length * percent / 100).nextWorkingDay }
    var found: [(Day, DutyEvent)] = []
    let fate = random.number(in: 1...100)
    planned += 1
    let isShort = length < 100
    if duty.state == .suspended {
      found = random.chance(50) ? [(at(10), .resume), (at(80), .complete)] : []
    } else if planned % Self.stopped == 7 {
      found = [(at(10), .start), (at(random.number(in: 15...50)), .suspend)]
      if random.chance(35) { found += [(at(70), .resume), (at(95), .complete)] }
    } else if duty.kind == .once, random.chance(25) {
      // What is due but once and was begun, not ended, is what a board shows as late.
      found = [(at(random.number(in: 20...80)), .start)]
    } else if fate <= share(of: duty.agency) {
      if !isShort, random.chance(60) { found.append((at(random.number(in: 5...45)), .start)) }
      let isLate = random.chance(12)
      found.append((at(isLate ? random.number(in: 104...140) : random.number(in: 55...99)), .complete))
      if random.chance(1) { found += [(at(150), .reopen), (at(170), .complete)] }
    } else if random.chance(50) {
      found = [(at(random.number(in: 20...80)), .start)]
    }
    if duty.state == .inProgress { found.removeAll { $0.1 == .start } }
    return found.filter { $0.0 < today && $0.0 >= day }.map {
      ($0.0, Deed(duty: duty.id, agency: duty.agency, event: $0.1))
    }
  }

  /// Of a hundred duties, how many the agency completes.
  private mutating func share(of agency: AgencyID) -> Int {
    if let known = diligence[agency] { return known }
    var own = SeededRandom(seed: seed, stream: "diligence \(agency)")
    let share = own.chance(15) ? own.number(in: 48...68) : own.number(in: 78...97)
    diligence[agency] = share
    return share
  }
}
