import Markup

/// JSON texts: every value is read in every way, and what the writer passes on must be read again alike.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let document = try? JSONDocument(Array(UnsafeBufferPointer(start: start, count: count))) else { return 0 }
  var writer = JSONObjectWriter()
  var open = [document.root]
  while let node = open.popLast() {
    writer.field("text", node.string)
    writer.field("number", node.number)
    writer.field("flag", node.bool)
    for member in node.members { writer.pass(member) }
    _ = node["id"]?.isString("1")
    open += node.elements + node.members.map(\.value)
    if writer.bytes.count > 1 << 16 { break }
  }
  let written = writer.finished()
  precondition((try? JSONDocument(written)) != nil, "what was written cannot be read")
  return 0
}
