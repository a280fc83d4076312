import TestKit
import Testing

@testable import Attachments

@Suite struct ContentTypeTests {
  static func type(_ bytes: [UInt8], _ name: String = "tep") async throws -> ContentType {
    let folder = try TestFolder()
    return try await ContentType.of(try folder.file(bytes).path, named: name)
  }

  static func zip(_ names: [String]) -> [UInt8] { ZipFixture.archive(names.map { ($0, [1, 2, 3]) }) }

  static let beginnings: [(bytes: [UInt8], type: ContentType)] = [
    (Array("%PDF-1.7\n".utf8), .pdf), (Array("junk\n%PDF-1.4".utf8), .pdf), (Array("{\\rtf1 a}".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], .png), ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
    (Array("GIF89a".utf8), .gif),
    (Array("RIFF\0\0\0\0WEBPVP8 ".utf8), .webp), (Array("RIFF\0\0\0\0WAVEfmt ".utf8), .unknown),
    (Array("II*\0\u{8}".utf8), .tiff), (Array("\0\0\0 ftypisom".utf8), .mp4), (Array("ID3\u{3}".utf8), .mp3),
    ([0xFF, 0xFB, 0x90, 0x64], .mp3), ([0x7F, 0x45, 0x4C, 0x46, 2, 1], .unknown),
    (Array("MZ".utf8) + [0x90, 0], .unknown),
    (Array("#!/bin/sh\nrm -rf /\n".utf8), .unknown), ([0x1F, 0x8B, 8, 0], .unknown),
    (Array("Rar!\u{1A}".utf8), .unknown),
    (noise(5000), .unknown), ([0, 1, 2, 3, 0, 0, 0, 0], .unknown),
    (Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8), .unknown),
    (Array("<?xml version='1.0'?><svg/>".utf8), .unknown),
    (Array("push graphic-context\nviewbox 0 0 1 1".utf8), .unknown),
    (Array("<?php system('id');".utf8), .unknown),
  ]

  @Test(arguments: beginnings.indices) func bytesDecide(index: Int) async throws {
    let sample = Self.beginnings[index]
    for name in ["tep", "ke-hoach.pdf", "anh.png", "a.txt", "a.docx"] {
      #expect(try await Self.type(sample.bytes, name) == sample.type, "\(name)")
    }
  }

  @Test func officeFilesNeedTheirParts() async throws {
    let types = "[Content_Types].xml"
    #expect(try await Self.type(Self.zip([types, "word/document.xml"])) == .docx)
    #expect(try await Self.type(Self.zip([types, "word/document2.xml"]), "a.zip") == .docx)
    #expect(try await Self.type(Self.zip([types, "xl/workbook.xml"])) == .xlsx)
    #expect(try await Self.type(Self.zip([types, "ppt/presentation.xml"])) == .pptx)
    #expect(try await Self.type(Self.zip(["a.txt", "b.exe"]), "a.docx") == .unknown)
    #expect(try await Self.type(Self.zip([types, "word/document.xml", "xl/workbook.xml"])) == .unknown)
    #expect(try await Self.type(Self.zip([types, "word/document.xml", "word/vbaProject.bin"])) == .unknown)
    let whole = Self.zip([types, "word/document.xml"])
    #expect(try await Self.type(Array(whole.prefix(whole.count / 2)), "a.docx") == .unknown)
  }

  @Test func oldOfficeFilesAreToldByTheirStreams() async throws {
    func file(_ stream: String, before: Int) -> [UInt8] {
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: before)
        + stream.utf8.flatMap { [$0, 0] } + [UInt8](repeating: 0, count: 500)
    }
    for before in [600, (1 << 20) - 20, 3 << 20] {
      #expect(try await Self.type(file("WordDocument", before: before)) == .doc)
      #expect(try await Self.type(file("Workbook", before: before)) == .xls)
      #expect(try await Self.type(file("PowerPoint Document", before: before)) == .ppt)
      #expect(try await Self.type(file("EncryptedPackage", before: before)) == .unknown)
    }
    #expect(try await Self.type(file("SomethingElse", before: 600), "a.doc") == .unknown)
  }

  @Test func namesChooseAmongTextsOnly() async throws {
    let text = Array("Kế hoạch tuyên truyền, năm 2026\n".utf8)
    let names: [(String, ContentType)] = [
      ("a.txt", .plainText), ("a", .plainText), ("a.md", .markdown), ("A.CSV", .csv), ("a.html", .html),
      ("a.png", .plainText),
      ("a.js", .unknown), ("a.bat", .unknown), ("a.sh", .unknown), ("a.svg", .unknown), ("a.hta", .unknown),
    ]
    for (name, type) in names { #expect(try await Self.type(text, name) == type, "\(name)") }
    #expect(try await Self.type(Array("<!DOCTYPE html><p>a".utf8), "a.txt") == .html)
    let wide: [UInt8] =
      [0xFF, 0xFE] + "Kế hoạch năm".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(try await Self.type(wide, "a.txt") == .plainText)
    // A letter cut at the end of what is looked at.
    let long = Array(String(repeating: "x", count: ContentType.headBytes - 1).utf8) + Array("ế".utf8)
    #expect(try await Self.type(long, "a.txt") == .plainText)
  }

  /// A page that a system would run by its name is none, whatever it says; HTML under its own name is.
  @Test(arguments: ["a.hta", "a.js", "a.vbs", "a.svg"]) func scriptsInThePageOfAPageAreNone(name: String)
    async throws
  {
    let page = Array("<!DOCTYPE html><html><body><p>Kế hoạch</p><script>x()</script></body></html>".utf8)
    #expect(try await Self.type(page, name) == .unknown)
    #expect(try await Self.type(page, "a.html") == .html)
  }

  /// What a file is called when it is handed out says what it is.
  @Test func namesEndAsTheirTypesDo() {
    for (type, name, handedOut) in [
      (ContentType.pdf, "ke-hoach.pdf", "ke-hoach.pdf"), (.pdf, "ke-hoach.js", "ke-hoach.js.pdf"),
      (.docx, "KE-HOACH.DOCX", "KE-HOACH.DOCX"), (.docx, "ke-hoach", "ke-hoach.docx"),
      (.html, "a.hta", "a.hta.html"), (.jpeg, "anh.jpeg", "anh.jpeg"), (.plainText, "../b", "b.txt"),
    ] {
      #expect(type.naming(name) == handedOut)
    }
    let long = String(repeating: "ế", count: 500) + ".exe"
    #expect(ContentType.pdf.naming(long).hasSuffix(".pdf"))
  }

  @Test func onlyWhatIsKnownIsInRules() {
    let rule = FileRule.plan(byteCount: 1)
    #expect(!rule.types.contains(.unknown) && !rule.types.isEmpty)
  }
}
