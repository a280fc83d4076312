import CCurl
import Foundation

/// One request to a store and its answer, over libcurl; runs on the thread that calls it and holds it until the end.
struct HTTPCall {
  struct Answer: Sendable {
    var status: Int
    /// Names in small letters.
    var headers: [String: String]
    var body: [UInt8]
  }

  /// How long a store may take.
  struct Patience: Hashable, Sendable {
    var connectSeconds = 10
    /// Seconds in which not even a kilobyte a second moves.
    var silentSeconds = 30
    /// Seconds for the whole of a request without a large body.
    var seconds = 60
  }

  var method: String
  var address: String
  var headers: [(name: String, value: String)]
  /// The file that is sent as the body.
  var upload: InputFile?
  /// The most bytes of an answer; more is `FileHomeError.misread`.
  var most = 1 << 20
  var patience = Patience()

  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// Sends it with `handle`, whose connections are used again. Throws `FileHomeError`, which names no header.
  func send(_ handle: CurlHandle) throws(FileHomeError) -> Answer {
    guard Self.isReady else { throw .unreachable("libcurl does not start") }
    let exchange = HTTPExchange(upload: upload, most: most)
    var list: UnsafeMutablePointer<curl_slist>?
    for header in headers { list = curl_slist_append(list, "\(header.name): \(header.value)") }
    defer { curl_slist_free_all(list) }
    curl_easy_reset(handle.pointer)
    set(handle.pointer, list, exchange)
    let code = withExtendedLifetime(exchange) { curl_easy_perform(handle.pointer) }
    if let failure = exchange.failure { throw failure }
    guard code == CURLE_OK else { throw .unreachable(String(cString: curl_easy_strerror(code))) }
    var status = 0
    _ = haidang_curl_get_long(handle.pointer, CURLINFO_RESPONSE_CODE, &status)
    return Answer(status: status, headers: exchange.headers, body: exchange.body)
  }

  private func set(
    _ handle: UnsafeMutableRawPointer, _ list: UnsafeMutablePointer<curl_slist>?, _ exchange: HTTPExchange
  ) {
    let context = Unmanaged.passUnretained(exchange).toOpaque()
    _ = haidang_curl_set_text(handle, CURLOPT_URL, address)
    _ = haidang_curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    _ = haidang_curl_set_long(handle, CURLOPT_PATH_AS_IS, 1)
    _ = haidang_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
    _ = haidang_curl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0)
    _ = haidang_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, patience.connectSeconds)
    _ = haidang_curl_set_long(handle, CURLOPT_LOW_SPEED_LIMIT, 1024)
    _ = haidang_curl_set_long(handle, CURLOPT_LOW_SPEED_TIME, patience.silentSeconds)
    if upload == nil { _ = haidang_curl_set_long(handle, CURLOPT_TIMEOUT, patience.seconds) }
    _ = haidang_curl_set_list(handle, CURLOPT_HTTPHEADER, list)
    _ = haidang_curl_set_bytes(handle, CURLOPT_WRITEFUNCTION, HTTPExchange.takeBody)
    _ = haidang_curl_set_pointer(handle, CURLOPT_WRITEDATA, context)
    _ = haidang_curl_set_bytes(handle, CURLOPT_HEADERFUNCTION, HTTPExchange.takeHeader)
    _ = haidang_curl_set_pointer(handle, CURLOPT_HEADERDATA, context)
    if let upload {
      _ = haidang_curl_set_long(handle, CURLOPT_UPLOAD, 1)
      _ = haidang_curl_set_size(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(upload.byteCount))
      _ = haidang_curl_set_bytes(handle, CURLOPT_READFUNCTION, HTTPExchange.giveBody)
      _ = haidang_curl_set_pointer(handle, CURLOPT_READDATA, context)
      _ = haidang_curl_set_long(handle, CURLOPT_UPLOAD_BUFFERSIZE, 256 << 10)
    } else if method == "HEAD" {
      _ = haidang_curl_set_long(handle, CURLOPT_NOBODY, 1)
    } else {
      _ = haidang_curl_set_text(handle, CURLOPT_CUSTOMREQUEST, method)
    }
  }
}

/// A handle of libcurl with its open connections; one call at a time.
final class CurlHandle: @unchecked Sendable {
  let pointer: UnsafeMutableRawPointer

  init?() {
    guard let made = curl_easy_init() else { return nil }
    pointer = made
  }

  deinit { curl_easy_cleanup(pointer) }
}
