/// Aho and Corasick's automaton over folded names. The states near the root, in which a text is nearly always, have dense
/// rows; the long tails of names are chains.
struct NameAutomaton: Sendable {
  /// Bytes of names taken; more is refused by the rules' reader.
  static let symbolLimit = 4 << 20
  static let longestName = 240
  private static let denseCells = 4 << 20

  /// Class by folded byte; 0 for bytes in no name.
  let classes: [UInt8]
  let classCount: Int
  /// Class by scalar below U+2000 whose folded form is one byte; or one of the signs below.
  let direct: [UInt8]
  let denseCount: Int
  /// Next state by state and class; negative (with the sign bit) when names end there.
  let dense: [Int32]
  /// Edges of the other states: from `edgeStart[state]` to `edgeStart[state + 1]`.
  let edgeStart: [Int32]
  let edgeClass: [UInt8]
  let edgeTarget: [Int32]
  let fail: [Int32]
  /// The name that ends in a state, -1 for none, and the next state to ask on the way of failures, 0 for none.
  let output: [Int32]
  let outputLink: [Int32]
  let lengths: [Int32]

  static let ends = Int32.min
  /// In `direct`: a blank, nothing at all, several bytes.
  static let blank: UInt8 = 255
  static let nothing: UInt8 = 254
  static let several: UInt8 = 253

  /// Names in folded form, none empty; two equal names are one, with the first's number: see `distinct`.
  init(_ names: [[UInt8]]) {
    var classes = [UInt8](repeating: 0, count: 256)
    var next = 1
    for name in names {
      for byte in name where classes[Int(byte)] == 0 && next < 253 {
        classes[Int(byte)] = UInt8(next)
        next += 1
      }
    }
    self.classes = classes
    classCount = next
    direct = FoldedLetters.shared.folded.map { packed in
      switch packed & 0xFF {
      case 0: Self.nothing
      case 1: classes[Int(packed >> 8 & 0xFF)]
      case 0x81: Self.blank
      default: Self.several
      }
    }
    lengths = names.map { Int32(clamping: $0.count) }

    let trie = NameTrie(names, classes)
    let order = trie.breadthFirst
    var number = [Int32](repeating: 0, count: order.count)
    for (index, node) in order.enumerated() { number[Int(node)] = Int32(index) }

    var fail = [Int32](repeating: 0, count: order.count)
    var output = [Int32](repeating: -1, count: order.count)
    var outputLink = fail
    var edgeStart = [Int32](repeating: 0, count: order.count + 1)
    var edgeClass: [UInt8] = []
    var edgeTarget: [Int32] = []
    for (index, node) in order.enumerated() {
      output[index] = trie.name[Int(node)]
      edgeStart[index] = Int32(edgeClass.count)
      var child = trie.firstChild[Int(node)]
      while child > 0 {
        edgeClass.append(trie.symbol[Int(child)])
        edgeTarget.append(number[Int(child)])
        child = trie.nextSibling[Int(child)]
      }
    }
    edgeStart[order.count] = Int32(edgeClass.count)

    let denseCount = max(1, min(order.count, Self.denseCells / next))
    var dense = [Int32](repeating: 0, count: denseCount * next)
    /// Where a state goes, while the failures of shallower states are known.
    func step(_ state: Int32, _ symbol: UInt8) -> Int32 {
      var state = Int(state)
      while true {
        if state < denseCount { return dense[state * next + Int(symbol)] & Int32.max }
        for edge in Int(edgeStart[state])..<Int(edgeStart[state + 1]) where edgeClass[edge] == symbol {
          return edgeTarget[edge]
        }
        state = Int(fail[state])
      }
    }
    for state in order.indices {
      let failing = Int(fail[state])
      if state > 0 {
        outputLink[state] = output[failing] >= 0 ? Int32(failing) : outputLink[failing]
        if state < denseCount {
          for symbol in 0..<next { dense[state * next + symbol] = dense[failing * next + symbol] }
        }
      }
      for edge in Int(edgeStart[state])..<Int(edgeStart[state + 1]) {
        let target = edgeTarget[edge]
        fail[Int(target)] = state == 0 ? 0 : step(Int32(failing), edgeClass[edge])
        if state < denseCount { dense[state * next + Int(edgeClass[edge])] = target }
      }
    }
    for cell in dense.indices where dense[cell] > 0 {
      let state = Int(dense[cell])
      if output[state] >= 0 || outputLink[state] > 0 { dense[cell] |= Self.ends }
    }
    self.denseCount = denseCount
    self.dense = dense
    self.edgeStart = edgeStart
    self.edgeClass = edgeClass
    self.edgeTarget = edgeTarget
    self.fail = fail
    self.output = output
    self.outputLink = outputLink
  }
}

/// The tree of the names, before it is numbered level by level.
private struct NameTrie {
  var symbol: [UInt8] = [0]
  var firstChild: [Int32] = [0]
  var nextSibling: [Int32] = [0]
  var name: [Int32] = [-1]

  init(_ names: [[UInt8]], _ classes: [UInt8]) {
    for (index, bytes) in names.enumerated() {
      var node = 0
      for byte in bytes {
        let sought = classes[Int(byte)]
        var child = Int(firstChild[node])
        while child > 0, symbol[child] != sought { child = Int(nextSibling[child]) }
        if child == 0 {
          child = symbol.count
          symbol.append(sought)
          firstChild.append(0)
          nextSibling.append(firstChild[node])
          name.append(-1)
          firstChild[node] = Int32(child)
        }
        node = child
      }
      if name[node] < 0 { name[node] = Int32(index) }
    }
  }

  var breadthFirst: [Int32] {
    var order: [Int32] = [0]
    order.reserveCapacity(symbol.count)
    var place = 0
    while place < order.count {
      var child = firstChild[Int(order[place])]
      while child > 0 {
        order.append(child)
        child = nextSibling[Int(child)]
      }
      place += 1
    }
    return order
  }
}
