import Markup
import MediaStages

/// Pages of news sites: the tokens as HTML and as XML, and the tree, whose shape must hold;
/// then the article.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var output: [UInt8] = []
  scan(bytes, .xml, into: &output)
  scan(bytes, .html, into: &output)

  let article = ArticleReader.read(bytes, address: "https://bao.example/tin/1.html", now: 1_795_262_400_000)
  precondition(article.text.utf8.count <= 4 * count + 16, "more text than page")

  let tree = PageTree(bytes)
  for node in tree.nodes.indices {
    let end = tree.end(of: node)
    precondition(end > node && end <= tree.nodes.count, "a subtree ends outside")
    if let parent = tree.parent(of: node) {
      precondition(parent < node && tree.end(of: parent) >= end, "a subtree leaves its parent")
    }
    if tree.nodes[node].tag == .text { tree.appendText(of: node, to: &output) }
    _ = tree.name(of: node)
    for name in [AttributeName.href, .class, .content] { _ = tree.attributeText(name, of: node) }
  }
  if !tree.nodes.isEmpty {
    _ = tree.text(in: 0, limit: 100)
    precondition(tree.children(of: 0).allSatisfy { tree.parent(of: $0) == 0 })
  }
  return 0
}

private func scan(_ bytes: [UInt8], _ mode: MarkupScanner.Mode, into output: inout [UInt8]) {
  var scanner = MarkupScanner(bytes, mode: mode)
  var last = 0
  while scanner.next() {
    precondition(scanner.whole.upperBound > last, "a token takes nothing")
    last = scanner.whole.upperBound
    switch scanner.kind {
    case .text:
      output.removeAll(keepingCapacity: true)
      CharacterReferences.append(bytes, scanner.content, to: &output)
    case .start:
      for attribute in scanner.attributes {
        _ = CharacterReferences.text(bytes, attribute.value, isAttribute: true)
      }
      _ = scanner.value(of: "xml:lang")
    default: break
    }
  }
}
