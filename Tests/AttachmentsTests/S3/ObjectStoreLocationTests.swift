import Testing

@testable import Attachments

@Suite struct ObjectStoreLocationTests {
  @Test func everythingIsRead() throws {
    let location = try ObjectStoreLocation(
      "s3://AKIA%2F1:se%3Acr%40et%2F@kho.anhai.vn:9000/tep-an-hai/nam/2026?region=vn-1&style=virtual&tls=off&token=a%2Bb"
    ).orThrow
    #expect(location.accessKey == "AKIA/1" && location.secretKey == "se:cr@et/")
    #expect(location.host == "kho.anhai.vn:9000" && location.bucket == "tep-an-hai")
    #expect(location.prefix == "nam/2026/" && location.region == "vn-1" && location.sessionToken == "a+b")
    #expect(!location.isSecure && location.addressing == .virtual)
    #expect(location.requestHost == "tep-an-hai.kho.anhai.vn:9000" && location.bucketPath == "")
    let plain = try ObjectStoreLocation("s3://k:s@kho.anhai.vn/tep").orThrow
    #expect(plain.isSecure && plain.region == "us-east-1" && plain.prefix == "")
    #expect(plain.requestHost == "kho.anhai.vn" && plain.bucketPath == "/tep")
  }

  @Test(arguments: [
    "s3://k:s@", "s3://k:s@?region=x", "s3://kho/tep", "s3://k:s@/tep", "s3://k:s@kho", "s3://k@kho/tep",
    "s3://:s@kho/tep", "s3://k:s@kho/T",
    "s3://k:s@kho/tep?region=", "s3://k:s@kho/tep?what=1", "s3://k:s@kho/tep?tls=maybe",
    "s3://k:s@kho/tep/../x",
    "s3://k:s@kho:99999/tep", "s3://k:s@kho/tep?style=odd", "https://k:s@kho/tep",
  ])
  func whatIsNotUnderstoodIsRefused(text: String) {
    #expect(ObjectStoreLocation(text) == nil)
    if text.hasPrefix("s3:") { #expect(FileHomeLocation(text, dataFolder: "data") == nil) }
  }

  @Test func foldersAreNamed() {
    #expect(FileHomeLocation("", dataFolder: "data") == .folder("data/files"))
    #expect(FileHomeLocation("folder", dataFolder: "data") == .folder("data/files"))
    #expect(FileHomeLocation("/srv/tep", dataFolder: "data") == .folder("/srv/tep"))
    #expect(FileHomeLocation("ftp://kho/tep", dataFolder: "data") == nil)
  }
}
