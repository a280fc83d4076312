import VietnameseText

/// Dates as strangers write them; the first byte sets the zone and the order of month and day. What is read must be
/// read again as the same time once it is written.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first else { return 0 }
  let zone = Int(Int8(bitPattern: first)) * 15
  guard let time = PublishedTime(Array(bytes.dropFirst()), zone: zone, monthFirst: first & 1 == 1) else { return 0 }
  let written = time.rfc3339 // to the second
  if written > "2400" { return 0 } // read again, such a year counts from the Buddha
  guard let again = PublishedTime(written) else { preconditionFailure(written) }
  precondition(abs(again.milliseconds - time.milliseconds) < 1000, written)
  return 0
}
