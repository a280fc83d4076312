import MediaStages

/// Model files of topics and tone. The first byte chooses: the rest is a whole file, or the body of one, to which length
/// and checksum are made here so that the fuzzer need not guess them. One that is taken must answer, and come out again
/// as it went in.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first else { return 0 }
  let rest = Array(bytes.dropFirst())
  let text = "Tỉnh khởi công hồ chứa nước. Người dân không hài lòng! tin 1 2 3"
  if let model = try? TopicModel.decode(first & 1 == 0 ? rest : file(1, rest)) {
    _ = model.predict(title: "Hồ chứa", text: text, address: "https://bao.example/kinh-te/tin-1.html")
    precondition((try? TopicModel.decode(model.encoded())) == model, "the model does not come out as it went in")
  }
  if let model = try? ToneModel.decode(first & 1 == 0 ? rest : file(2, rest)) {
    _ = model.predict(text)
    _ = model.predict(text, about: ToneTarget(["hồ chứa nước"]))
  }
  return 0
}

private func file(_ kind: UInt8, _ body: [UInt8]) -> [UInt8] {
  Array("HDLM".utf8) + [1, 0, kind, 0] + little(UInt64(body.count)) + little(checksum(body)) + body
}

private func little(_ value: UInt64) -> [UInt8] {
  (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

private func checksum(_ bytes: [UInt8]) -> UInt64 {
  var sum: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
  let whole = bytes.count & ~7
  for start in stride(from: 0, to: whole, by: 8) {
    let word = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << UInt64(8 * $1) }
    sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
    sum ^= sum >> 29
  }
  for byte in bytes[whole...] { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  return sum ^ (sum >> 32)
}
