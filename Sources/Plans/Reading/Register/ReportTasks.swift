import Core

/// Makes tasks of reports: one for all that a sentence asks of one body at one rhythm. A sentence that is a task already gets
/// the time instead.
struct ReportTasks {
  /// Those of the plan, some with a time now.
  private(set) var tasks: [PlanTask]
  /// The new ones, in the order of the document.
  private(set) var added: [PlanTask] = []
  private let planYear: Int?
  private let isOverYears: Bool
  private let byPlace: [SourcePlace: [Int]]
  /// Tasks that have the time of a report now; a second one of their sentence stands beside them.
  private var joined: Set<Int> = []
  /// Label and words of every task: what tells tasks apart over versions.
  private var taken: Set<[String]>

  init(tasks: [PlanTask], planYear: Int?, isOverYears: Bool) {
    self.tasks = tasks
    self.planYear = planYear
    self.isOverYears = isOverYears
    byPlace = Dictionary(grouping: tasks.indices) { tasks[$0].place }
    taken = Set(tasks.map { [$0.ref, $0.text] })
  }

  mutating func take(_ duties: [ReportingDuty]) {
    var order: [Asking] = []
    var asked: [Asking: [ReportingDuty]] = [:]
    for duty in duties {
      let asking = Asking(place: duty.place, sentence: duty.asked.sentence, who: duty.who)
      if asked[asking] == nil { order.append(asking) }
      asked[asking, default: []].append(duty)
    }
    for asking in order {
      let wanted = ReportTime.times(of: asked[asking] ?? [], planYear: planYear, isOverYears: isOverYears)
      for time in wanted where !join(asking, time) { add(asking, time, isOnly: wanted.count == 1) }
    }
  }

  private struct Asking: Hashable {
    var place: SourcePlace
    var sentence: String
    var who: String?
  }

  /// Whether a task says it already; it then has the time.
  private mutating func join(_ asking: Asking, _ time: ReportTime) -> Bool {
    let same = byPlace[asking.place, default: []].first {
      !asking.sentence.isEmpty && tasks[$0].doubt == nil
        && (tasks[$0].text.contains(asking.sentence) || asking.sentence.contains(tasks[$0].text))
    }
    guard let same else { return false }
    guard let timing = time.timing else { return true }
    // "Các sở thực hiện Kế hoạch; UBND các xã báo cáo …": the report is owed by others than the task.
    let owners = Self.leads(asking.who)
    let leads = tasks[same].leads
    let isWhole = tasks[same].text == asking.sentence
    if !isWhole, !owners.isEmpty, !leads.isEmpty, Set(owners).isDisjoint(with: leads) { return false }
    guard let own = tasks[same].timing else {
      tasks[same].timing = timing
      joined.insert(same)
      return true
    }
    if own == timing { return true }
    if joined.contains(same) { return false }
    // "Định kỳ hằng quý" has its day behind it: "(trước ngày 20 tháng cuối quý)".
    let isLess = own.mark == nil && (own.kind == timing.kind || own.kind == .other)
    if isLess, isWhole || asking.sentence.contains(own.raw) {
      tasks[same].timing = timing
      joined.insert(same)
      return true
    }
    return isWhole
  }

  private mutating func add(_ asking: Asking, _ time: ReportTime, isOnly: Bool) {
    guard let duty = time.duties.first, time.timing != nil || !isConditional(asking.sentence) else { return }
    let sentence = Self.capitalised(asking.sentence)
    let addressees = time.duties.compactMap(\.to).reduce(into: [String]()) { $0.appendNew([$1]) }
    let texts = [
      isOnly ? sentence : "", sentence.isEmpty ? "" : "Báo cáo \(time.name): \(sentence)",
      time.text(addressees),
    ]
    guard let text = texts.first(where: { !$0.isEmpty && !taken.contains([duty.asked.ref, $0]) }) else {
      return
    }
    taken.insert([duty.asked.ref, text])
    added.append(
      PlanTask(
        ref: duty.asked.ref, text: text, leads: Self.leads(asking.who), coordinators: [],
        monitors: addressees,
        timing: time.timing, place: asking.place, origin: .report, pillar: duty.asked.pillar, confidence: 0.8)
    )
  }

  private static let conditions = PhraseSet("trường hợp|nếu|trong quá trình|khi có|khi cần")

  /// "Trong quá trình thực hiện, nếu có vướng mắc, … báo cáo": owed by nobody until it happens.
  private func isConditional(_ sentence: String) -> Bool {
    Self.conditions.contains(in: Passage(sentence), to: 8)
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static let orders = PhraseSet("yêu cầu|đề nghị|giao|chỉ đạo")

  /// "UBND tỉnh yêu cầu các sở, ban, ngành": those who are asked owe the report.
  private static func leads(_ who: String?) -> [String] {
    guard let who else { return [] }
    let passage = Passage(who)
    let start = orders.first(in: passage)?.upperBound ?? 0
    return NameList.parse(passage, from: start < passage.count ? start : 0, .line).names.filter {
      !$0.isEmpty
    }
  }
}
