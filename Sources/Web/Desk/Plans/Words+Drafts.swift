import Core

extension Words {
  package static let addPlan = Both(vi: "Nạp kế hoạch", en: "Add a plan")
  package static let review = Both(vi: "Rà soát", en: "Review")

  package static let draft = Both(vi: "Bản kế hoạch chờ rà soát", en: "Draft plan")
  package static let acceptedState = Both(vi: "Đã vào sổ", en: "On the board")
  package static let supersededState = Both(vi: "Đã thay thế", en: "Superseded")

  package static let chooseFile = Both(vi: "Chọn tệp kế hoạch", en: "Choose the plan's file")
  package static let chooseFileHelp = Both(
    vi: "Thả tệp vào đây hoặc chọn từ máy: DOCX, PDF, HTML, Markdown, TXT (DOC nếu máy chủ có LibreOffice).",
    en: "Drop the file here or choose it: DOCX, PDF, HTML, Markdown, TXT (DOC if the server has LibreOffice)."
  )
  package static let pastePlan = Both(vi: "Hoặc dán văn bản", en: "Or paste its text")
  package static let pastedText = Both(vi: "Nội dung kế hoạch", en: "Text of the plan")
  package static let pastedHelp = Both(
    vi: "Dán từ hệ thống văn bản, thư hoặc tin nhắn; tên người gửi, giờ gửi và dấu trích dẫn được bỏ qua.",
    en:
      "From an office system, a mail or a chat: names of senders, times and signs of quotation are passed over."
  )
  /// The file that keeps a pasted text.
  static let pastedName = "van-ban-dan.txt"
  package static let annexes = Both(vi: "Phụ lục gửi kèm", en: "Annexes beside it")
  package static let addAnnexes = Both(
    vi: "Phụ lục gửi kèm thành tệp riêng", en: "Annexes that come as files of their own")
  package static let chooseAnnexes = Both(vi: "Chọn tệp phụ lục", en: "Choose the annexes")
  package static func chooseAnnexesHelp(_ most: Int) -> Both {
    Both(
      vi: "Bảng Excel (XLSX), Word, PDF…; tối đa \(most) tệp. Nhiệm vụ trong đó được đọc cùng kế hoạch.",
      en: "A table of Excel (XLSX), Word, PDF …; at most \(most) files. Their tasks are read with the plan.")
  }
  package static func uploadLimit(_ megabytes: Int) -> Both {
    Both(vi: "Tối đa \(megabytes) MB.", en: "At most \(megabytes) MB.")
  }
  package static let takeEmpty = Both(
    vi: "Nạp cả khi không thấy nhiệm vụ, để tự thêm", en: "Take it in without tasks, to add them by hand")
  package static let takeEmptyHelp = Both(
    vi: "Chọn lại tệp, đánh dấu ô này rồi bấm “Đọc kế hoạch”.",
    en: "Choose the file again, tick this and press “Read the plan”.")
  package static let whatWasRead = Both(vi: "Phần đọc được", en: "What was read")
  package static let readPlan = Both(vi: "Đọc kế hoạch", en: "Read the plan")
  package static let whatHappensNext = Both(vi: "Sau đó", en: "What happens next")
  package static let nextSteps: [Both] = [
    Both(
      vi:
        "Hệ thống đọc nhiệm vụ, đơn vị chủ trì, phối hợp và thời gian; mỗi chi tiết chỉ đúng dòng trong bản gốc.",
      en: "The tasks, leading and coordinating agencies and times are read; each detail points to its line."),
    Both(
      vi: "Bạn rà soát bên cạnh bản gốc, sửa, gộp, tách hoặc bỏ.",
      en: "You review beside the original: correct, merge, split or drop."),
    Both(
      vi: "Chỉ nhiệm vụ bạn đưa vào sổ mới lên danh sách; trong 10 phút vẫn hoàn tác được.",
      en: "Only what you accept goes on the board; for 10 minutes it can be undone."),
  ]
  static let fileAndText = Both(
    vi: "Có cả tệp và văn bản dán. Chỉ dùng một trong hai: xoá văn bản, hoặc gửi lại mà không chọn tệp.",
    en: "There is a file and a pasted text. Use one of them: clear the text, or send it again without a file."
  )
  package static let noFile = Both(
    vi: "Chưa chọn tệp. Hãy chọn tệp kế hoạch rồi nhấn Đọc kế hoạch.",
    en: "No file was chosen. Choose the plan's file, then press Read the plan.")
  package static let alreadyKnown = Both(
    vi: "Tệp này đã được nạp trước đây; đây là bản đã đọc lần đó.",
    en: "This very file was added before; this is what was read then.")
}
