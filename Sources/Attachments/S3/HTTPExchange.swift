import CCurl

/// What moves in one call: the callbacks of libcurl fill it and take from it, on the thread of the call.
final class HTTPExchange {
  private(set) var headers: [String: String] = [:]
  private(set) var body: [UInt8] = []
  /// What this side found wrong; libcurl then only says that it was stopped.
  private(set) var failure: FileHomeError?
  private let upload: InputFile?
  private var sent: Int64 = 0
  private let most: Int

  init(upload: InputFile?, most: Int) {
    self.upload = upload
    self.most = most
  }

  static let takeBody: haidang_curl_bytes = { bytes, size, count, context in
    guard let bytes, let exchange = HTTPExchange.of(context) else { return 0 }
    return exchange.take(UnsafeRawBufferPointer(start: bytes, count: size * count))
  }

  static let takeHeader: haidang_curl_bytes = { bytes, size, count, context in
    guard let bytes, let exchange = HTTPExchange.of(context) else { return 0 }
    return exchange.takeHeader(UnsafeRawBufferPointer(start: bytes, count: size * count))
  }

  static let giveBody: haidang_curl_bytes = { bytes, size, count, context in
    guard let bytes, let exchange = HTTPExchange.of(context) else { return Int(CURL_READFUNC_ABORT) }
    return exchange.give(UnsafeMutableRawBufferPointer(start: bytes, count: size * count))
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> HTTPExchange? {
    context.map { Unmanaged<HTTPExchange>.fromOpaque($0).takeUnretainedValue() }
  }

  private func take(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard body.count + bytes.count <= most else {
      failure = .misread("a longer answer than was asked for")
      return 0
    }
    body.append(contentsOf: bytes)
    return bytes.count
  }

  private func takeHeader(_ bytes: UnsafeRawBufferPointer) -> Int {
    let line = String(decoding: bytes, as: UTF8.self)
    // After "100 Continue" the headers begin anew.
    if line.hasPrefix("HTTP/") { headers = [:] }
    if let colon = line.firstIndex(of: ":"), headers.count < 100 {
      let value = line[line.index(after: colon)...]
      headers[line[..<colon].lowercased()] = value.split(whereSeparator: \.isWhitespace).joined(
        separator: " ")
    }
    return bytes.count
  }

  private func give(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard let upload else { return 0 }
    let count = Int(min(Int64(buffer.count), upload.byteCount - sent))
    guard count > 0 else { return 0 }
    do {
      let bytes = try upload.read(at: sent, count)
      guard bytes.count == count else {
        failure = .damaged("the file became shorter")
        return Int(CURL_READFUNC_ABORT)
      }
      buffer.copyBytes(from: bytes)
      sent += Int64(count)
      return count
    } catch {
      failure = error
      return Int(CURL_READFUNC_ABORT)
    }
  }
}
