import ArgumentParser
import Markup
import MediaStages
import VietnameseText

/// `haidang watch feed`: the entries of feeds and sitemaps.
struct FeedVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed",
    abstract: "Reads the entries of feeds and sitemaps of every kind, ill-formed ones too.",
    discussion: """
      Writes {id, url, title, published, updated, language, summary, media} a line an entry, in the order of the \
      files; times in RFC 3339, the summary as safe HTML. A file that is no feed is named on standard error, and the run ends \
      with 65. See docs/listening/feeds.md.
      """)

  @Argument(help: "Files; \"-\" reads standard input.")
  var files: [String]

  @Flag(help: "Before the entries of each file, a line of the feed itself.")
  var feed = false

  @Flag(help: "Instead, one line a file of all its elements: for looking into a source that reads oddly.")
  var full = false

  @Option(help: "The Content-Type line that the server sent with the files.")
  var contentType: String?

  @Option(help: "The address that relative ones in the files start from.")
  var location: String?

  @Option(help: "The Content-Language line that the server sent with the files.")
  var contentLanguage: String?

  @OptionGroup var work: LineRun

  func run() async throws {
    let verb = self
    try await FileRun.each(files, jobs: work.jobs) {
      try verb.reading(of: $0)
    } apply: { lines, output in
      for line in lines { try output.line(line) }
    }
  }

  /// The lines of one file, and what is to be said of it.
  private func reading(of file: String) throws -> FileReading<[[UInt8]]> {
    let bytes = try InputFile.read(file, limit: ListeningLimits.sourceBytes + 1)
    let headers = FeedHeaders(contentType: contentType, address: location ?? "", language: contentLanguage)
    if full { return FileReading(outcome: [FeedDump.write(bytes, headers: headers)]) }
    let found = FeedReader.read(bytes, headers: headers)
    return FileReading(
      outcome: (feed ? [Self.line(found)] : []) + found.entries.map(Self.line),
      notice: Self.notice(found, of: file, isEmpty: bytes.isEmpty))
  }

  /// What is to be said of a file that is no feed, or of a feed that gives nothing.
  static func notice(_ feed: Feed, of file: String, isEmpty: Bool) -> FileNotice? {
    func notice(_ vi: String, _ en: String, isFailure: Bool = false) -> FileNotice {
      FileNotice(file: file, vi: vi, en: en, isFailure: isFailure)
    }
    if isEmpty { return notice("tệp rỗng", "the file is empty", isFailure: true) }
    guard feed.entries.isEmpty else {
      let mute = feed.entries.count { $0.title == nil && $0.url == nil && $0.summary == nil }
      return mute == 0
        ? nil
        : notice(
          "\(mute) mục không có tiêu đề, địa chỉ, nội dung", "\(mute) entries have no title, address or text")
    }
    guard feed.format.isEmpty else {
      return notice("nguồn tin \(feed.format) không có mục nào", "a feed (\(feed.format)) without entries")
    }
    let root = feed.root.map { ": <\($0)>" } ?? ""
    return notice("không phải nguồn tin\(root)", "no feed\(root)", isFailure: true)
  }

  private static func line(_ entry: FeedEntry) -> [UInt8] {
    var line = JSONObjectWriter()
    line.field("id", entry.id ?? entry.url)
    line.field("url", entry.url)
    line.field("title", entry.title)
    line.field("published", entry.published?.rfc3339)
    line.field("updated", entry.updated?.rfc3339)
    line.field("language", entry.language)
    line.field("summary", entry.summary)
    line.field("media", entry.media) { media, item in
      media.field("url", item.url)
      if let type = item.type { media.field("type", type) }
    }
    return line.finished()
  }

  private static func line(_ feed: Feed) -> [UInt8] {
    var line = JSONObjectWriter()
    line.field("format", feed.format)
    line.field("encoding", feed.encoding)
    line.field("fault", feed.fault?.rawValue)
    line.field("title", feed.title)
    line.field("url", feed.url)
    line.field("subtitle", feed.subtitle)
    line.field("updated", feed.updated?.rfc3339)
    line.field("language", feed.language)
    line.field("image", feed.image)
    line.field("minutesToLive", feed.minutesToLive)
    line.field("entries", feed.entries.count)
    return line.finished()
  }
}
