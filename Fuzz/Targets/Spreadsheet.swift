/// The parts of XLSX files, packed here so that the fuzzer need not guess checksums: sheet, workbook, shared texts and styles,
/// parted by "\u{1}".
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let pieces = UnsafeBufferPointer(start: start, count: count).split(
    separator: 1, maxSplits: 3, omittingEmptySubsequences: false
  ).map { Array($0) }
  let names = [
    ("worksheet", "worksheets/sheet1"), ("workbook", "workbook"), ("sst", "sharedStrings"), ("styleSheet", "styles"),
  ]
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let space = #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="\#(office)""#
  var packed = StoredZip()
  let kinds = [("worksheet", "worksheets/sheet1"), ("sharedStrings", "sharedStrings"), ("styles", "styles")]
  let relations = kinds.enumerated().map { index, kind in
    #"<Relationship Id="rId\#(index + 1)" Type="\#(office)/\#(kind.0)" Target="\#(kind.1).xml"/>"#
  }.joined()
  packed.add("xl/_rels/workbook.xml.rels", Array("<Relationships>\(relations)</Relationships>".utf8))
  for (index, name) in names.enumerated() {
    var piece = pieces.indices.contains(index) ? pieces[index] : []
    if name.0 == "workbook", piece.isEmpty {
      piece = Array(#"<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets>"#.utf8)
    }
    packed.add("xl/\(name.1).xml", Array("<\(name.0) \(space)>".utf8) + piece + Array("</\(name.0)>".utf8))
  }
  _ = try? SheetReader.read(packed.finished())
  return 0
}
