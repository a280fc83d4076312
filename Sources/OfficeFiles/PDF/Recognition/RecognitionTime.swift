/// How long recognition goes on without avail.
///
/// It takes a second or two a page of print, and far longer where there is no text: drawings, photographs, other scripts.
/// So only pages that turn out not to be Vietnamese are counted, and a document has more time for them by its size. A
/// scanned plan is read to its end, however slow the machine is.
struct RecognitionTime {
  private var left: Double

  private static let bytesOfSecond = 400_000.0

  /// - Parameter seconds: `ReadingLimits.recognitionSeconds`.
  init(seconds: Int, fileBytes: Int) {
    left = Double(seconds) + Double(fileBytes) / Self.bytesOfSecond
  }

  /// - Parameter page: nil when its own time was over.
  mutating func note(_ page: RecognisedPage?, took seconds: Double) {
    if page?.language != .vietnamese { left -= seconds }
  }

  /// Whether no further page is to be begun.
  var isOver: Bool { left <= 0 }
}
