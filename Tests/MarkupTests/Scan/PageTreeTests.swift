import Markup
import Testing

@Suite struct PageTreeTests {
  /// The body as nested names: "p(text) ul(li(a) li(b))".
  private static func outline(_ source: String) -> String {
    let tree = PageTree(Array(source.utf8))
    guard tree.body < tree.nodes.count else { return "" }
    var output = ""
    var ends: [Int] = []
    for node in tree.body + 1..<tree.end(of: tree.body) {
      while let end = ends.last, end <= node {
        output += ")"
        ends.removeLast()
      }
      if let last = output.last, last != "(" { output += " " }
      switch tree.nodes[node].tag {
      case .space: output += "_"
      case .text, .raw:
        output += String(decoding: tree.bytes[tree.nodes[node].range], as: UTF8.self)
      default:
        output += tree.name(of: node)
        if tree.end(of: node) > node + 1 {
          output += "("
          ends.append(tree.end(of: node))
        }
      }
    }
    return output + String(repeating: ")", count: ends.count)
  }

  @Test(arguments: [
    ("<p>a<p>b<div>c</div>d", "p(a) p(b) div(c) d"),
    ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e", "ul(li(a) li(b ul(li(c))) li(d)) e"),
    ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a) dd(b) dt(c))"),
    ("<table><tr><td>1<td>2<tr><td>3</table>4", "table(tr(td(1) td(2)) tr(td(3))) 4"),
    ("<table><tr><td>1<table><tr><td>2</table>3</table>", "table(tr(td(1 table(tr(td(2))) 3)))"),
    ("<div><td>a</td></div>b", "div(a) b"),
    ("<h1>a<h2>b</h2>c", "h1(a) h2(b) c"),
    ("<b>1<p>2</b>3</p>4", "b(1 p(2 3)) 4"),
    ("<a>1<a>2</a>3", "a(1) a(2) 3"),
    ("<a><div>1</a>2</div>3", "a(div(1 2)) 3"),
    ("<div><span>1</div>2", "div(span(1)) 2"),
    ("<p>1</div>2", "p(1 2)"),
    ("1<br/>2</br>3<hr>4<img src=x>", "1 br 2 br 3 hr 4 img"),
    ("<select><option>1<option>2</select>3", "select(option(1) option(2)) 3"),
    ("<form><div><form></form></div>1</form>2", "form(div) 1 2"),
    ("<svg><path d=1 /><path /></svg>1", "svg(path path) 1"),
    ("<svg><g><p>1</p>", "svg(g) p(1)"),
    ("<my-box>1<x-y>2</my-box>3", "my-box(1 x-y(2)) 3"),
    ("<button>1<button>2</button>3", "button(1) button(2) 3"),
  ])
  func buildsAsBrowsersDo(_ source: String, _ expected: String) {
    #expect(Self.outline(source) == expected)
  }

  @Test func headAndBodyAreFoundWhereTagsAreMissing() {
    let tree = PageTree(
      Array("<meta charset=utf-8><title>A &amp; B</title><noscript><img src=x></noscript><p lang=vi>c".utf8))
    #expect(tree.nodes[tree.head].tag == .head)
    #expect(tree.first(.title, in: tree.head).map { tree.text(in: $0) } == "A & B")
    #expect(tree.first(.img, in: tree.head) != nil)
    #expect(tree.first(.p, in: tree.body).flatMap { tree.attributeText(.lang, of: $0) } == "vi")
    #expect(tree.nodes[0].tag == .html && tree.end(of: 0) == tree.nodes.count)
  }

  @Test func attributesStayWithTheirElements() {
    let tree = PageTree(Array("<html lang=vi><body class=a><html x=1><body y=2><td z=3><p id=b>c".utf8))
    #expect(tree.attributeText(.lang, of: 0) == "vi")
    #expect(tree.attributeText(.class, of: tree.body) == "a")
    #expect(tree.attributeRange(of: tree.body).count == 1)
    #expect(tree.first(.p, in: tree.body).flatMap { tree.attributeText(.id, of: $0) } == "b")
  }

  @Test func textIsTidied() {
    let tree = PageTree(
      Array("<p> Một\n\t hai&nbsp;\u{A0} <b>ba</b> bốn<br>năm  </p><script>x</script>".utf8))
    #expect(tree.text(in: tree.body) == "Một hai ba bốn năm")
  }

  @Test func everyNodeLiesWithinItsParent() {
    let tree = PageTree(Array("<p><b>1<td><table><a><tr>2</a><i></b></table><li>3<form>4</p></form>5".utf8))
    for node in tree.nodes.indices.dropFirst() {
      let parent = tree.parent(of: node) ?? -1
      #expect(parent >= 0 && parent < node && tree.end(of: node) <= tree.end(of: parent))
      #expect(tree.nodes[node].depth == tree.nodes[parent].depth + 1)
    }
    #expect(Array(tree.children(of: 0)).last == tree.body)
  }

  @Test(arguments: [
    "<p><b>", "<div>", "<table><tr><td>", "<a href=x>", "<li>", "</p>", "<b></div>", "<", "&#", "<title>",
    "<!--",
    "<script>", "<x a=", "<![CDATA[", "<svg>", "<select><option>", "<font><p></font>", "<?", "<form></form>",
    "<!DOCTYPE [",
  ])
  func hostileRepetitionStaysLinear(_ part: String) {
    let source = Array(String(repeating: part, count: 8_000).utf8)
    let tree = PageTree(source)
    #expect(tree.nodes.count <= source.count + 3)
    #expect(tree.nodes.allSatisfy { $0.depth <= 513 })
  }

  @Test func aHundredThousandAttributes() {
    let source = "<p " + String(repeating: "a=1 ", count: 100_000) + "class=z>x"
    let tree = PageTree(Array(source.utf8))
    #expect(tree.first(.p, in: tree.body).flatMap { tree.attributeText(.class, of: $0) } == "z")
  }
}
