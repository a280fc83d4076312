import Core
import TestKit
import Testing

@testable import OfficeFiles

/// Values of form fields, which viewers print though no page draws them.
@Suite struct FormTests {
  private static func field(_ rest: String, y: Double, height: Double = 16, width: Double = 200) -> String {
    "<< /Type /Annot /Subtype /Widget /Rect [190 \(y) \(190 + width) \(y + height)] /T (f\(Int(y))) \(rest) >>"
  }

  private static func value(_ text: String) -> String {
    let units = text.utf16.map { unit -> String in
      let digits = String(unit, radix: 16)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "<feff\(units.joined())>"
  }

  private func read(_ labels: [(String, Double)], _ fields: [String], form: String = "") async throws
    -> DocumentText
  {
    var page = DrawnPDF.Page()
    for (label, y) in labels { page.text(label, 60, 842 - y) }
    var file = DrawnPDF([page])
    let numbers = fields.indices.map { "\(file.firstExtra + $0) 0 R" }.joined(separator: " ")
    file.pages[0].attributes = "/Annots [\(numbers)]"
    file.extra = fields
    file.catalogue = "/AcroForm << /Fields [\(numbers)] /NeedAppearances true \(form) >>"
    return try await DocumentReader.read(bytes: file.bytes, name: "a.pdf")
  }

  @Test func textsAndListsStandBesideTheirLabels() async throws {
    let labels = [("Đơn vị chủ trì:", 700.0), ("Phối hợp:", 670), ("Thời gian:", 640), ("Loại:", 610)]
    let options = "/Opt [[(a) \(Self.value("Sở Nội vụ"))] [(b) \(Self.value("Sở Y tế"))]]"
    let document = try await read(
      labels,
      [
        Self.field("/FT /Tx /V \(Self.value("Sở Tư pháp"))", y: 696),
        Self.field("/FT /Ch /Ff 131072 /V (b) \(options)", y: 666),
        Self.field("/FT /Tx /V \(Self.value("Quý I/2026\nQuý II/2026"))", y: 620, height: 36),
        Self.field("/FT /Ch /V [(a) (b)] \(options)", y: 604),
      ])
    #expect(
      document.blocks.map(\.text) == [
        "Đơn vị chủ trì: Sở Tư pháp", "Phối hợp: Sở Y tế", "Thời gian: Quý I/2026", "Quý II/2026",
        "Loại: Sở Nội vụ, Sở Y tế",
      ])
  }

  @Test func boxesToTickAndFieldsThatAreNotSeen() async throws {
    let labels = [("Đã ký:", 700.0), ("Chưa ký:", 670), ("Mật:", 640)]
    let document = try await read(
      labels,
      [
        Self.field("/FT /Btn /V /Yes /AS /Yes", y: 698, height: 12, width: 12),
        Self.field("/FT /Btn /V /Off /AS /Off", y: 668, height: 12, width: 12),
        Self.field("/FT /Tx /F 2 /V (an)", y: 636), Self.field("/FT /Btn /Ff 65536", y: 600),
      ])
    #expect(document.blocks.map(\.text) == ["Đã ký: ☒", "Chưa ký: ☐", "Mật:"])
  }

  @Test func formsOfAnotherLanguageAreSaid() async throws {
    let xfa = "/XFA [(template) 5 0 R]"
    #expect(try await read([("Kế hoạch số hóa", 700)], [], form: xfa).diagnostics.map(\.code) == ["xfa-form"])
    await #expect(throws: UnreadableDocument.self) {
      try await read([("Please wait... If this message is not eventually replaced", 700)], [], form: xfa)
    }
  }
}
