import Core
import Markup
import OfficeFiles
import OfficialForm

/// Documents of any value, written as DOCX: every part is well-formed XML, and the document is read again with its subject.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var source = Source(bytes: Array(UnsafeBufferPointer(start: start, count: count)))
  let document = source.document()
  guard let bytes = try? WordFile.bytes(of: document) else { preconditionFailure("not written") }
  guard let parts = try? PackedParts.read(bytes) else { preconditionFailure("not packed") }
  for part in parts {
    do {
      _ = try XMLTreeReader.read(part.bytes, prefixes: [:], limits: MarkupLimits(depth: 200, nodes: 1 << 20, bytes: 48 << 20))
    } catch { preconditionFailure("\(part.name): \(error)") }
  }
  guard let (text, looks) = try? WordLookReader.read(bytes) else { preconditionFailure("not read") }
  precondition(!looks.paragraphs.isEmpty && !text.lines.isEmpty)
  let letters = { (text: String) in text.lowercased().filter { $0.isASCII && $0.isLetter } }
  let subject = letters(document.subject)
  precondition(
    subject.isEmpty || letters(text.lines.map(\.text).joined()).contains(subject), "the subject is lost")
  return 0
}

/// Values out of bytes; at their end everything is empty.
private struct Source {
  var bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func byte() -> UInt8 {
    guard place < bytes.count else { return 0 }
    place += 1
    return bytes[place - 1]
  }

  mutating func flag() -> Bool { byte() & 1 == 1 }
  mutating func some() -> Int { Int(byte() % 4) }

  mutating func text() -> String {
    let end = min(bytes.count, place + Int(byte() % 40))
    guard place < end else { return "" }
    defer { place = end }
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }

  mutating func texts() -> [String] {
    let count = some()
    return (0..<count).map { _ in text() }
  }

  mutating func elements(_ depth: Int) -> [FormElement] {
    let count = Int(byte() % 6)
    return (0..<count).map { _ in
      switch byte() % 4 {
      case 0:
        let levels = FormElement.Level.allCases
        return .heading(levels[Int(byte()) % levels.count], label: text(), title: text())
      case 1:
        let columns = Int(byte() % 8)
        return .table(
          FormTable(
            (0..<columns).map { _ in FormTable.Column(text(), width: Double(byte()) / 8) },
            (0..<some()).map { _ in FormTable.Row((0..<Int(byte() % 8)).map { _ in text() }, isGroup: flag()) }))
      default:
        return .paragraph(
          FormText((0..<some()).map { _ in FormText.Run(text(), bold: flag(), italic: flag()) }))
      }
    }
  }

  mutating func document() -> OfficialDocument {
    let kinds = DocumentKind.allCases
    let kind = kinds[Int(byte()) % kinds.count]
    var document = OfficialDocument(
      kind, Letterhead(parent: texts(), issuer: texts(), name: text(), address: text()),
      number: DocumentNumber(flag() ? Int(byte()) : nil, symbol: text()), place: text(),
      date: flag() ? Day(daysSince1970: Int(byte()) * 100) : nil, subject: text())
    document.addressees = texts()
    document.authority = flag() ? text() : nil
    document.bases = texts()
    document.body = elements(0)
    document.signers = (0..<some()).map { _ in FormSigner(texts(), name: flag() ? text() : nil) }
    document.recipients = texts()
    document.archive = text()
    document.annexes = (0..<some()).map { _ in FormAnnex(text(), elements(0)) }
    document.marks.urgency = flag() ? .flash : nil
    document.marks.circulation = flag() ? .internalUse : nil
    document.marks.copy = flag() ? text() : nil
    document.marks.drafter = flag() ? text() : nil
    return document
  }
}
