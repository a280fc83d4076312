import Foundation
import TestKit

/// A PDF that is signed by a certificate of its own, as signing programs do it (ISO 32000-1, 12.8): for tests.
enum SignedPDF {
  static let signer = "Nguyễn Thị Mẫu"
  private static let room = 8192

  /// - Parameter lines: Drawn on its page, from top to bottom.
  static func make(_ lines: [String], in folder: URL) throws -> [UInt8] {
    let (key, certificate) = (folder.appending(path: "key.pem").path, folder.appending(path: "cert.pem").path)
    try openssl([
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-utf8", "-days", "30", "-keyout", key, "-out",
      certificate, "-subj", "/O=Co quan mau/CN=\(signer)",
    ])
    var page = DrawnPDF.Page()
    for (index, line) in lines.enumerated() { page.text(line, 60, Double(60 + 22 * index)) }
    var pdf = DrawnPDF([page])
    let first = pdf.firstExtra
    pdf.catalogue = "/AcroForm << /Fields [\(first) 0 R] /SigFlags 3 >>"
    let blank = "0000000000"
    pdf.extra = [
      "<< /FT /Sig /T (Sig1) /V \(first + 1) 0 R /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /F 132 >>",
      """
      << /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /M (D:20261120093000+07'00') \
      /ByteRange [0 \(blank) \(blank) \(blank)] /Contents <\(String(repeating: "0", count: room))> >>
      """,
    ]
    var bytes = pdf.bytes
    let text = Data(bytes)
    guard let mark = text.range(of: Data("/Contents <".utf8)),
      let range = text.range(of: Data("[0 \(blank)".utf8))
    else { return bytes }
    // From the angle bracket to the one that closes it.
    let open = mark.upperBound - 1
    let close = open + room + 2
    func digits(_ number: Int) -> String {
      String(repeating: "0", count: 10 - "\(number)".count) + "\(number)"
    }
    let filled = "[0 \(digits(open)) \(digits(close)) \(digits(bytes.count - close))]"
    bytes.replaceSubrange(range.lowerBound..<range.lowerBound + filled.utf8.count, with: Array(filled.utf8))
    let source = folder.appending(path: "signed.bin")
    try Data(bytes[..<open] + bytes[close...]).write(to: source)
    let target = folder.appending(path: "signature.der")
    try openssl([
      "cms", "-sign", "-binary", "-md", "sha256", "-outform", "DER", "-signer", certificate, "-inkey", key,
      "-in",
      source.path, "-out", target.path,
    ])
    let hex = try Data(contentsOf: target).map { String(format: "%02x", $0) }.joined()
    bytes.replaceSubrange(open + 1..<open + 1 + hex.utf8.count, with: Array(hex.utf8))
    return bytes
  }

  private static func openssl(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
  }
}
