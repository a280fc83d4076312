/// Plain text and Markdown; the first byte chooses between them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first else { return 0 }
  _ = try? TextReader.read(Array(bytes.dropFirst()), flow: first & 1 == 0 ? .lines : .paragraphs, limits: .standard)
  return 0
}
