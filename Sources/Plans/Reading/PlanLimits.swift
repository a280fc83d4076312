import Core
import OfficeFiles

/// How much one plan may ask of the reader: far more than any plan of an office, far less than a file made to hurt.
package struct PlanLimits: Sendable, Hashable {
  /// Lines of the readable source.
  package var lines: Int
  package var tasks: Int

  package init(lines: Int = 200_000, tasks: Int = 20_000) {
    self.lines = lines
    self.tasks = tasks
  }

  package static let standard = PlanLimits()

  /// For files whose text is the file, before anything is made of them: counts the ends of lines.
  package func check(bytes: some Sequence<UInt8>) throws(PlanTooLarge) {
    var count = 1
    for byte in bytes where byte == 0x0A { count += 1 }
    guard count <= lines else { throw PlanTooLarge.lines(limit: lines) }
  }

  func check(_ text: DocumentText) throws(PlanTooLarge) {
    guard text.lines.count <= lines, text.blocks.count <= lines else {
      throw PlanTooLarge.lines(limit: lines)
    }
  }
}

/// A document beyond the limits of plan reading.
package enum PlanTooLarge: Error, Hashable {
  case lines(limit: Int)
  case tasks(limit: Int)

  package var message: Localised<String> {
    switch self {
    case .lines(let limit):
      Localised(
        vi: "Văn bản dài quá \(limit) dòng; kế hoạch không dài đến thế. Hãy tách tệp rồi gửi từng phần.",
        en: "The document has more than \(limit) lines, which no plan has; split it and send the parts.")
    case .tasks(let limit):
      Localised(
        vi: "Văn bản có hơn \(limit) nhiệm vụ; hãy tách tệp rồi gửi từng phần.",
        en: "The document has more than \(limit) tasks; split it and send the parts.")
    }
  }
}
