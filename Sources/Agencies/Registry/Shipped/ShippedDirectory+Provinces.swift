import AgencyNames
import Core

extension ShippedDirectory {
  private static let bodies = Result { try ShippedBody.read(PackageResources.bodies_tsv) }

  /// What each of these provinces has: of several lines with one code, the first that is about it.
  static func standing(_ lives: [ProvinceLife]) throws -> [StandingBody] {
    let bodies = try bodies.get()
    return lives.flatMap { life in
      var seen: Set<String> = []
      return bodies.compactMap { body -> StandingBody? in
        guard body.belongs(to: life), seen.insert(body.code).inserted else { return nil }
        return StandingBody(body, in: life)
      }
    }
  }

  /// What became of them: who has the same code carries on; where nobody has, those that the line names.
  static func events(of standing: [StandingBody]) -> [Event] {
    let byCode = Dictionary(standing.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return standing.compactMap { ended in
      guard let day = ended.until else { return nil }
      func heir(_ codes: [String]) -> String? {
        codes.map { "\(ended.home(on: day)).\($0)" }.first {
          byCode[$0].map { $0.stands(on: day) && $0.body.confidence != .presumed } == true
        }
      }
      let body = ended.body
      let heirs: [Heir] =
        if let same = heir([body.code]) {
          [Heir(code: same)]
        } else {
          body.heirs.enumerated().compactMap { index, codes in
            heir(codes).map { Heir(code: $0, scope: index < body.scopes.count ? body.scopes[index] : "") }
          }
        }
      return Event(
        unit: ended.code, day: day, heirs: heirs.count == 1 ? [Heir(code: heirs[0].code)] : heirs,
        source: ended.source, isConfirmed: body.confidence == .confirmed)
    }
  }
}
