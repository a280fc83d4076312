import Core
import Store

/// Signs requests as AWS Signature Version 4 asks: a key made from the secret, the day, the region and the service
/// signs what stands in the request, and the store does the same sum.
struct SignatureV4: Sendable {
  var accessKey: String
  var secretKey: String
  var region: String
  var service = "s3"

  /// What is signed. Names and values of `query` are not encoded yet; `path` is, as it will be sent.
  struct Request {
    var method: String
    var path: String
    var query: [(name: String, value: String)] = []
    /// In small letters; "host" is among them.
    var headers: [(name: String, value: String)]
    /// SHA-256 of the body in lower-case hexadecimal.
    var bodyDigest: String
  }

  /// The value of the header `Authorization`. `date` is the header `x-amz-date`.
  func authorization(of request: Request, date: String) -> String {
    let scope = "\(date.prefix(8))/\(region)/\(service)/aws4_request"
    let names = Self.signedHeaders(request)
    let signature = Digest.authenticator(
      of: Array(stringToSign(request, date: date).utf8), key: key(on: String(date.prefix(8)))
    ).hexadecimal
    return
      "AWS4-HMAC-SHA256 Credential=\(accessKey)/\(scope), SignedHeaders=\(names), Signature=\(signature)"
  }

  func stringToSign(_ request: Request, date: String) -> String {
    """
    AWS4-HMAC-SHA256
    \(date)
    \(date.prefix(8))/\(region)/\(service)/aws4_request
    \(Digest.sha256(Array(Self.canonical(request).utf8)))
    """
  }

  private func key(on day: String) -> [UInt8] {
    [day, region, service, "aws4_request"].reduce(Array("AWS4\(secretKey)".utf8)) { key, step in
      Digest.authenticator(of: Array(step.utf8), key: key)
    }
  }

  /// The request in the one form that both sides sign.
  static func canonical(_ request: Request) -> String {
    let headers = grouped(request.headers).map { "\($0.name):\($0.value)\n" }.joined()
    return """
      \(request.method)
      \(request.path)
      \(query(request.query))
      \(headers)
      \(signedHeaders(request))
      \(request.bodyDigest)
      """
  }

  private static func signedHeaders(_ request: Request) -> String {
    grouped(request.headers).map(\.name).joined(separator: ";")
  }

  /// Sorted by name, white space in values collapsed, values of one name joined by commas.
  private static func grouped(_ headers: [(name: String, value: String)]) -> [(name: String, value: String)] {
    var values: [String: [String]] = [:]
    for header in headers {
      let words = header.value.split { $0 == " " || $0 == "\t" || $0 == "\n" }
      values[header.name.lowercased(), default: []].append(words.joined(separator: " "))
    }
    return values.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
      .map { ($0.key, $0.value.joined(separator: ",")) }
  }

  /// Encoded and sorted by name, then by value: as it is signed and as it is sent.
  static func query(_ pairs: [(name: String, value: String)]) -> String {
    pairs.map { (encoded($0.name), encoded($0.value)) }
      .sorted {
        $0.0 == $1.0
          ? $0.1.utf8.lexicographicallyPrecedes($1.1.utf8) : $0.0.utf8.lexicographicallyPrecedes($1.0.utf8)
      }
      .map { "\($0.0)=\($0.1)" }.joined(separator: "&")
  }

  /// Percent-encoded as the signature asks: everything but letters, digits, "-", ".", "_", "~", and "/" in a path.
  static func encoded(_ text: String, isPath: Bool = false) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isUnreserved(byte) || (isPath && byte == 0x2F) {
        bytes.append(byte)
      } else {
        bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func isUnreserved(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x7E
  }
}

extension SignatureV4 {
  /// The moment as the header `x-amz-date` says it: "20130524T000000Z".
  static func date(_ moment: Timestamp) -> String {
    let seconds = (moment.milliseconds / 1000) % 86_400
    let day = Day(daysSince1970: Int(moment.milliseconds / 86_400_000)).description.filter { $0 != "-" }
    return "\(day)T\(two(seconds / 3600))\(two(seconds / 60 % 60))\(two(seconds % 60))Z"
  }

  private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
