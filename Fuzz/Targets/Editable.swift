import Markup

/// XML that is changed and written again. What comes out is XML again, and what was not touched is as it was. The first byte chooses
/// what is changed.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first, let file = try? EditableXML(Array(bytes.dropFirst()), limit: 1 << 20) else { return 0 }
  let before = file.bytes
  guard let same = try? EditableXML(before, limit: 1 << 22) else { preconditionFailure("written and not read") }
  precondition(same.bytes == before, "written anew it stays as it is")
  let elements = file.root.descendants("p") + file.root.descendants("t")
  for (place, element) in elements.enumerated().prefix(50) {
    switch (Int(first) + place) % 7 {
    case 0: element.text = "a<b & \"c\"\u{1EBF}"
    case 1: element["val"] = element["val"].map { $0 + "<" } ?? "\"&"
    case 2: element["val"] = nil
    case 3: element.child("pPr", in: ["pPr", "r"])["x"] = "1"
    case 4: element.following("p").text = element.text
    case 5: element["id", of: "urn:r"] = "r1"
    default: element[plain: "Id"] = "r1"
    }
  }
  if first > 200, let child = file.root.elements.first { child.remove() }
  guard let again = try? EditableXML(file.bytes, limit: 1 << 22) else { preconditionFailure("changed and not read") }
  precondition(again.bytes == file.bytes, "changed and written anew it stays as it is")
  return 0
}
