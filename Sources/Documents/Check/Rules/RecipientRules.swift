import AgencyNames
import Core
import PlanReading
import VietnameseText

/// Bodies that the text gives work to and the list of recipients lacks.
enum RecipientRules {
  static func findings(_ plan: PlanDocument) -> [Diagnostic] {
    let recipients = plan.recipients.filter { !$0.hasPrefix("Lưu") }.prefix(mostRecipients).map(
      Recipient.init)
    guard !recipients.isEmpty, !recipients.contains(where: \.meansAll) else { return [] }
    var seen: Set<String> = []
    var found: [Diagnostic] = []
    for task in plan.tasks {
      for name in task.leads
      where seen.count < mostNames && seen.insert(name).inserted && isLacking(name, recipients) {
        found.append(
          Finding.content(
            "recipient-missing", task.place, vi: "“\(name)” được giao việc nhưng không có trong Nơi nhận.",
            en: "“\(name)” is given work, but is not among the recipients."))
      }
    }
    return found
  }

  /// More than any list has, so that a made-up one costs no more.
  private static let mostRecipients = 300
  private static let mostNames = 1000

  private struct Recipient {
    /// Words without marks, with a space around.
    var folded: String
    var canonical: [String]
    /// How the names begin of those that it stands for.
    var covers: [String]

    init(_ printed: String) {
      let folded = " " + Folding.fold(printed).words + " "
      self.folded = folded
      canonical = NameKey(printed).canonical
      covers = collectives.filter { $0.words.contains { folded.contains(" \($0) ") } }.flatMap(\.covers)
    }

    /// "Như trên", "Như Điều 3", "Mục IV", "Các cơ quan tại mục 6": everybody who is named there.
    var meansAll: Bool {
      folded.hasPrefix(" nhu ") || folded.hasPrefix(" muc ") || folded.contains(" tai muc ")
        || folded.contains(" neu tai ")
    }
  }

  /// Words of collectives, and the bodies that they cover.
  private static let collectives: [(words: [String], covers: [String])] = [
    (
      [
        "cac so", "so ban nganh", "ban so nganh", "co quan chuyen mon", "so nganh", "cac co quan",
        "cac don vi", "co quan don vi",
        "don vi lien quan",
      ],
      [
        "so ", "ban ", "van phong", "cong an", "bo chi huy", "thanh tra", "chi cuc", "trung tam", "phong ",
        "bao ", "dai ",
      ]
    ),
    (
      ["ubnd cac", "uy ban nhan dan cac", "cac dia phuong", "ubnd xa", "ubnd cap xa"],
      ["ubnd ", "uy ban nhan dan ", "xa ", "phuong "]
    ),
    (["cac phong", "phong ban"], ["phong ", "van phong", "trung tam", "chi cuc"]),
    (["cac bo", "bo nganh"], ["bo ", "tong cuc", "ngan hang nha nuoc"]),
    (
      ["co quan thuoc chinh phu"],
      [
        "dai tieng noi viet nam", "dai truyen hinh viet nam", "thong tan xa viet nam", "vien han lam",
        "bao hiem xa hoi viet nam",
      ]
    ),
    (
      ["doan the", "to chuc chinh tri", "cac hoi", "mat tran"],
      ["hoi ", "doan ", "tinh doan", "uy ban mat tran", "lien doan", "lien hiep"]
    ),
  ]

  /// How the name of a body begins; anything else is a person or a name that was read wrongly.
  private static let kinds = [
    "so", "phong", "ban", "ubnd", "uy ban", "cong an", "chi cuc", "cuc", "bo", "vien", "truong dai hoc",
    "truong cao dang", "truong chinh tri", "truong thpt", "trung tam",
    "van phong",
    "bao", "dai", "hoi", "doan", "tinh doan", "lien doan", "lien hiep", "tap doan", "tong cong ty", "cong ty",
    "ngan hang",
    "kho bac", "hai quan", "toa an", "thanh tra", "hiep hoi", "benh vien", "thue", "bao hiem", "mat tran",
    "hoc vien",
  ]

  private static func isLacking(_ name: String, _ recipients: [Recipient]) -> Bool {
    let own = Folding.fold(name).words
    // A collective is named in many ways; only single bodies are told.
    guard CollectiveName(name) == nil, kinds.contains(where: { own.hasPrefix($0 + " ") }) else {
      return false
    }
    let canonical = NameKey(name).canonical
    let ways = [" \(own) "] + shortForms(own)
    return !recipients.contains { recipient in
      recipient.canonical == canonical || recipient.covers.contains { own.hasPrefix($0) }
        || ways.contains { recipient.folded.contains($0) }
    }
  }

  /// "Chi cục QLTT" of "Chi cục Quản lý thị trường".
  private static func shortForms(_ own: String) -> [String] {
    let words = own.split(separator: " ")
    return (1..<max(1, words.count - 1)).map { kept in
      let initials = String(words[kept...].compactMap(\.first))
      return " " + (words[..<kept].map(String.init) + [initials]).joined(separator: " ") + " "
    }
  }
}
