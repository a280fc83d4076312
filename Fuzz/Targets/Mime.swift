/// Pages saved as one MIME message.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  _ = WebArchiveReader.looksLikeMessage(bytes)
  _ = try? WebArchiveReader.read(bytes)
  return 0
}
