import OfficialForm
import PlanReading

/// The head and the signature of a plan, by who issues it.
enum Issuer {
  private static let committee = "Ủy ban nhân dân"
  private static let short = "UBND"

  /// "UBND tỉnh Bình Định" stands on two lines; a department below the committee of its province.
  static func letterhead(_ head: DocumentHeader) -> Letterhead {
    let issuer = head.issuer ?? ""
    let name = full(issuer)
    if name.hasPrefix(committee) {
      let place = String(name.dropFirst(committee.count)).trimmingPrefix(while: { $0 == " " })
      return Letterhead(issuer: [committee] + (place.isEmpty ? [] : [String(place)]), name: name)
    }
    for level in [" tỉnh ", " thành phố "] {
      guard let range = name.firstRange(of: level) else { continue }
      let place = String(name[range.lowerBound...].dropFirst())
      return Letterhead(
        parent: ["\(committee) \(place)"], issuer: [String(name[..<range.lowerBound])], name: name)
    }
    return Letterhead(issuer: [name], name: name)
  }

  /// "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH".
  static func authority(_ head: DocumentHeader) -> [String] {
    let lines = [head.signer.authority, head.signer.position].compactMap(\.self).filter { !$0.isEmpty }
    let isCommittee = full(head.issuer ?? "").hasPrefix(committee)
    let isCollective = lines.first.map { $0.uppercased().hasPrefix("TM.") } ?? false
    return isCommittee && !isCollective ? ["TM. \(committee)"] + lines : lines
  }

  private static func full(_ name: String) -> String {
    name.hasPrefix(short) ? committee + name.dropFirst(short.count) : name
  }
}
