/// How DOCX files look, packed here so that the fuzzer need not guess checksums: body, styles, head and theme, parted by "\u{1}".
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let pieces = UnsafeBufferPointer(start: start, count: count).split(
    separator: 1, maxSplits: 3, omittingEmptySubsequences: false
  ).map { Array($0) }
  let names = [("document", "document", "w:body"), ("styles", "styles", ""), ("header", "hdr", ""), ("theme", "theme", "")]
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let space =
    #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="\#(office)" xmlns:mc="urn:mc""#
  var packed = StoredZip()
  let relations = names.map {
    #"<Relationship Id="r\#($0.0)" Type="\#(office)/\#($0.0)" Target="\#($0.0).xml"/>"#
  }.joined()
  packed.add("word/_rels/document.xml.rels", Array("<Relationships>\(relations)</Relationships>".utf8))
  for (name, piece) in zip(names, pieces) {
    let (open, close) = name.2.isEmpty ? ("", "") : ("<\(name.2)>", "</\(name.2)>")
    packed.add(
      "word/\(name.0).xml", Array("<w:\(name.1) \(space)>\(open)".utf8) + piece + Array("\(close)</w:\(name.1)>".utf8))
  }
  guard let (text, looks) = try? WordLookReader.read(packed.finished()) else { return 0 }
  var last = -1
  for paragraph in looks.paragraphs {
    precondition(paragraph.ordinal > last, "paragraphs in their order")
    last = paragraph.ordinal
    if let line = paragraph.line {
      precondition(text.lines[line - 1].text.contains(paragraph.text), "the line holds the paragraph")
    }
  }
  return 0
}
