import CCurl
import Core
import Dispatch
import Foundation

/// Hands mail over to one server, through libcurl, on threads of its own.
package struct SMTPSender: Sendable {
  private let settings: MailSettings

  /// Once a process, before any other use; the flags are those of CURL_GLOBAL_ALL.
  private static let isLibraryReady = curl_global_init(3) == CURLE_OK

  package init(_ settings: MailSettings) {
    self.settings = settings
  }

  /// Returns when the server has taken the mail; throws `SMTPFailure`. A thread is busy meanwhile: for the
  /// timeout of the settings at most, and as long again when the server does not answer the goodbye either.
  package func send(_ message: MailMessage, identity: String, date: Timestamp) async throws {
    let bytes = message.bytes(from: settings.from, identity: identity, date: date)
    // A serial queue of its own gets a thread of its own. Those of a concurrent queue come from the few that Swift tasks
    // run on, and waiting for a server there would hold up everything.
    let queue = DispatchQueue(label: "haidang.mail")
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try self.deliver(bytes, to: message.to) }) }
    }
  }

  private func deliver(_ bytes: [UInt8], to recipient: MailAddress) throws {
    guard Self.isLibraryReady, let handle = curl_easy_init() else {
      throw SMTPFailure(CURLE_FAILED_INIT, code: 0, sent: 0)
    }
    defer { curl_easy_cleanup(handle) }
    let recipients = curl_slist_append(nil, "<\(recipient.address)>")
    defer { curl_slist_free_all(recipients) }
    configure(handle)
    // CURL_ERROR_SIZE.
    let words = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 256)
    words.initialize(repeating: 0)
    defer { words.deallocate() }
    _ = haidang_curl_set_pointer(handle, CURLOPT_ERRORBUFFER, words.baseAddress)
    _ = haidang_curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients)
    let result = bytes.withUnsafeBytes { buffer in
      var upload = Upload(rest: buffer)
      return withUnsafeMutablePointer(to: &upload) { pointer in
        _ = haidang_curl_set_long(handle, CURLOPT_UPLOAD, 1)
        _ = haidang_curl_set_size(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(buffer.count))
        _ = haidang_curl_set_bytes(handle, CURLOPT_READFUNCTION, Upload.read)
        _ = haidang_curl_set_pointer(handle, CURLOPT_READDATA, pointer)
        return curl_easy_perform(handle)
      }
    }
    guard result != CURLE_OK else { return }
    var code = 0
    var sent: curl_off_t = 0
    _ = haidang_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &code)
    _ = haidang_curl_get_size(handle, CURLINFO_SIZE_UPLOAD_T, &sent)
    let said = String(decoding: words.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    throw SMTPFailure(result, code: code, sent: Int64(sent), words: said)
  }

  private func configure(_ handle: UnsafeMutableRawPointer) {
    func set(_ option: CURLoption, _ text: String) { _ = haidang_curl_set_text(handle, option, text) }
    func set(_ option: CURLoption, _ number: Int) { _ = haidang_curl_set_long(handle, option, number) }
    let scheme = settings.encryption == .fromStart ? "smtps" : "smtp"
    let path = settings.clientName.isEmpty ? "" : "/\(settings.clientName)"
    set(CURLOPT_URL, "\(scheme)://\(settings.host):\(settings.port)\(path)")
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    // Mail does not go through a proxy for the web.
    set(CURLOPT_PROXY, "")
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_CONNECTTIMEOUT_MS, Int(min(settings.timeout, .seconds(15)) / .milliseconds(1)))
    set(CURLOPT_TIMEOUT_MS, Int(settings.timeout / .milliseconds(1)))
    // Whole seconds. Also bounds the goodbye, which the timeout above does not.
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, max(1, Int((settings.timeout / .seconds(1)).rounded(.up))))
    set(
      CURLOPT_USE_SSL,
      Int(settings.encryption == .required ? CURLUSESSL_ALL.rawValue : CURLUSESSL_NONE.rawValue))
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    if let caFile = settings.caFile {
      set(CURLOPT_CAINFO, caFile)
      // Only these, not the system's beside them.
      _ = haidang_curl_set_text(handle, CURLOPT_CAPATH, nil)
    }
    if let user = settings.user {
      set(CURLOPT_USERNAME, user)
      set(CURLOPT_PASSWORD, settings.password ?? "")
    }
    set(CURLOPT_MAIL_FROM, "<\(settings.from.address)>")
  }
}

/// What is left to be sent, as curl asks for it.
private struct Upload {
  var rest: UnsafeRawBufferPointer

  static let read: haidang_curl_bytes = { target, size, count, context in
    guard let target, let upload = context?.assumingMemoryBound(to: Upload.self) else { return 0 }
    let piece = UnsafeRawBufferPointer(rebasing: upload.pointee.rest.prefix(size * count))
    UnsafeMutableRawBufferPointer(start: target, count: size * count).copyMemory(from: piece)
    upload.pointee.rest = UnsafeRawBufferPointer(rebasing: upload.pointee.rest.dropFirst(piece.count))
    return piece.count
  }
}
