import Core

/// When a task is due.
package struct Timing: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case year, range, until, annual
    case halfYearly = "half-yearly"
    case quarterly, monthly
    case adHoc = "ad-hoc"
    case other
  }

  /// What the words say besides the kind and the years.
  package enum Mark: Hashable, Sendable, Codable {
    case day(Day)
    /// 1…12, when one alone is named.
    case month(Int)
    /// 1…4, when one alone is named.
    case quarter(Int)
    /// "Thường xuyên": never done once and for all.
    case standing
    /// "Năm 2026 và các năm tiếp theo": from that year on.
    case onward(from: Int)
  }

  /// As written.
  package let raw: String
  package let kind: Kind
  package let from: Int?
  package let to: Int?
  /// Follows from `raw` and `kind`, whoever says them: reading or a person who corrects it.
  package let mark: Mark?

  package init(raw: String, kind: Kind, from: Int? = nil, to: Int? = nil) {
    self.raw = raw
    self.kind = kind
    self.from = from
    self.to = to
    mark = TimingMarkRule.mark(Passage(raw), kind)
  }
}
