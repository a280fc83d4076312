import Foundation

/// A form with files as strangers send it. The first byte sets how it is cut into pieces: whatever the pieces, the same
/// parts come out of it, or it is refused in the same way.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first else { return 0 }
  let body = Array(bytes.dropFirst())
  let whole = outcome(of: body, pieces: max(1, body.count))
  let cut = outcome(of: body, pieces: Int(first % 61) + 1)
  precondition(whole == cut, "the pieces matter")
  return 0
}

/// The parts in one line each; where reading ended early, why.
private func outcome(of body: [UInt8], pieces: Int) -> [String] {
  guard let boundary = MultipartBoundary(contentType: "multipart/form-data; boundary=B") else { return [] }
  var parser = MultipartParser(boundary, limits: MultipartLimits(parts: 5, headBytes: 300))
  var lines: [String] = []
  var content: [UInt8] = []
  do {
    var offset = 0
    while offset < body.count {
      let end = min(body.count, offset + pieces)
      for event in try parser.take(body[offset..<end]) {
        switch event {
        case .part(let part):
          lines.append("part \(part.name) \(part.fileName ?? "–")")
          content = []
        case .bytes(let bytes): content += bytes
        case .partEnds: lines.append("bytes \(content)")
        }
      }
      offset = end
    }
    try parser.finish()
  } catch {
    // What a refused piece held before its fault is not handed out, so it depends on where the piece began.
    return ["refused: \(error)"]
  }
  return lines
}
