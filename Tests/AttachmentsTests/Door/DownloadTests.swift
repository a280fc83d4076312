import Core
import Testing

@testable import Attachments

@Suite struct DownloadTests {
  static func file(_ name: String = "Kế hoạch \"160\".pdf", type: ContentType = .pdf) throws -> AttachedFile {
    AttachedFile(
      id: ID(rawValue: 1),
      file: StoredFile(key: try TestFile(path: "", bytes: [1]).key, byteCount: 1000, type: type),
      name: name, subject: FileSubject("plan", 1), addedAt: Timestamp(milliseconds: 0), addedBy: nil)
  }

  static func fields(_ download: Download) -> [String: String] {
    Dictionary(uniqueKeysWithValues: download.fields.map { ($0.name, $0.value) })
  }

  @Test(arguments: ContentType.allCases) func everythingIsADownloadInASandbox(type: ContentType) throws {
    let fields = Self.fields(Download(try Self.file(type: type)))
    #expect(fields["content-type"] == type.rawValue)
    #expect(fields["content-security-policy"] == "default-src 'none'; sandbox")
    #expect(fields["x-content-type-options"] == "nosniff")
    #expect(fields["content-length"] == "1000")
    #expect(
      fields["content-disposition"]
        == "attachment; filename=\"K_ ho_ch _160_.pdf\"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20%22160%22.pdf"
    )
  }

  @Test(arguments: [
    "a\r\nSet-Cookie: x=1.pdf", "a\"; filename=\"b.exe", "a\\b%00", "\u{202E}fdp", "a\u{7F}b",
  ])
  func namesNeverBreakTheHeader(name: String) throws {
    let value = try Self.fields(Download(try Self.file(name)))["content-disposition"].orThrow
    #expect(value.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
    #expect(value.filter { $0 == "\"" }.count == 2)
  }

  @Test(
    arguments: [
      (nil, 200, 0..<1000), ("bytes=0-9", 206, 0..<10), ("bytes=990-", 206, 990..<1000),
      ("bytes=-10", 206, 990..<1000),
      ("bytes=0-99999", 206, 0..<1000), ("bytes=-5000", 206, 0..<1000), ("bytes=1000-", 416, 0..<0),
      ("bytes=-0", 416, 0..<0),
      ("bytes=5-2", 200, 0..<1000), ("bytes=0-1,5-6", 200, 0..<1000), ("lines=0-1", 200, 0..<1000),
      ("bytes=", 200, 0..<1000),
      ("bytes=-", 200, 0..<1000), ("bytes=a-b", 200, 0..<1000),
      ("bytes=99999999999999999999-", 200, 0..<1000),
      ("bytes=0-999999999999999999", 206, 0..<1000),
    ] as [(String?, Int, Range<Int64>)])
  func stretches(field: String?, status: Int, range: Range<Int64>) throws {
    let download = Download(try Self.file(), rangeField: field)
    #expect(download.status == status && download.range == range)
    let stretch = Self.fields(download)["content-range"]
    switch status {
    case 206: #expect(stretch == "bytes \(range.lowerBound)-\(range.upperBound - 1)/1000")
    case 416: #expect(stretch == "bytes */1000")
    default: #expect(stretch == nil)
    }
  }
}
