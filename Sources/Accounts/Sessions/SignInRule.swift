/// How often wrong passwords are heard, as an office wants it.
package enum SignInRule: String, CaseIterable, Sendable {
  /// Few from one place for one account, more from one place for any account; strangers' guesses do not keep an account's
  /// owner out of a browser in which they have signed in before.
  case standard
  /// Five wrong passwords close an account for 15 minutes, wherever they come from and whoever sends them: the lock that
  /// some offices' rules ask for by name. Whoever knows an address can close it.
  case strict

  /// At most `attempts` wrong passwords of one subject in `seconds`.
  struct Limit {
    var subject: String
    var attempts: Int
    var seconds: Int64
  }

  /// In seconds: older counts are forgotten (`SweepSignIns`).
  static let longestWindow: Int64 = 60 * 60
  private static let quarter: Int64 = 15 * 60

  /// What holds for a guess at `email` from `place`, the narrowest first.
  func limits(email: String, place: String, device: String?) -> [Limit] {
    let account = "email \(email)"
    let address = Limit(subject: "address \(place)", attempts: 60, seconds: Self.quarter)
    switch self {
    case .strict: return [Limit(subject: account, attempts: 5, seconds: Self.quarter), address]
    case .standard:
      if let device { return [Limit(subject: "device \(device)", attempts: 10, seconds: Self.quarter)] }
      return [
        Limit(subject: "both \(email) \(place)", attempts: 5, seconds: Self.quarter), address,
        // Many places together guess at one account no faster than this.
        Limit(subject: account, attempts: 100, seconds: Self.longestWindow),
      ]
    }
  }
}
