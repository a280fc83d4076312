import Core

@testable import Attachments

extension FileRule {
  static func office(byteCount: Int64) -> FileRule {
    of(ContentType.documents.union(ContentType.images).union(ContentType.texts), byteCount)
  }

  static func images(byteCount: Int64) -> FileRule { of(ContentType.images, byteCount) }

  private static func of(_ types: Set<ContentType>, _ byteCount: Int64) -> FileRule {
    FileRule(types, byteCount: byteCount, words: Localised(vi: "tệp thử", en: "files of a test"))
  }
}
