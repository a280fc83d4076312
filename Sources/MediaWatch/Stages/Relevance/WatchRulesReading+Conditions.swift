import Core
import Markup

extension WatchRulesReading {
  func conditions(
    _ node: JSONNode, _ lists: [String: [String]]
  ) throws(WatchRulesFault) -> [WatchRules.Condition] {
    guard node.kind == .array else {
      throw fault(node, vi: "cần một danh sách điều kiện", en: "a list of conditions is needed")
    }
    return try node.elements.mapped { element throws(WatchRulesFault) in try condition(element, lists) }
  }

  private func condition(
    _ node: JSONNode, _ lists: [String: [String]]
  ) throws(WatchRulesFault) -> WatchRules.Condition {
    try only(["before", "after", "near", "anywhere", "within", "stop", "through", "capital"], in: node)
    let sides = WatchRules.Condition.Side.allCases.filter { node[$0.rawValue] != nil }
    guard sides.count == 1, let side = sides.first, let words = node[side.rawValue] else {
      throw fault(
        node, vi: "cần đúng một trong before, after, near, anywhere",
        en: "exactly one of before, after, near and anywhere is needed")
    }
    var condition = WatchRules.Condition(side: side, phrases: try strings(words))
    if side == .near { condition.within = 10 }
    if let within = node["within"] {
      guard let number = within.number, number >= 1, number <= 50 else {
        throw fault(within, vi: "“within” từ 1 đến 50", en: "“within” is from 1 to 50")
      }
      condition.within = Int(number)
    }
    if let stop = node["stop"] { condition.stops = try strings(stop) }
    if let through = node["through"] {
      guard through.isString("names") else {
        throw fault(through, vi: "“through” chỉ có thể là names", en: "“through” can only be names")
      }
      condition.throughNames = true
    }
    condition.isCapital = node["capital"]?.bool ?? false
    return try expanded(condition, lists, node)
  }

  /// The words behind "@name" in place of it.
  func expanded(
    _ condition: WatchRules.Condition, _ lists: [String: [String]], _ node: JSONNode
  ) throws(WatchRulesFault) -> WatchRules.Condition {
    var condition = condition
    condition.phrases = try expanded(condition.phrases, lists, node)
    condition.stops = try expanded(condition.stops, lists, node)
    return condition
  }

  private func expanded(
    _ words: [String], _ lists: [String: [String]], _ node: JSONNode
  ) throws(WatchRulesFault) -> [String] {
    var all: [String] = []
    for word in words {
      guard word.hasPrefix("@") else {
        all.append(word)
        continue
      }
      guard let list = lists[String(word.dropFirst())] else {
        throw fault(node, vi: "không có danh sách “\(word)”", en: "there is no list “\(word)”")
      }
      all += list
    }
    return all
  }

  func strings(_ node: JSONNode) throws(WatchRulesFault) -> [String] {
    guard node.kind == .array else {
      throw fault(node, vi: "cần một danh sách chuỗi", en: "a list of strings is needed")
    }
    return try node.elements.mapped { element throws(WatchRulesFault) in
      guard let text = element.string, text.utf8.count <= NameAutomaton.longestName else {
        throw fault(element, vi: "cần một chuỗi ngắn", en: "a short string is needed")
      }
      return text
    }
  }

  func only(_ keys: Set<String>, in node: JSONNode) throws(WatchRulesFault) {
    guard node.kind == .object else { throw fault(node, vi: "cần một đối tượng", en: "an object is needed") }
    for (key, _) in node.members where !keys.contains(key.string ?? "") {
      throw fault(key, vi: "không biết khoá này", en: "this key is not known")
    }
  }

  func fault(_ node: JSONNode, vi: String, en: String) -> WatchRulesFault {
    fault(node.raw.startIndex, vi: vi, en: en)
  }

  func fault(_ offset: Int, vi: String, en: String) -> WatchRulesFault {
    let before = source.prefix(max(0, offset))
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return WatchRulesFault(message: Localised(vi: vi, en: en), line: line, column: before.count - start + 1)
  }
}

extension Sequence {
  /// `map` with the error's type kept.
  func mapped<Value, Fault: Error>(_ transform: (Element) throws(Fault) -> Value) throws(Fault) -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try transform(element)) }
    return values
  }
}
