import Core

/// What a reader of the result should know about how it came about.
enum PDFNotes {
  static let damaged = Diagnostic(
    code: "damaged-parts",
    message: Localised(
      vi: "Tệp PDF bị hỏng một phần; chữ đọc được có thể thiếu. Hãy gửi lại tệp gốc.",
      en: "The PDF is damaged in part; text may be missing. Send the original file again."))

  static func notes(_ layouts: [PageLayout], repair: GlyphRepair, pages: [PageContent]) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if repair.missing > 0 {
      let share = 100 * (repair.missing - repair.unresolved) / repair.missing
      notes.append(
        Diagnostic(
          code: "text-layer-repaired", severity: repair.unresolved == 0 ? .note : .warning,
          message: Localised(
            vi:
              "Lớp chữ của PDF bị mã hóa sai: đã dịch lại \(repair.missing) ký tự (\(share)% khớp).",
            en:
              "The PDF's text layer was garbled: \(repair.missing) signs were mapped back (\(share)%)."
          )))
    }
    for layout in layouts {
      for signature in layout.signatures {
        notes.append(
          Diagnostic(
            code: "electronic-signature", severity: .note,
            message: Localised(
              vi: "Trang \(layout.number) có khung chữ ký số: \(signature)",
              en: "Page \(layout.number) carries an electronic signature box: \(signature)")))
      }
    }
    for layout in layouts where layout.unreadTurned > 20 {
      notes.append(
        Diagnostic(
          code: "turned-text", severity: .note,
          message: Localised(
            vi: "Trang \(layout.number) có chữ xoay dọc hoặc chéo, không được đọc.",
            en: "Page \(layout.number) has text that runs sideways or aslant; it is not read.")))
    }
    return notes
  }
}
