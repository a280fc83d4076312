import Core
import DocumentCheck
import OfficeFiles

/// Documents that are mended: body, styles and head, parted by "\u{1}". The copy is read again, says the same in as many lines, and
/// has no breach that the original did not have.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let pieces = UnsafeBufferPointer(start: start, count: count).split(
    separator: 1, maxSplits: 2, omittingEmptySubsequences: false
  ).map { Array($0) }
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let types = "http://schemas.openxmlformats.org/package/2006/content-types"
  let package = "http://schemas.openxmlformats.org/package/2006/relationships"
  let space =
    #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="\#(office)" xmlns:m="urn:m""#
  let names = [("document", "document", "w:body"), ("styles", "styles", ""), ("header", "hdr", "")]
  let relations = names.map {
    #"<Relationship Id="r\#($0.0)" Type="\#(office)/\#($0.0)" Target="\#($0.0).xml"/>"#
  }.joined()
  var parts: [(name: String, bytes: [UInt8])] = [
    ("[Content_Types].xml", Array("<Types xmlns=\"\(types)\"/>".utf8)),
    ("word/_rels/document.xml.rels", Array("<Relationships xmlns=\"\(package)\">\(relations)</Relationships>".utf8)),
  ]
  for (name, piece) in zip(names, pieces) {
    let (open, close) = name.2.isEmpty ? ("", "") : ("<\(name.2)>", "</\(name.2)>")
    parts.append(
      (
        "word/\(name.0).xml",
        Array("<w:\(name.1) \(space)>\(open)".utf8) + piece + Array("\(close)</w:\(name.1)>".utf8)
      ))
  }
  guard let packed = try? ZipWriter.pack(parts), let before = try? WordLookReader.read(packed),
    let outcome = try? Mending.mend(word: packed, on: Day(daysSince1970: 20_470))
  else { return 0 }
  guard let after = try? WordLookReader.read(outcome.bytes) else { preconditionFailure("mended and not read") }
  precondition(before.text.lines.count == after.text.lines.count, "as many lines")
  precondition(
    Set(outcome.mended.map(\.code)).isDisjoint(with: outcome.left.map(\.code)), "mended and left at once")
  return 0
}
