/// The time of a stream, from the times that its items claim: the median of the last 31 claims, never going
/// back. A few items dated in the future (or year 99999) cannot move it, so they expire nothing.
package struct ArrivalClock: Sendable {
  private var claims: [Int64] = []
  private var next = 0
  /// Milliseconds since 1970; nil before the first claim.
  package private(set) var now: Int64?

  package init() {}

  /// Takes the claim of the next item, in milliseconds; an item without one changes nothing.
  package mutating func take(_ claim: Int64?) {
    guard let claim else { return }
    if claims.count < 31 {
      claims.append(claim)
    } else {
      claims[next] = claim
      next = (next + 1) % 31
    }
    let middle = claims.sorted()[claims.count / 2]
    now = max(now ?? middle, middle)
  }
}
