import VietnameseText

/// Our own lists of names across scripts: one entry a line, its key and its names.
enum GazetteerData {}

/// The names of places, organisations, kinds of events and months that the linking of stories knows, as a
/// trie of word hashes.
struct Gazetteer: Sendable {
  enum Kind: UInt8, Sendable {
    case place, organisation, event, month, multiplier
  }

  struct Entry: Sendable {
    let kind: Kind
    /// Number of the month, power of ten, or hash of the key.
    let value: UInt64
    /// Hash of the name in lower case with its marks; 0 for one without.
    let marked: UInt64
    /// An everyday word too.
    let isCareful: Bool
  }

  private struct Node {
    var entries: [Entry] = []
    var goesOn = false
  }

  private var nodes: [UInt64: Node] = [:]

  static let shared = Gazetteer()

  private init() {
    add(GazetteerData.vietnam, .place)
    add(GazetteerData.world, .place)
    add(GazetteerData.organisations, .organisation)
    add(GazetteerData.events, .event)
    add(GazetteerData.months, .month)
    add(GazetteerData.multipliers, .multiplier)
  }

  private mutating func add(_ list: String, _ kind: Kind) {
    for line in list.split(separator: "\n") {
      let fields = line.split(separator: "|")
      guard let key = fields.first else { continue }
      let value = UInt64(key) ?? WordHash.mixed(Self.joined(String(key), .folded) &+ UInt64(kind.rawValue))
      for name in fields.dropFirst() { add(name: String(name), kind, value) }
    }
  }

  private mutating func add(name: String, _ kind: Kind, _ value: UInt64) {
    let isCareful = name.hasPrefix("!")
    let name = isCareful ? String(name.dropFirst()) : name
    let words = Self.words(name, .folded)
    guard let first = words.first else { return }
    var hash = first.hash
    for word in words.dropFirst() {
      nodes[hash, default: Node()].goesOn = true
      hash = WordHash.joined(hash, word.hash)
    }
    let hasMarks = !name.utf8.allSatisfy { $0 < 0x80 } && words.contains { $0.script == .spaced }
    let entry = Entry(
      kind: kind, value: value, marked: hasMarks ? Self.joined(name, .lowered) : 0, isCareful: isCareful)
    nodes[hash, default: Node()].entries.append(entry)
  }

  static func words(_ text: String, _ form: WordScanner.Form) -> [HashedWord] {
    var words: [HashedWord] = []
    WordScanner(form).scan(text.composed, into: &words)
    return words
  }

  private static func joined(_ text: String, _ form: WordScanner.Form) -> UInt64 {
    let words = words(text, form)
    return words.dropFirst().reduce(words.first?.hash ?? 0) { WordHash.joined($0, $1.hash) }
  }

  /// The longest name that starts at a word and that `accepts` takes.
  func match(
    _ words: [HashedWord], at start: Int, accepts: (Entry, Range<Int>) -> Bool
  ) -> (entry: Entry, range: Range<Int>)? {
    var hash = words[start].hash
    var found: (entry: Entry, range: Range<Int>)?
    var end = start + 1
    while let node = nodes[hash] {
      if let entry = node.entries.first(where: { accepts($0, start..<end) }) { found = (entry, start..<end) }
      guard node.goesOn, end < words.count else { break }
      hash = WordHash.joined(hash, words[end].hash)
      end += 1
    }
    return found
  }
}

extension GazetteerData {
  /// Powers of ten written as words.
  static let multipliers = """
    3|nghìn|ngàn|thousand|mille|千|ພັນ|ពាន់|พัน
    4|vạn|万|ໝື່ນ|ម៉ឺន|หมื่น
    5|十万|ແສນ|សែន|แสน
    6|triệu|million|millions|百万|ລ້ານ|លាន|ล้าน
    8|亿
    9|tỷ|tỉ|billion|milliard|milliards|十亿|ພັນລ້ານ|ពាន់លាន|พันล้าน
    12|nghìn tỷ|trillion|万亿|ລ້ານລ້ານ|ล้านล้าน
    """
}
