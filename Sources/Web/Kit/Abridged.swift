extension String {
  /// At most so many characters, cut at a space, with "…" for the rest.
  package func abridged(_ most: Int) -> String {
    // A string with no more bytes has no more characters; counting characters is slow.
    guard utf8.count > most, count > most else { return self }
    let start = prefix(most - 2)
    return (start.lastIndex(of: " ").map { String(start[..<$0]) } ?? String(start)) + " …"
  }
}
