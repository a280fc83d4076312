import Core

extension Words {
  package static let officialDocuments = Both(vi: "Văn bản", en: "Documents")
  package static let checkDocument = Both(
    vi: "Kiểm tra thể thức văn bản", en: "Check the form of a document")
  package static let chooseDocument = Both(
    vi: "Chọn văn bản cần kiểm tra, hoặc thả vào đây", en: "Choose the document to check, or drop it here")
  package static let chooseAnother = Both(
    vi: "Chọn văn bản khác, hoặc thả vào đây", en: "Choose another document, or drop it here")
  package static let checkHelp = Both(
    vi:
      "So với Nghị định 30/2020/NĐ-CP: khổ giấy, lề, phông, cỡ chữ, quốc hiệu, số, căn cứ, nơi nhận, phụ lục; căn cứ hết hiệu lực, tên đơn vị cũ, ngày mâu thuẫn. Tệp gửi lên không được lưu lại; bản đã sửa chờ trong bộ nhớ 10 phút rồi mất, không ghi ra đĩa.",
    en:
      "Against Decree 30/2020/NĐ-CP: paper, margins, fonts, sizes, head, number, bases, recipients, annexes; rules no longer in force, former names, dates that contradict each other. The file is not kept; a mended copy waits in memory for 10 minutes and is never written to disk."
  )
  package static let noDocument = Both(
    vi: "Chưa chọn tệp. Hãy chọn văn bản rồi nhấn Kiểm tra.",
    en: "No file is chosen. Choose a document, then press Check.")
  package static let check = Both(vi: "Kiểm tra", en: "Check")
  package static let breach = Both(vi: "Điều cần sửa hoặc xem lại", en: "To mend or look at")
  package static let breachPlace = Both(vi: "Chỗ", en: "Where")
  package static let wholeDocument = Both(vi: "Cả văn bản", en: "Whole document")
  package static let takeMended = Both(vi: "Tải bản đã sửa", en: "Take the mended copy")
  package static let mendedHelp = Both(
    vi:
      "Bản này chỉ sửa những điều có dấu “Đã sửa trong bản tải về”; phần còn lại giữ nguyên. Tải được trong 10 phút.",
    en:
      "Only what is marked “Mended in the copy” is changed; all else is as it was. It can be taken for 10 minutes."
  )
  package static let mendedInCopy = Both(vi: "Đã sửa trong bản tải về", en: "Mended in the copy")
  package static let copyIsGone = Both(
    vi: "Bản đã sửa không còn. Hãy kiểm tra lại văn bản.",
    en: "The mended copy is gone. Check the document again.")
  package static let contentOnly = Both(
    vi:
      "Tệp này không cho biết cách trình bày, nên chỉ kiểm tra nội dung. Gửi tệp DOCX để kiểm tra cả thể thức.",
    en:
      "This file does not tell its looks, so only what it says was checked. Send a DOCX to check the form, too."
  )

  package static let tableOnly = Both(
    vi:
      "Bảng tính không có thể thức của văn bản, nên chỉ kiểm tra nội dung các ô. Hãy kiểm tra thể thức ở văn bản kèm bảng này.",
    en:
      "A spreadsheet has no form of a document, so only what its cells say was checked. Check the form of the document that it comes with."
  )

  package static func findings(_ count: Int, isFull: Bool) -> Both {
    if count == 0 { return Both(vi: "Không thấy lỗi nào.", en: "Nothing was found.") }
    let more = isFull ? "+" : ""
    return Both(vi: "\(count)\(more) điều cần sửa hoặc xem lại", en: "\(count)\(more) to mend or look at")
  }
}
