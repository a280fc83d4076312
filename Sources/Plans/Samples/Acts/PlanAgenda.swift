import Core
import PlanRegistry
import SampleProvince

/// What the province's planning office does on which day.
struct PlanAgenda {
  enum Step: Sendable {
    /// Writes a plan and loads it; the last one is accepted only in part.
    case issue(number: Int, isLong: Bool, layout: DraftedPlan.Layout, isLast: Bool)
    /// Loads a document that came from outside.
    case load(SampleFile)
    case accept(ID<PlanVersion>, isPart: Bool)
    /// Loads a second version of the first plan.
    case amend
    /// Decides on one of the unknown names.
    case decideName
    /// Gives the work that nobody holds to somebody.
    case assign
    case withdraw
    /// Says a task on the board in better words.
    case correct
    /// Asks for a report each week, beside the document.
    case addWeekly
    /// Loads a draft of the next version of the first plan: discarded, or left for the reviewer.
    case propose(isDiscarded: Bool)
  }

  /// Numbers of made-up plans count from here, out of the way of documents from outside.
  static let firstNumber = 301

  private var entries: [(day: Day, step: Step)] = []

  /// Days between the steps of a plan's way; a step on a weekend waits for Monday.
  static let daysOfReview = 4

  mutating func add(_ step: Step, on day: Day) {
    let day = day.nextWorkingDay
    let place = entries.firstIndex { $0.day > day } ?? entries.endIndex
    entries.insert((day, step), at: place)
  }

  /// The steps due by `day`, in the order of their days.
  mutating func due(_ day: Day) -> [Step] {
    let due = entries.prefix { $0.day <= day }
    entries.removeFirst(due.count)
    return due.map(\.step)
  }
}

extension PlanAgenda {
  /// Plans spread over the years. The first covers the years up to now, the last is still under review.
  init(for world: SampleWorld, documents: [(file: SampleFile, day: Day?)]) {
    var random = world.random("agenda")
    let first = world.firstDay.adding(days: 7)
    let last = max(first, world.today.adding(days: -16))
    let made = max(0, world.size.plans - documents.count)
    for index in 0..<made {
      let day = first.adding(days: made == 1 ? 0 : first.days(until: last) * index / (made - 1))
      let isLast = index == made - 1
      add(
        .issue(
          number: Self.firstNumber + index, isLong: index == 0 || isLast || random.chance(50),
          layout: DraftedPlan.Layout.allCases[index % DraftedPlan.Layout.allCases.count], isLast: isLast),
        on: day)
    }
    for document in documents {
      let day = document.day.map { $0.adding(days: 3) } ?? last
      add(.load(document.file), on: min(max(day, first), last))
    }
    let span = first.days(until: last)
    if made > 1 {
      add(.amend, on: first.adding(days: span * 40 / 100))
      add(.propose(isDiscarded: true), on: world.today.adding(days: -12))
      add(.propose(isDiscarded: false), on: world.today.adding(days: -8))
    }
    add(.correct, on: first.adding(days: span * 70 / 100))
    add(.addWeekly, on: world.today.adding(days: -24))
    add(.decideName, on: first.adding(days: 40))
    add(.withdraw, on: first.adding(days: span * 60 / 100))
    for percent in [20, 45, 75] { add(.assign, on: first.adding(days: 30 + span * percent / 100)) }
  }
}
