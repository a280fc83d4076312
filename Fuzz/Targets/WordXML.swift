/// Word documents as one XML file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  _ = try? WordReader.read(xml: Array(UnsafeBufferPointer(start: start, count: count)), limits: .standard)
  return 0
}
