import Core
import PlanReading
import Store
import VietnameseText

/// What a plan says of itself, as a person corrects it.
package struct PlanHeading: Hashable, Sendable {
  package var edition: Int64
  package var number: String
  package var issuedOn: Day?
  package var issuer: String
  package var title: String
  package var province: String
  package var from: Int?
  package var to: Int?

  package init(
    edition: Int64, number: String, issuedOn: Day? = nil, issuer: String, title: String, province: String,
    from: Int? = nil, to: Int? = nil
  ) {
    (self.edition, self.number, self.issuedOn, self.issuer) = (edition, number, issuedOn, issuer)
    (self.title, self.province, self.from, self.to) = (title, province, from, to)
  }

  package init(_ version: PlanVersion) {
    edition = version.edition
    number = version.number ?? ""
    issuedOn = version.issuedOn
    issuer = version.issuer
    title = version.title
    province = version.province ?? ""
    (from, to) = (version.period.from, version.period.to)
  }

  static func changes(from before: PlanHeading, to after: PlanHeading) -> [AuditChange] {
    let pairs: [(String, String, String)] = [
      ("number", before.number, after.number),
      ("issued_on", before.issuedOn?.description ?? "", after.issuedOn?.description ?? ""),
      ("issuer", before.issuer, after.issuer), ("title", before.title, after.title),
      ("province", before.province, after.province), ("period", before.years, after.years),
    ]
    return pairs.filter { $0.1 != $0.2 }.map { AuditChange(field: $0.0, before: $0.1, after: $0.2) }
  }

  /// Plans are issued some years before their period at the earliest, and not after it.
  var isIssuedNearItsPeriod: Bool {
    guard let year = issuedOn?.year else { return true }
    return year >= (from ?? to ?? year) - 5 && year <= (to ?? from ?? year) + 1
  }

  private var years: String { [from, to].compactMap { $0.map(String.init) }.joined(separator: "–") }
}
