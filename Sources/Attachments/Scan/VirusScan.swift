import Core
import Foundation

/// Asks clamd whether a file holds what it knows as harmful, over its protocol INSTREAM: the bytes are sent, no path
/// is shared.
package struct VirusScan: Sendable {
  package enum Finding: Hashable, Sendable {
    case clean
    /// The name that clamd gives it: "Win.Test.EICAR_HDB-1".
    case found(String)
  }

  /// What clamd did instead of answering; for the log.
  package enum Failure: Error, Hashable, Sendable {
    case unreachable(String)
    /// It takes no file as large as this (its setting StreamMaxLength).
    case tooLarge
    /// It answered with an error of its own, or not in its protocol.
    case refused(String)
  }

  let address: SocketAddress
  /// Seconds in which nothing moves.
  var silentSeconds = 30

  package init(_ address: SocketAddress) {
    self.address = address
  }

  /// Sends the file and waits for the answer, on a thread of its own. Throws `Failure`.
  package func scan(_ path: String) async throws -> Finding {
    try await FileLane.run {
      guard let file = try InputFile.open(path) else { throw FileHomeError.missing }
      let socket = try OpenSocket(address, silentSeconds: silentSeconds)
      try socket.write(Array("zINSTREAM\0".utf8))
      var offset: Int64 = 0
      while offset < file.byteCount {
        let bytes = try file.read(at: offset, 128 << 10)
        guard !bytes.isEmpty else { break }
        // When it has enough, clamd answers and closes; what it said is read below.
        guard try socket.write(Self.length(bytes.count)), try socket.write(bytes) else { break }
        offset += Int64(bytes.count)
      }
      _ = try socket.write(Self.length(0))
      return try Self.finding(in: try socket.readToEnd(most: 4096))
    }
  }

  /// Four bytes, the highest first.
  private static func length(_ count: Int) -> [UInt8] {
    (0..<4).reversed().map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
  }

  /// "stream: OK", "stream: NAME FOUND", "INSTREAM size limit exceeded. ERROR".
  static func finding(in answer: [UInt8]) throws(Failure) -> Finding {
    let text = String(decoding: answer.prefix { $0 != 0 && $0 != 10 }, as: UTF8.self)
    if text == "stream: OK" { return .clean }
    if text.hasPrefix("stream: "), text.hasSuffix(" FOUND") {
      return .found(String(text.dropFirst(8).dropLast(6)))
    }
    if text.hasPrefix("INSTREAM size limit exceeded") { throw .tooLarge }
    throw .refused(text.isEmpty ? "no answer" : String(text.prefix(200)))
  }
}

extension VirusScan.Finding {
  /// Nil when nothing was found.
  package var refusal: Refusal? {
    guard case .found(let name) = self else { return nil }
    return Refusal(
      "file-infected",
      Localised(
        vi: "Phần mềm diệt vi-rút nhận ra mã độc trong tệp (\(name)) nên tệp không được nhận. "
          + "Hãy kiểm tra máy đã tạo tệp và báo cho bộ phận công nghệ thông tin.",
        en: "The virus scanner found harmful code in the file (\(name)), so it is not taken. "
          + "Check the computer it came from and tell your IT staff."), field: "file")
  }
}

extension VirusScan.Failure {
  package var refusal: Refusal {
    switch self {
    case .tooLarge:
      Refusal(
        "scan-too-large",
        Localised(
          vi: "Tệp lớn hơn mức mà phần mềm diệt vi-rút kiểm tra được nên không được nhận. Hãy chia nhỏ tệp.",
          en: "The file is larger than the virus scanner can check, so it is not taken. Split it."),
        field: "file")
    case .unreachable, .refused:
      Refusal(
        "scan-unavailable",
        Localised(
          vi:
            "Chưa kiểm tra được vi-rút nên tệp chưa được nhận. Hãy thử lại sau ít phút; nếu vẫn vậy, báo người quản trị.",
          en:
            "The file could not be checked for viruses, so it is not taken yet. Try again in a few minutes; if it "
            + "stays so, tell the administrator."), field: "file")
    }
  }
}
