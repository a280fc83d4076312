import Core
import Markup

extension WatchRules {
  /// Reads a rules file; docs/listening/relevance.md describes it.
  package init(_ bytes: [UInt8]) throws(WatchRulesFault) {
    let reading = WatchRulesReading(bytes)
    let document: JSONDocument
    do { document = try JSONDocument(bytes) } catch {
      throw reading.fault(error.offset, vi: "không phải JSON", en: "no JSON: \(error.reason.rawValue)")
    }
    watches = try reading.watches(document.root)
  }
}

/// Goes through a rules file; every fault has its place.
struct WatchRulesReading {
  static let watchLimit = 100_000
  /// Aliases and words of conditions in all.
  static let wordLimit = 400_000

  let source: [UInt8]

  init(_ source: [UInt8]) { self.source = source }

  func watches(_ root: JSONNode) throws(WatchRulesFault) -> [WatchRules.Watch] {
    try only(["format", "watches", "lists"], in: root)
    if let format = root["format"], format.number != 1 {
      throw fault(format, vi: "chỉ biết định dạng 1", en: "only format 1 is known")
    }
    guard let list = root["watches"], list.kind == .array else {
      throw fault(root, vi: "thiếu danh sách “watches”", en: "the list “watches” is missing")
    }
    var lists = WatchRules.shippedLists
    for (key, value) in root["lists"]?.members ?? [] {
      lists[key.string ?? "", default: []] += try strings(value)
    }
    let nodes = list.elements
    guard nodes.count <= Self.watchLimit else {
      throw fault(list, vi: "quá nhiều đối tượng", en: "too many watches: at most \(Self.watchLimit)")
    }
    var budget = Self.wordLimit
    var symbols = NameAutomaton.symbolLimit
    var watches: [WatchRules.Watch] = []
    for node in nodes {
      let watch = try watch(node, lists)
      budget -= watch.aliases.count + watch.except.count
      symbols -= (watch.aliases + watch.except).reduce(0) { $0 + $1.text.utf8.count }
      guard budget >= 0, symbols >= 0 else { throw fault(node, vi: "quá nhiều tên", en: "too many names") }
      watches.append(watch)
    }
    return watches
  }

  private func watch(
    _ node: JSONNode, _ lists: [String: [String]]
  ) throws(WatchRulesFault) -> WatchRules.Watch {
    try only(["name", "kind", "aliases", "except", "accept", "reject", "require"], in: node)
    guard let nameNode = node["name"], let name = nameNode.string, !name.isEmpty else {
      throw fault(node, vi: "thiếu “name”", en: "“name” is missing")
    }
    var watch = WatchRules.Watch(name: name, aliases: [], except: [], verdicts: [], require: [])
    if let aliases = node["aliases"] { watch.aliases = try aliasList(aliases) }
    if !watch.aliases.contains(where: { $0.text == name }) {
      watch.aliases.insert(try alias(nameNode), at: 0)
    }
    if let except = node["except"] { watch.except = try aliasList(except) }
    for (key, accepts) in [("accept", true), ("reject", false)] {
      guard let list = node[key] else { continue }
      for condition in try conditions(list, lists) {
        watch.verdicts.append(WatchRules.Verdict(accepts: accepts, condition: condition))
      }
    }
    if let list = node["require"] { watch.require = try conditions(list, lists) }
    switch node["kind"]?.string {
    case "place":
      watch.verdicts += try WatchRules.placeVerdicts.mapped { verdict throws(WatchRulesFault) in
        var verdict = verdict
        verdict.condition = try expanded(verdict.condition, lists, node)
        return verdict
      }
    case "name": break
    case nil where node["kind"] == nil: break
    default:
      throw fault(node["kind"] ?? node, vi: "“kind” là place hoặc name", en: "“kind” is place or name")
    }
    return watch
  }

  private func aliasList(_ node: JSONNode) throws(WatchRulesFault) -> [WatchRules.Alias] {
    guard node.kind == .array, !node.elements.isEmpty else {
      throw fault(node, vi: "cần một danh sách tên", en: "a list of names is needed")
    }
    return try node.elements.mapped { element throws(WatchRulesFault) in try alias(element) }
  }

  private func alias(_ node: JSONNode) throws(WatchRulesFault) -> WatchRules.Alias {
    let textNode = node.kind == .string ? node : node["text"]
    guard let textNode, let text = textNode.string else {
      throw fault(node, vi: "tên là một chuỗi hoặc có “text”", en: "a name is a string or has “text”")
    }
    let folded = FoldedLetters.fold(text)
    guard !folded.isEmpty, folded.count <= NameAutomaton.longestName else {
      throw fault(textNode, vi: "tên trống hoặc quá dài", en: "the name is empty or too long")
    }
    var alias = WatchRules.Alias(text: text)
    guard node.kind == .object else { return alias }
    try only(["text", "marks", "case", "bounded"], in: node)
    if let marks = node["marks"] {
      guard let known = WatchRules.Alias.Marks.allCases.first(where: { $0.rawValue == marks.string }) else {
        throw fault(marks, vi: "“marks” là either, same hoặc any", en: "“marks” is either, same or any")
      }
      alias.marks = known
    }
    if let letters = node["case"] {
      guard let word = letters.string, word == "same" || word == "any" else {
        throw fault(letters, vi: "“case” là same hoặc any", en: "“case” is same or any")
      }
      alias.keepsCapital = word == "same"
    }
    if let bounded = node["bounded"] {
      guard let value = bounded.bool else {
        throw fault(bounded, vi: "“bounded” là true hoặc false", en: "“bounded” is true or false")
      }
      alias.isBounded = value
    }
    return alias
  }
}
