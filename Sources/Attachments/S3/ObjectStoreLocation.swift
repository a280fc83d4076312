import Foundation

/// Which bucket of which S3-speaking store holds the files, and with which key. Never printed whole.
package struct ObjectStoreLocation: Hashable, Sendable {
  /// How the bucket is named in an address.
  package enum Addressing: String, Hashable, Sendable, CaseIterable {
    /// `https://host/bucket/key`: what stores of one's own speak.
    case path
    /// `https://bucket.host/key`.
    case virtual
  }

  package var isSecure: Bool
  /// Host, and port where it is not the usual one: "s3.example.vn:9000".
  package var host: String
  package var bucket: String
  package var region: String
  package var addressing: Addressing
  /// What stands before every key, such as "anhai/"; empty or ending in "/".
  package var prefix: String
  package var accessKey: String
  package var secretKey: String
  /// For keys that are lent for a while.
  package var sessionToken: String?

  package init(
    isSecure: Bool = true, host: String, bucket: String, region: String = "us-east-1",
    addressing: Addressing = .path, prefix: String = "", accessKey: String, secretKey: String,
    sessionToken: String? = nil
  ) {
    self.isSecure = isSecure
    self.host = host
    self.bucket = bucket
    self.region = region
    self.addressing = addressing
    self.prefix = prefix
    self.accessKey = accessKey
    self.secretKey = secretKey
    self.sessionToken = sessionToken
  }

  /// The host that requests go to and name.
  var requestHost: String { addressing == .path ? host : "\(bucket).\(host)" }

  /// The path of the bucket, percent-encoded as it is signed: "/bucket" or "".
  var bucketPath: String { addressing == .path ? "/\(bucket)" : "" }
}

extension ObjectStoreLocation: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// For logs: no key, no secret.
  package var description: String { "s3://\(host)/\(bucket)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

extension ObjectStoreLocation {
  /// Reads `s3://KEY:SECRET@HOST[:PORT]/BUCKET[/PREFIX]?region=…&style=path|virtual&tls=on|off&token=…`; what is no
  /// letter or digit in key and secret is percent-encoded. Nil when something is missing or unknown.
  package init?(_ text: String) {
    guard text.hasPrefix("s3://"), let at = text.lastIndex(of: "@") else { return nil }
    let names = text.dropFirst(5)[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard names.count == 2, let key = names[0].removingPercentEncoding, !key.isEmpty,
      let secret = names[1].removingPercentEncoding, !secret.isEmpty
    else { return nil }
    let rest = text[text.index(after: at)...].split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let place = rest[0].split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard rest.count <= 2, place.count >= 2, Self.isHost(place[0]), Self.isBucket(place[1]) else {
      return nil
    }
    self.init(host: place[0], bucket: place[1], accessKey: key, secretKey: secret)
    if place.count == 3, !place[2].isEmpty {
      guard Self.isPlain(place[2]) else { return nil }
      prefix = place[2].hasSuffix("/") ? place[2] : place[2] + "/"
    }
    for option in rest.count == 2 ? rest[1].split(separator: "&") : [] {
      guard read(option) else { return nil }
    }
  }

  private mutating func read(_ option: Substring) -> Bool {
    let pair = option.split(separator: "=", maxSplits: 1).map { $0.removingPercentEncoding ?? "" }
    guard pair.count == 2, !pair[1].isEmpty else { return false }
    switch (pair[0], pair[1]) {
    case ("region", let name) where Self.isPlain(name): region = name
    case ("style", let name):
      guard let style = Addressing(rawValue: name) else { return false }
      addressing = style
    case ("tls", "on"): isSecure = true
    case ("tls", "off"): isSecure = false
    case ("token", let token): sessionToken = token
    default: return false
    }
    return true
  }

  private static func isHost(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isPort = parts.count == 1 || (parts.count == 2 && UInt16(parts[1]) != nil)
    return isPort && !parts[0].isEmpty && isPlain(String(parts[0])) && !parts[0].contains("/")
  }

  /// Names of buckets as the protocol allows them: 3 to 63 small letters, digits, dots and hyphens.
  private static func isBucket(_ text: String) -> Bool {
    (3...63).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
      }
  }

  /// Nothing that would have to be encoded, and no step upward.
  private static func isPlain(_ text: String) -> Bool {
    !text.contains("..")
      && text.utf8.allSatisfy { SignatureV4.isUnreserved($0) || $0 == 0x2F }
  }
}
