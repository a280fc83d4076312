import Core
import Foundation
import OfficeFiles
import Testing

@Suite struct EncodingTests {
  static let sentence = "Đẩy mạnh tuyên truyền, quảng bá hình ảnh của tỉnh ra nước ngoài"

  static func words(_ bytes: [UInt8]) async throws -> String {
    try await DocumentReader.read(bytes: bytes, name: "a.txt").blocks.map(\.text).joined()
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian], [true, false])
  func utf16(_ encoding: String.Encoding, _ hasMark: Bool) async throws {
    let text = (hasMark ? "\u{FEFF}" : "") + Self.sentence
    let bytes = try #require(text.data(using: encoding))
    #expect(try await Self.words(Array(bytes)) == Self.sentence)
  }

  @Test func utf8WithMarkAndDecomposed() async throws {
    let decomposed = Self.sentence.decomposedStringWithCanonicalMapping
    #expect(decomposed.utf8.count > Self.sentence.utf8.count)
    let words = try await Self.words([0xEF, 0xBB, 0xBF] + Array(decomposed.utf8))
    #expect(Array(words.utf8) == Array(Self.sentence.utf8))
  }

  /// "Kế hoạch của Đoàn thể" in Windows-1258: tones are bytes of their own behind the vowel.
  @Test func windows1258() async throws {
    let bytes: [UInt8] =
      [0x4B, 0xEA, 0xEC] + Array(" hoa".utf8) + [0xF2] + Array("ch cu".utf8) + [0xD2] + Array("a ".utf8)
      + [0xD0] + Array("o".utf8) + [0xCC] + Array("an thê".utf16.map { $0 == 0xEA ? 0xEA : UInt8($0) }) + [
        0xD2
      ]
    #expect(Array(try await Self.words(bytes).utf8) == Array("Kế hoạch của Đòan thể".utf8))
  }

  @Test func windows1252() async throws {
    #expect(try await Self.words(Array("Caf".utf8) + [0xE9, 0x20, 0x93, 0x41, 0x94]) == "Café “A”")
  }

  @Test func brokenBytesAreShownAndSaid() async throws {
    var bytes = Array(String(repeating: Self.sentence + "\n", count: 3).utf8)
    bytes.append(0xE1)
    let document = try await DocumentReader.read(bytes: bytes, name: "a.txt")
    #expect(document.diagnostics.map(\.code) == ["encoding-repaired"])
    #expect(document.blocks.first?.text == Self.sentence)
  }
}
