import Agencies
import AgencyNames
import Core
import SampleProvince

/// Thinks of plans: how many tasks, whose, until when.
struct PlanDrafting {
  private var random: SeededRandom
  private var grammar: TaskGrammar
  /// Units that live on the day of the plan.
  private var names: Set<String> = []
  private let taskCount: Int
  private let hasCommunes: Bool

  /// Names that the directory does not know, and one with a slip of the pen.
  static let unknownNames = [
    "Trung tâm Phát triển Du thuyền An Hải", "Hội Người yêu Biển tỉnh", "Trung tâm Dữ liệu Đại dương",
    "Viện Nghiên cứu Hò biển", "Hiệp hội Lặn biển An Hải", "Trung tâm Phiên dịch Cảng biển",
  ]
  static let misspelt = "Sở Ngoạ vụ"

  init(_ world: SampleWorld) {
    random = world.random("plans")
    let communes = world.agencies.filter { $0.kind == .commune }
    grammar = TaskGrammar(
      world.random("tasks"), communes: communes.map { String($0.name.dropFirst("UBND ".count)) })
    taskCount = min(90, 12 + world.size.agencies / 3)
    hasCommunes = communes.count > 1
  }

  /// A plan of that day; `isLong`: over several years to `lastYear` or beyond.
  mutating func plan(
    number: Int, on day: Day, isLong: Bool, lastYear: Int, layout: DraftedPlan.Layout, in world: SampleWorld
  ) -> DraftedPlan {
    grammar.beginPlan()
    names = Set(world.agencies.filter { $0.isAlive(on: day) }.map(\.name))
    let first = !isLong && day.month > 10 ? day.year + 1 : day.year
    let years = isLong ? first...max(first + random.number(in: 2...4), lastYear) : first...first
    var groups: [DraftedPlan.Group] = []
    let topics = random.pick(min(TaskGrammar.topics.count, max(3, taskCount / 8)), of: TaskGrammar.topics)
    for index in 0..<taskCount {
      let isCollective = index % 12 == 5
      let topic = isCollective ? TaskGrammar.collectiveTopic : topics[index % topics.count]
      var task = isCollective ? collective(topic, years) : single(topic, years)
      // Something of every plan is due in its first year.
      if index % 6 == 1 { task.time = "Năm \(years.lowerBound)" }
      if let group = groups.firstIndex(where: { $0.title == topic.pillar }) {
        groups[group].tasks.append(task)
      } else {
        groups.append(DraftedPlan.Group(title: topic.pillar, tasks: [task]))
      }
    }
    addDoubts(to: &groups)
    return DraftedPlan(
      number: "\(number)/KH-UBND", issued: day, title: title(years), years: years,
      bases: LegalBases.cited(on: day, &random), groups: groups, layout: layout)
  }

  /// The plan some months later: other words for one task in six, one task more; where it is shortened, one less.
  mutating func amended(_ plan: DraftedPlan, isShortened: Bool = false) -> DraftedPlan {
    var plan = plan
    if isShortened, let group = plan.groups.indices.first(where: { plan.groups[$0].tasks.count > 1 }) {
      plan.groups[group].tasks.remove(at: random.number(in: 0...plan.groups[group].tasks.count - 1))
    }
    for group in plan.groups.indices {
      for task in plan.groups[group].tasks.indices where random.chance(16) {
        plan.groups[group].tasks[task].text += ", có đánh giá kết quả"
      }
    }
    if let topic = TaskGrammar.topics.first(where: { $0.pillar == plan.groups.last?.title }) {
      plan.groups[plan.groups.count - 1].tasks.append(single(topic, plan.years))
    }
    return plan
  }

  private mutating func title(_ years: ClosedRange<Int>) -> String {
    let subject =
      random.pick([
        "Thông tin đối ngoại và truyền thông chính sách", "Quảng bá hình ảnh địa phương ra nước ngoài",
        "Nâng cao hiệu quả công tác thông tin đối ngoại", "Truyền thông về kinh tế biển và hội nhập quốc tế",
      ]) ?? "Thông tin đối ngoại"
    let time =
      years.count == 1 ? "năm \(years.lowerBound)" : "giai đoạn \(years.lowerBound) - \(years.upperBound)"
    return "\(subject) tỉnh \(SampleWorld.place) \(time)"
  }

  private mutating func single(_ topic: TaskGrammar.Topic, _ years: ClosedRange<Int>) -> DraftedPlan.Task {
    let known = topic.leads.filter(names.contains)
    var leads = [random.chance(55) ? known.first : random.pick(known)].compactMap(\.self)
    if leads.isEmpty { leads = ["Văn phòng UBND tỉnh"] }
    if random.chance(8), let second = random.pick(known.filter { !leads.contains($0) }) {
      leads.append(second)
    }
    let partners = topic.partners.filter { names.contains($0) && !leads.contains($0) }
    var coordinators = random.pick(random.number(in: 1...3), of: partners)
    if random.chance(20) { coordinators.append("các sở, ban, ngành có liên quan") }
    let isWatched = random.chance(10) && names.contains("Ban Tuyên giáo và Dân vận Tỉnh ủy")
    return DraftedPlan.Task(
      text: grammar.sentence(topic), steps: grammar.steps(topic), leads: leads, coordinators: coordinators,
      monitors: isWatched ? ["Ban Tuyên giáo và Dân vận Tỉnh ủy"] : [], time: time(years))
  }

  private mutating func collective(
    _ topic: TaskGrammar.Topic, _ years: ClosedRange<Int>
  ) -> DraftedPlan.Task {
    let usable = hasCommunes ? TaskGrammar.collectives : ["Các sở, ban, ngành"]
    let partners = topic.partners.filter(names.contains)
    let time = random.chance(50) || years.count == 1 ? "Năm \(years.lowerBound)" : "Hằng năm"
    return DraftedPlan.Task(
      text: grammar.sentence(topic), steps: grammar.steps(topic),
      leads: [random.pick(usable) ?? "Các sở, ban, ngành"], coordinators: random.pick(1, of: partners),
      time: time)
  }

  /// As plans say it; together they give about ten occurrences a task over five years.
  private mutating func time(_ years: ClosedRange<Int>) -> String {
    let year = random.number(in: years)
    switch random.number(in: 1...100) {
    case ...26: return "Hằng năm"
    case ...40:
      return years.count > 1 ? "\(years.lowerBound) - \(years.upperBound)" : "Năm \(years.lowerBound)"
    case ...54: return "Hằng quý"
    case ...61: return "Hằng tháng"
    case ...68: return "6 tháng một lần"
    case ...78: return "Năm \(year)"
    case ...85: return "Quý \(random.pick(["I", "II", "III", "IV"]) ?? "II")/\(year)"
    case ...93: return "Đến năm \(years.upperBound)"
    case ...96: return "Thường xuyên, hằng năm"
    default: return "Khi có yêu cầu"
    }
  }

  /// What a review should find, one in each third of the plan: a task that nobody leads, a name that nobody knows, one with a
  /// slip of the pen.
  private mutating func addDoubts(to groups: inout [DraftedPlan.Group]) {
    let places = groups.indices.flatMap { group in groups[group].tasks.indices.map { (group, $0) } }
    var doubtful: [(group: Int, task: Int)] = []
    for third in 0..<3 {
      let part = places[places.count * third / 3..<places.count * (third + 1) / 3]
      if let place = random.pick(part) { doubtful.append(place) }
    }
    for (kind, place) in random.shuffled(doubtful).enumerated() {
      switch kind {
      case 0: groups[place.0].tasks[place.1].leads = []
      case 1: groups[place.0].tasks[place.1].coordinators.append(random.pick(Self.unknownNames) ?? "")
      default: groups[place.0].tasks[place.1].coordinators.append(Self.misspelt)
      }
    }
  }
}
