import MediaStages

/// robots.txt, an address and an agent, parted by U+0001.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let pieces = UnsafeBufferPointer(start: start, count: count)
    .split(separator: 1, maxSplits: 2, omittingEmptySubsequences: false).map { Array($0) }
  let rules = RobotsRules(pieces[0])
  let address = pieces.count > 1 ? String(decoding: pieces[1], as: UTF8.self) : "https://a.example/tin/1?q=%C3%A2#x"
  let agent = pieces.count > 2 ? String(decoding: pieces[2], as: UTF8.self) : "FooBot/1.0"
  let decision = rules.decision(address, agent: agent)
  precondition(decision.isAllowed == rules.allows(address, agent: agent))
  let escaped = address.utf8.map { $0 >= 0x80 ? "%" + String($0, radix: 16) : String(UnicodeScalar($0)) }.joined()
  precondition(
    !decision.isAllowed || rules.allows(escaped, agent: agent) || escaped.utf8.count > 8_000,
    "letters that are not escaped open a way")
  _ = rules.crawlDelay(agent: agent)
  _ = rules.sitemaps
  return 0
}
