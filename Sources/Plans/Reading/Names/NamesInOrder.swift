extension [String] {
  mutating func appendNew(_ others: [String]) {
    for other in others where !contains(other) { append(other) }
  }
}
