import Core
import Foundation
import Testing

@testable import Attachments

@Suite struct PreviewTests {
  struct Scene {
    let folder: TestFolder
    let home: FolderHome
    let previews: PreviewFolder

    init() throws {
      folder = try TestFolder()
      home = FolderHome(folder: folder.path + "/files")
      previews = PreviewFolder(folder.path + "/previews", home: home)
    }

    func store(_ bytes: [UInt8], _ type: ContentType) async throws -> StoredFile {
      let file = try folder.file(bytes)
      try await home.put(file)
      return StoredFile(key: try file.key, byteCount: file.byteCount, type: type)
    }

    func size(_ file: StoredFile, _ kind: PreviewKind) async throws -> [Int] {
      let size = try Drawn.webpSize(try await previews.picture(of: file, kind)).orThrow
      return [size.width, size.height]
    }
  }

  @Test func picturesAreScaledDownAndNeverUp() async throws {
    let scene = try Scene()
    let large = try await scene.store(Drawn.png(1600, 800), .png)
    #expect(try await scene.size(large, .large) == [1200, 600])
    let small = try await scene.store(Drawn.png(40, 30), .png)
    #expect(try await scene.size(small, .large) == [40, 30])
    await #expect(throws: PreviewError.noPreview) { try await scene.previews.picture(of: large, .page(1)) }
  }

  @Test func whatPicturesTellBesidesIsLeftOut() async throws {
    let scene = try Scene()
    let file = try await scene.store(Drawn.png(300, 300, comment: "toa-do-bi-mat-10.5-106.7"), .png)
    let picture = try await scene.previews.picture(of: file, .large)
    #expect(!String(decoding: picture, as: UTF8.self).contains("toa-do"))
  }

  @Test func pagesOfADocumentAreDrawn() async throws {
    let scene = try Scene()
    let file = try await scene.store(Drawn.pdf([["Trang 1"], ["Trang 2"]]), .pdf)
    let first = try await scene.previews.picture(of: file, .page(1))
    let second = try await scene.previews.picture(of: file, .page(2))
    #expect(first != second)
    #expect(try await scene.size(file, .page(2))[1] == 1200)
    #expect(try await scene.size(file, .large)[1] == 1200)
    await #expect(throws: PreviewError.tooLarge) { try await scene.previews.picture(of: file, .page(3)) }
    await #expect(throws: PreviewError.tooLarge) { try await scene.previews.picture(of: file, .page(0)) }
    await #expect(throws: PreviewError.tooLarge) { try await scene.previews.picture(of: file, .page(1000)) }
  }

  /// Small files that would unpack to gigabytes.
  @Test func bombsAreRefused() async throws {
    let scene = try Scene()
    let sides = [(60_000, 60_000), (1_000_000, 1_000_000), (2_147_483_647, 2_147_483_647), (100_001, 1000)]
    for (width, height) in sides {
      let bomb = Drawn.png(width, height, packed: Drawn.pack([UInt8](repeating: 0, count: 1 << 20)))
      let file = try await scene.store(bomb, .png)
      await #expect(throws: PreviewError.self) { try await scene.previews.picture(of: file, .large) }
    }
  }

  @Test func whatIsDamagedOrAnotherThingIsRefused() async throws {
    let scene = try Scene()
    let whole = Drawn.png(500, 500)
    let samples: [([UInt8], ContentType)] = [
      (Array(whole.prefix(30)), .png),
      (Array("<svg xmlns='http://www.w3.org/2000/svg'><rect/></svg>".utf8), .png),
      (
        Array("push graphic-context\nviewbox 0 0 640 480\nimage over 0,0 0,0 'file:///etc/passwd'".utf8),
        .jpeg
      ),
      (Array("%PDF-1.7\nnothing".utf8), .pdf), (Array("P6 10 10 255\n".utf8), .png),
      ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
    ]
    for (bytes, type) in samples {
      let file = try await scene.store(bytes, type)
      await #expect(throws: PreviewError.self) { try await scene.previews.picture(of: file, .large) }
    }
    let doc = try await scene.store([1], .docx)
    await #expect(throws: PreviewError.noPreview) { try await scene.previews.picture(of: doc, .large) }
  }

  @Test func textsShowTheirBeginning() async throws {
    let scene = try Scene()
    let short = try await scene.store(Array("Kế hoạch\nnăm 2026".utf8), .plainText)
    #expect(try await scene.previews.text(of: short) == "Kế hoạch\nnăm 2026")
    let long = try await scene.store(
      Array(String(repeating: "Tuyên truyền đối ngoại\n", count: 10_000).utf8), .csv)
    let text = try await scene.previews.text(of: long)
    #expect(text.utf8.count <= 64 << 10 && text.utf8.count > 60_000 && text.hasSuffix("đối ngoại"))
    let picture = try await scene.store(Drawn.png(1, 1), .png)
    await #expect(throws: PreviewError.noPreview) { try await scene.previews.text(of: picture) }
  }

  /// Why there is no preview is remembered: a hostile file costs its time once.
  @Test func whatCannotBeDrawnIsNotTriedAgain() async throws {
    let scene = try Scene()
    let damaged = try await scene.store(Array(Drawn.png(99, 99).prefix(40)), .png)
    await #expect(throws: PreviewError.damaged) { try await scene.previews.picture(of: damaged, .large) }
    // Without the file, a second try would fail otherwise.
    try await scene.home.remove(damaged.key)
    await #expect(throws: PreviewError.damaged) { try await scene.previews.picture(of: damaged, .large) }
    let one = try await scene.store(Drawn.pdf([["Trang 1"]]), .pdf)
    await #expect(throws: PreviewError.tooLarge) { try await scene.previews.picture(of: one, .page(2)) }
    try await scene.home.remove(one.key)
    await #expect(throws: PreviewError.tooLarge) { try await scene.previews.picture(of: one, .page(2)) }
  }

  @Test func previewsAreKeptAndBounded() async throws {
    let scene = try Scene()
    let first = try await scene.store(Drawn.png(600, 600), .png)
    let drawn = try await scene.previews.picture(of: first, .large)
    try await scene.home.remove(first.key)
    #expect(try await scene.previews.picture(of: first, .large) == drawn)
    let limit = Int64(4 * drawn.count)
    let narrow = PreviewFolder(scene.previews.path, home: scene.home, limit: limit)
    for seed in 1...8 {
      let next = try await scene.store(Drawn.png(600, 500 + seed), .png)
      _ = try await narrow.picture(of: next, .large)
    }
    let kept = scene.folder.everything().filter { $0.hasPrefix("previews/") }
    let sizes = try kept.map { try Data(contentsOf: URL(filePath: "\(scene.folder.path)/\($0)")).count }
    #expect(!kept.isEmpty && sizes.reduce(0, +) <= limit)
    let forgotten = "\(scene.folder.path)/\(kept[0])"
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -31 * 86_400)], ofItemAtPath: forgotten)
    _ = try await narrow.picture(of: try await scene.store(Drawn.png(20, 20), .png), .large)
    #expect(!FileManager.default.fileExists(atPath: forgotten))
  }
}
