import MediaStages

/// The rules file of relevance and a text, parted by U+0001: rules that are taken must match or not, in bounds.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let pieces = UnsafeBufferPointer(start: start, count: count)
    .split(separator: 1, maxSplits: 1, omittingEmptySubsequences: false).map { Array($0) }
  guard let rules = try? WatchRules(pieces[0]) else { return 0 }
  let text = pieces.count > 1 ? String(decoding: pieces[1], as: UTF8.self) : "Tỉnh Bình Định và sông Đồng Nai, 平定省."
  let matches = RelevanceMatcher(rules).matches(title: "Tin Bình Định", text: text)
  precondition(matches.allSatisfy { $0.mentions > 0 })
  return 0
}
