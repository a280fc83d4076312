import Core

/// The kinds of documents that are written here, with their short forms (Nghị định 30/2020/NĐ-CP, Phụ lục III).
package enum DocumentKind: String, Hashable, Sendable, Codable, CaseIterable {
  case plan, letter, proposal, report, notice, decision, invitation, programme, minutes, summary

  /// As the head prints it in capitals; nil of a letter, which has none.
  package var name: String? {
    switch self {
    case .plan: "Kế hoạch"
    case .letter: nil
    case .proposal: "Tờ trình"
    case .report: "Báo cáo"
    case .notice: "Thông báo"
    case .decision: "Quyết định"
    case .invitation: "Giấy mời"
    case .programme: "Chương trình"
    case .minutes: "Biên bản"
    case .summary: "Bảng tổng hợp"
    }
  }

  /// Before the issuer in the symbol: "KH" of "KH-UBND"; nil of a letter, which has the unit behind the issuer.
  package var code: String? {
    switch self {
    case .plan: "KH"
    case .letter: nil
    case .proposal: "TTr"
    case .report: "BC"
    case .notice: "TB"
    case .decision: "QĐ"
    case .invitation: "GM"
    case .programme: "CTr"
    case .minutes: "BB"
    case .summary: nil
    }
  }
}

extension DocumentKind: Titled {
  package var title: Localised<String> {
    switch self {
    case .plan: Localised(vi: "Kế hoạch", en: "Plan")
    case .letter: Localised(vi: "Công văn", en: "Official letter")
    case .proposal: Localised(vi: "Tờ trình", en: "Submission")
    case .report: Localised(vi: "Báo cáo", en: "Report")
    case .notice: Localised(vi: "Thông báo", en: "Notice")
    case .decision: Localised(vi: "Quyết định", en: "Decision")
    case .invitation: Localised(vi: "Giấy mời", en: "Invitation")
    case .programme: Localised(vi: "Chương trình", en: "Programme")
    case .minutes: Localised(vi: "Biên bản", en: "Minutes")
    case .summary: Localised(vi: "Bảng tổng hợp", en: "Summary table")
    }
  }
}
