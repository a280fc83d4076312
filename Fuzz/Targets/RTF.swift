/// RTF files.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  _ = try? RTFReader.read(Array("{\\rtf1 ".utf8) + UnsafeBufferPointer(start: start, count: count))
  return 0
}
