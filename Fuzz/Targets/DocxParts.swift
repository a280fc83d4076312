/// The parts of DOCX files, packed here so that the fuzzer need not guess checksums: body, numbering, styles and
/// notes, parted by "\u{1}".
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let pieces = UnsafeBufferPointer(start: start, count: count).split(
    separator: 1, maxSplits: 3, omittingEmptySubsequences: false)
  let names = [("document", "document"), ("numbering", "numbering"), ("styles", "styles"), ("footnotes", "footnotes")]
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let space = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="urn:mc""#
  var packed = StoredZip()
  let relations = names.map { #"<Relationship Type="\#(office)/\#($0.0)" Target="\#($0.0).xml"/>"# }.joined()
  packed.add("word/_rels/document.xml.rels", Array("<Relationships>\(relations)</Relationships>".utf8))
  for (name, piece) in zip(names, pieces.map { Array($0) }) {
    packed.add("word/\(name.0).xml", Array("<w:\(name.1) \(space)>".utf8) + piece + Array("</w:\(name.1)>".utf8))
  }
  _ = try? WordReader.read(packed.finished())
  return 0
}
