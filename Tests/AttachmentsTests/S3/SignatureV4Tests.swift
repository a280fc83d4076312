import Core
import Store
import Testing

@testable import Attachments

/// The vectors that AWS publishes: the test suite of Signature Version 4, and the examples in the documentation of S3.
@Suite struct SignatureV4Tests {
  static let suite = SignatureV4(
    accessKey: "AKIDEXAMPLE", secretKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", region: "us-east-1",
    service: "service")
  static let date = "20150830T123600Z"
  static let nothing = Digest.sha256([])

  struct Vector: Sendable, CustomTestStringConvertible {
    var name: String
    var method = "GET"
    var path = "/"
    var query: [(name: String, value: String)] = []
    var headers: [(name: String, value: String)] = []
    var body = ""
    var signedHeaders = "host;x-amz-date"
    var signature: String

    var testDescription: String { name }
  }

  static let vectors = [
    Vector(
      name: "get-vanilla", signature: "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
    Vector(
      name: "get-vanilla-query-order-key-case", query: [("Param2", "value2"), ("Param1", "value1")],
      signature: "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"),
    Vector(
      name: "get-vanilla-query-unreserved",
      query: [
        (
          "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
          "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
        )
      ], signature: "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197"),
    Vector(
      name: "get-vanilla-utf8-query", query: [("ሴ", "bar")],
      signature: "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04"),
    Vector(
      name: "get-utf8", path: SignatureV4.encoded("/ሴ", isPath: true),
      signature: "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85"),
    Vector(
      name: "get-unreserved", path: "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
      signature: "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f"),
    Vector(
      name: "get-header-key-duplicate",
      headers: [("My-Header1", "value2"), ("My-Header1", "value2"), ("My-Header1", "value1")],
      signedHeaders: "host;my-header1;x-amz-date",
      signature: "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea"),
    Vector(
      name: "get-header-value-trim", headers: [("My-Header1", " value1"), ("My-Header2", " \"a   b   c\"")],
      signedHeaders: "host;my-header1;my-header2;x-amz-date",
      signature: "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"),
    Vector(
      name: "post-vanilla", method: "POST",
      signature: "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
    Vector(
      name: "post-x-www-form-urlencoded", method: "POST",
      headers: [("Content-Type", "application/x-www-form-urlencoded")], body: "Param1=value1",
      signedHeaders: "content-type;host;x-amz-date",
      signature: "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"),
  ]

  /// "post-sts-header-before": a key that is lent brings a token, which is signed.
  @Test func signsTheTokenOfALentKey() {
    let token =
      "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YU"
      + "uwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8Y"
      + "QcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICC"
      + "R/oLxBA=="
    let request = SignatureV4.Request(
      method: "POST", path: "/",
      headers: [
        ("host", "example.amazonaws.com"), ("x-amz-date", Self.date), ("x-amz-security-token", token),
      ], bodyDigest: Self.nothing)
    #expect(
      Self.suite.authorization(of: request, date: Self.date).hasSuffix(
        "SignedHeaders=host;x-amz-date;x-amz-security-token, "
          + "Signature=85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead"))
  }

  @Test(arguments: vectors) func signsAsTheSuiteSays(_ vector: Vector) {
    let request = SignatureV4.Request(
      method: vector.method, path: vector.path, query: vector.query,
      headers: [("host", "example.amazonaws.com"), ("x-amz-date", Self.date)] + vector.headers,
      bodyDigest: Digest.sha256(Array(vector.body.utf8)))
    #expect(
      Self.suite.authorization(of: request, date: Self.date)
        == "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
        + "SignedHeaders=\(vector.signedHeaders), Signature=\(vector.signature)")
  }

  static let s3 = SignatureV4(
    accessKey: "AKIAIOSFODNN7EXAMPLE", secretKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    region: "us-east-1")

  static func signature(
    _ method: String, _ path: String, query: [(name: String, value: String)] = [],
    more: [(name: String, value: String)] = [], digest: String = nothing
  ) -> String {
    let date = "20130524T000000Z"
    let request = SignatureV4.Request(
      method: method, path: path, query: query,
      headers: more + [
        ("host", "examplebucket.s3.amazonaws.com"), ("x-amz-content-sha256", digest), ("x-amz-date", date),
      ], bodyDigest: digest)
    return String(s3.authorization(of: request, date: date).suffix(64))
  }

  /// "Authenticating Requests: Using the Authorization Header", the four examples.
  @Test func signsAsTheDocumentationOfS3Says() {
    #expect(
      Self.signature("GET", "/test.txt", more: [("range", "bytes=0-9")])
        == "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41")
    #expect(
      Self.signature(
        "PUT", SignatureV4.encoded("/test$file.text", isPath: true),
        more: [("date", "Fri, 24 May 2013 00:00:00 GMT"), ("x-amz-storage-class", "REDUCED_REDUNDANCY")],
        digest: "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072")
        == "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd")
    #expect(
      Self.signature("GET", "/", query: [("lifecycle", "")])
        == "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543")
    #expect(
      Self.signature("GET", "/", query: [("max-keys", "2"), ("prefix", "J")])
        == "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7")
  }

  @Test func momentsAreWrittenAsTheSignatureAsks() {
    #expect(SignatureV4.date(Timestamp(milliseconds: 1_369_353_600_000)) == "20130524T000000Z")
    #expect(SignatureV4.date(Timestamp(milliseconds: 1_440_938_160_999)) == Self.date)
  }
}
