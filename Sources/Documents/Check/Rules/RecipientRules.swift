import AgencyNames
import Core
import PlanReading
import VietnameseText

/// Bodies that the text gives work to and the list of recipients lacks.
enum RecipientRules {
  static func findings(_ plan: PlanDocument) -> [Diagnostic] {
    let recipients = plan.recipients.filter { !$0.hasPrefix("Lưu") }
    // "Như trên", "Như Điều 3" mean everybody named.
    let folded = recipients.map { " " + Folding.fold($0).words + " " }
    guard !recipients.isEmpty, !folded.contains(where: { $0.hasPrefix(" nhu ") }) else { return [] }
    var seen: Set<String> = []
    var found: [Diagnostic] = []
    for task in plan.tasks {
      for name in task.leads where seen.insert(name).inserted && isLacking(name, folded) {
        found.append(
          Finding.content(
            "recipient-missing", task.place, vi: "“\(name)” được giao việc nhưng không có trong Nơi nhận.",
            en: "“\(name)” is given work, but is not among the recipients."))
      }
    }
    return found
  }

  /// Words of collectives, and the bodies that they cover.
  private static let collectives: [(words: [String], covers: [String])] = [
    (
      [
        "cac so", "so ban nganh", "so nganh", "cac co quan", "cac don vi", "co quan don vi",
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
    (["cac bo", "bo nganh"], ["bo ", "tong cuc", "ngan hang nha nuoc"]),
    (
      ["doan the", "to chuc chinh tri", "cac hoi", "mat tran"],
      ["hoi ", "doan ", "tinh doan", "uy ban mat tran", "lien doan", "lien hiep"]
    ),
  ]

  private static func isLacking(_ name: String, _ recipients: [String]) -> Bool {
    let own = Folding.fold(name).words
    // A collective is named in many ways; only single bodies are told.
    guard CollectiveName(name) == nil, !own.hasPrefix("cac "), !own.hasPrefix("tung "),
      !own.hasPrefix("moi "), own.split(separator: " ").count > 1
    else { return false }
    let (key, words) = (NameKey(name), " \(own) ")
    for recipient in recipients {
      if recipient.contains(words) || key.canonical.elementsEqual(NameKey(recipient).canonical) {
        return false
      }
      for (collective, covers) in collectives
      where collective.contains(where: { recipient.contains(" \($0) ") })
        && covers.contains(where: { own.hasPrefix($0) })
      {
        return false
      }
    }
    return true
  }
}
