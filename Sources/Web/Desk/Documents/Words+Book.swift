import Core

extension Words {
  package static let documentsHelp = Both(
    vi: "Soạn, kiểm tra, đánh số và lưu văn bản của chương trình.",
    en: "Write, check, number and keep the documents of the programme.")
  package static let checkPurpose = Both(
    vi: "Lỗi thể thức, căn cứ hết hiệu lực, tên cũ, ngày mâu thuẫn; sửa những gì chắc chắn.",
    en: "Breaches of the form, expired bases, former names, contradicting dates; what is certain is mended.")
  package static let writeDocument = Both(vi: "Soạn từ mẫu", en: "Write from a template")
  package static let writePurpose = Both(
    vi: "Chọn mẫu, kế hoạch và nơi nhận; số liệu được điền từ sổ, số văn bản để trống đến khi cấp.",
    en: "Choose template, plan and addressees; the register fills it in, the number stays blank until given.")
  package static let writeAboutPlan = Both(vi: "Soạn văn bản", en: "Write a document")
  package static let writeAnswer = Both(vi: "Soạn trả lời", en: "Write an answer")
  package static let answers = Both(vi: "Văn bản trả lời", en: "Answers")
  package static let makeDraft = Both(vi: "Tạo dự thảo", en: "Make the draft")
  package static let withoutTemplate = Both(vi: "Soạn không dùng mẫu", en: "Without a template")
  package static let useTemplate = Both(vi: "Dùng mẫu này", en: "Use this template")
  package static let noTemplates = Both(vi: "Chưa có mẫu văn bản", en: "There are no templates yet")
  package static let noTemplatesHelp = Both(
    vi: "Thêm đơn vị ban hành, rồi thêm mẫu đầu tiên.", en: "Add an issuing office, then the first template.")
  package static let howItLooks = Both(vi: "Văn bản", en: "The document")
  package static let restInFile = Both(
    vi: "… phần còn lại xem trong tệp tải về.", en: "… the rest is in the file.")
  package static let giveNumber = Both(vi: "Cấp số", en: "Give the number")
  package static let numberHelp = Both(
    vi: "Số tiếp theo của dãy đã được gợi ý; số được giữ ngay khi cấp.",
    en: "The next number of its sequence is offered; it is taken as soon as it is given.")
  package static let signedCopies = Both(vi: "Bản đã ký", en: "Signed copies")
  package static let signedHelp = Both(
    vi: "Cấp số, ký bên ngoài, rồi gửi bản đã ký vào đây.",
    en: "Give the number, sign it outside, then bring the signed copy here.")
  package static let takeSigned = Both(vi: "Nhận bản đã ký", en: "Take the signed copy")
  package static let chooseSigned = Both(
    vi: "Chọn tệp, hoặc thả vào đây", en: "Choose a file, or drop it here")
  package static let signedKinds = Both(
    vi: "PDF, Word hoặc ảnh quét. Số, ngày và chữ ký được đọc từ tệp.",
    en: "PDF, Word or a scanned picture. Number, day and signatures are read from it.")
  package static let noSignedFile = Both(vi: "Hãy chọn một tệp.", en: "Choose a file.")
  package static let nothingRead = Both(
    vi: "Không đọc được số, ngày trong tệp này.", en: "No number or day could be read in this file.")
  package static let sameAsBook = Both(vi: "Khớp với sổ", en: "As the book has it")
  package static let otherNumber = Both(vi: "Khác với sổ", en: "Not as the book has it")
  package static let otherDocument = Both(
    vi: "Có thể là bản của văn bản khác: ký hiệu, loại hoặc đơn vị ban hành không khớp.",
    en: "It may be the copy of another document: symbol, kind or issuer do not fit.")
  package static let recordInBook = Both(vi: "Ghi vào sổ", en: "Put into the book")
  package static let signatures = Both(vi: "Chữ ký số", en: "Signatures")
  package static let noSignatures = Both(
    vi: "Tệp không được ký số.", en: "The file bears no electronic signature.")
  package static let intact = Both(vi: "Nguyên vẹn từ khi ký", en: "Unchanged since")
  package static let changedSinceSigned = Both(vi: "Đã bị sửa sau khi ký", en: "Changed since it was signed")
  package static let moreWasAdded = Both(
    vi: "Có phần thêm vào sau chữ ký này.", en: "Something was added after this signature.")
  package static let signaturesHelp = Both(
    vi: "Tên và giờ do chứng thư và máy ký ghi; chứng thư không được kiểm tra tại đây.",
    en:
      "Name and time are those of the certificate and the signer's machine; certificates are not checked here."
  )
  package static let signedTaken = Both(vi: "Đã nhận bản đã ký.", en: "The signed copy was taken.")
  package static let received = Both(
    vi: "Đã vào sổ. Hãy xem lại những gì đọc được từ tệp.",
    en: "It is in the book. Look at what was read from the file.")
  package static let receiveHelp = Both(
    vi: "Tệp được đọc, vào sổ với số đến tiếp theo; sau đó bạn xem lại và sửa.",
    en: "The file is read and put into the book with the next number; then you look at it and mend it.")

  package static let takeOutgoingHelp = Both(
    vi: "Văn bản ký xong mà chưa có trong sổ: số, ngày, trích yếu được đọc từ tệp, rồi bạn xem lại.",
    en:
      "A signed document that the book lacks: number, day and subject are read from it, then you look at them."
  )
  package static let documentsOfPlan = Both(vi: "Văn bản trong sổ", en: "Documents in the book")
  package static let allDocumentsOfPlan = Both(
    vi: "Tất cả văn bản đi của kế hoạch", en: "All outgoing documents of the plan")
  package static let noDocumentsOfPlan = Both(
    vi: "Chưa có văn bản nào của kế hoạch này trong sổ.", en: "The book has no documents of this plan yet.")

  package static let takeTable = Both(vi: "Xuất bảng (XLSX)", en: "Export the table (XLSX)")
  package static let takePDF = Both(vi: "Xuất PDF", en: "Export as PDF")
  package static let noPrinting = Both(
    vi: "Máy chủ chưa cài LibreOffice nên không xuất được PDF; hãy tải DOCX.",
    en: "LibreOffice is not installed on the server: take the DOCX instead of a PDF.")

  package static func replacedFont(_ wanted: String, _ used: String) -> Both {
    Both(
      vi: "Máy chủ không có phông \(wanted); bản PDF dùng \(used).",
      en: "The server lacks the font \(wanted); a PDF has \(used) in its place.")
  }

  package static func blanks(_ count: Int) -> Both {
    Both(vi: "\(count) chỗ chưa điền (……)", en: "\(count) \(count == 1 ? "place" : "places") to fill in (……)")
  }

  package static func itsDocument(_ number: String) -> Both {
    Both(vi: "Văn bản \(number) trong sổ", en: "Document \(number) in the book")
  }

  package static func readInCopy(_ number: String, _ day: Day?) -> Both {
    func words(_ language: Language, _ on: String) -> String {
      [number, day.map { "\(on) \($0.printed(language))" } ?? ""].filter { !$0.isEmpty }.joined(
        separator: ", ")
    }
    return Both(
      vi: "Trong tệp: số \(words(.vietnamese, "ngày"))", en: "In the file: number \(words(.english, "dated"))"
    )
  }
}
