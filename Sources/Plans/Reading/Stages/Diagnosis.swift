import AgencyNames
import Core
import OfficeFiles

/// Stage 9: what a person should look at, each with its line.
struct Diagnosis {
  private static let noLead = "task-without-lead"
  private static let unknownName = "unknown-agency"
  private static let contradiction = "dates-contradict"

  /// What follows from the names and the time of a task, and so is no longer so when somebody corrects them.
  static let changing: Set<String> = [noLead, unknownName, contradiction]

  private(set) var diagnostics: [Diagnostic] = []

  mutating func note(
    _ code: String, _ severity: Diagnostic.Severity = .warning, vi: String, en: String,
    at place: SourcePlace? = nil
  ) {
    diagnostics.append(
      Diagnostic(code: code, severity: severity, message: Localised(vi: vi, en: en), place: place))
  }

  mutating func examine(_ plan: PlanDocument, _ reading: PlanReading) {
    if !PlanPresence.holdsPlan(reading.parts, reading.outlines.map(\.outline)) || plan.tasks.isEmpty {
      note(
        "no-plan", vi: "Không thấy nhiệm vụ nào: văn bản này không phải kế hoạch giao việc.",
        en: "No task found: this document is no plan that assigns work.")
    }
    for outline in reading.outlines.map(\.outline) { numberingGaps(outline) }
    missingAnnex(reading)
    for task in plan.tasks {
      if task.doubt == .principle { principle(task) } else if task.leads.isEmpty { taskWithoutLead(task) }
      contradictoryTiming(task, plan.document)
    }
    expiredRules(plan)
  }

  /// "III." after "I.": something between was cut or misnumbered.
  private mutating func numberingGaps(_ outline: Outline) {
    let families = [outline.roots] + outline.nodes.map(\.children)
    for family in families where family.count > 1 {
      var last: (style: Label.Style, value: Int, printed: String)?
      for node in family {
        guard let label = outline.nodes[node].label, let value = label.numbers.last, !label.style.isBullet,
          label.style != .letter
        else { continue }
        defer { last = (label.style, value, label.printed) }
        guard let last, last.style == label.style, let place = outline.nodes[node].paragraph?.place else {
          continue
        }
        if value > last.value + 1 {
          note(
            "numbering-gap",
            vi: "Số thứ tự nhảy từ “\(last.printed)” đến “\(label.printed)”: có thể thiếu mục.",
            en: "Numbering jumps from “\(last.printed)” to “\(label.printed)”: a section may be missing.",
            at: place)
        } else if value == last.value, label.style == .roman {
          note(
            "numbering-repeated", vi: "Mục “\(label.printed)” lặp lại số của mục trước.",
            en: "Section “\(label.printed)” repeats the number before it.", at: place)
        }
      }
    }
  }

  private static let annexMention = PhraseSet(
    "phụ lục đính kèm|phụ lục kèm theo|phụ lục ban hành kèm|tại phụ lục|theo phụ lục|biểu phụ lục|có phụ lục")

  /// The text sends the reader to an annex that is not there.
  private mutating func missingAnnex(_ reading: PlanReading) {
    guard !reading.parts.parts.contains(where: { $0.kind == .annex }) else { return }
    for case .paragraph(let paragraph) in reading.pieces where Self.annexMention.contains(in: paragraph.body)
    {
      note(
        "annex-missing", vi: "Văn bản dẫn đến phụ lục nhưng tệp không có phụ lục.",
        en: "The text refers to an annex, but the file has none.", at: paragraph.place)
      return
    }
  }

  private mutating func taskWithoutLead(_ task: PlanTask) {
    note(
      Self.noLead, .note, vi: "Nhiệm vụ \(task.ref) chưa có cơ quan chủ trì.",
      en: "Task \(task.ref) names nobody to lead it.", at: task.place)
  }

  private mutating func principle(_ task: PlanTask) {
    note(
      PlanTask.Doubt.principle.finding,
      vi: "“\(task.ref)” đọc như quan điểm, phương châm, không phải việc phải làm.",
      en: "“\(task.ref)” reads as a principle or motto, not as work to be done.", at: task.place)
  }

  private mutating func contradictoryTiming(_ task: PlanTask, _ header: DocumentHeader) {
    guard let timing = task.timing,
      let doubt = TimingDoubt(timing, issued: header.date, period: header.period)
    else { return }
    let message = doubt.message(timing.raw)
    note(Self.contradiction, vi: message.vi, en: message.en, at: task.place)
  }

  mutating func unknownNames(_ plan: PlanDocument, _ directory: DirectoryNames) throws {
    guard plan.document.province.map(directory.covers) ?? true else { return }
    var seen: Set<String> = []
    for task in plan.tasks {
      for name in task.leads + task.coordinators + task.monitors where seen.insert(name).inserted {
        let isPlural = Links.plural.match(Passage(name), at: 0) > 0 || CollectiveName(name) != nil
        if !isPlural, try directory.resolve(name, in: plan.document.province) == nil {
          note(
            Self.unknownName, vi: "Danh bạ chưa có “\(name)”.", en: "The directory does not know “\(name)”.",
            at: task.place)
        }
      }
    }
  }

  private mutating func expiredRules(_ plan: PlanDocument) {
    for citation in plan.citations {
      guard let entry = ExpiredRules.entry(citation.number, on: nil) else { continue }
      let part = entry.isPartly ? (" một phần", "partly ") : ("", "")
      let since = entry.expires.map { (" từ \($0.day)/\($0.month)/\($0.year)", " since \($0)") } ?? ("", "")
      let doubt =
        entry.certainty == .known ? (" (chưa kiểm tra)", " (not checked)") : ("", "")
      note(
        "rule-expired",
        vi:
          "\(citation.number) hết hiệu lực\(part.0)\(since.0); nay là \(entry.successor)\(doubt.0).",
        en: "\(citation.number) is \(part.1)no longer in force\(since.1); now \(entry.successor)\(doubt.1).",
        at: citation.place)
    }
  }
}
