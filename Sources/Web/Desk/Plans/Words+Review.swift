import Core

extension Words {
  package static let original = Both(vi: "Bản gốc", en: "Original")
  package static let originalText = Both(vi: "Các dòng của bản gốc", en: "Lines of the original")
  package static let linesBefore = Both(vi: "… các dòng trước", en: "… lines before")
  package static let linesAfter = Both(vi: "các dòng sau …", en: "lines behind …")
  package static let toTask = Both(vi: "Đến việc mang số", en: "Go to the task labelled")
  package static let go = Both(vi: "Đến", en: "Go")
  package static let readResult = Both(vi: "Đọc được", en: "What was read")
  package static let downloadOriginal = Both(vi: "Tải tệp gốc", en: "Download the file")
  package static func pageMark(_ page: Int) -> Both { Both(vi: "Trang \(page)", en: "Page \(page)") }
  package static func line(_ line: Int) -> Both { Both(vi: "Dòng \(line)", en: "Line \(line)") }
  package static func taskCount(_ count: Int) -> Both {
    Both(vi: "\(count) nhiệm vụ", en: count == 1 ? "1 task" : "\(count) tasks")
  }
  package static func toLookAt(_ count: Int) -> Both {
    Both(vi: "\(count) điều cần xem", en: count == 1 ? "1 thing to look at" : "\(count) things to look at")
  }
  package static let nothingToLookAt = Both(vi: "không có cảnh báo", en: "no warnings")
  package static func onBoard(_ count: Int) -> Both {
    Both(vi: "\(count) việc đã vào sổ", en: "\(count) on the board")
  }

  package static let timing = Both(vi: "Thời gian", en: "Time")
  package static let noLead = Both(vi: "chưa rõ – bấm Sửa để ghi", en: "not stated – press Edit to add")
  package static let knownAgency = Both(vi: "có trong danh bạ", en: "in the directory")
  package static let unknownAgency = Both(vi: "chưa có trong danh bạ", en: "not in the directory yet")
  package static let unsureAgency = Both(
    vi: "gần giống tên trong danh bạ", en: "resembles a name in the directory")
  package static let collectiveAgency = Both(vi: "nhóm đơn vị", en: "a group of agencies")
  package static let whichAgency = Both(vi: "Đơn vị trong danh bạ", en: "Agency in the directory")
  package static func printedAs(_ name: String) -> Both {
    Both(vi: "Văn bản ghi: \(name)", en: "The document says: \(name)")
  }
  package static let confirmAgency = Both(vi: "Đúng đơn vị này", en: "That is the agency")
  package static func otherNames(_ count: Int) -> Both {
    Both(vi: "và \(count) đơn vị khác", en: "and \(count) more")
  }

  package static let accept = Both(vi: "Nhận", en: "Accept")
  package static let drop = Both(vi: "Bỏ", en: "Drop")
  package static let restore = Both(vi: "Lấy lại", en: "Restore")
  package static let merge = Both(vi: "Gộp với việc sau", en: "Merge with the next")
  package static let split = Both(vi: "Tách thành nhiều việc", en: "Split into several")
  package static let splitHelp = Both(
    vi: "Mỗi dòng là một việc; các việc giữ nguyên đơn vị và thời gian.",
    en: "One task a line; all keep agencies and time.")
  package static let dropped = Both(vi: "Đã bỏ", en: "Dropped")
  package static let edited = Both(vi: "Đã sửa", en: "Edited")
  package static let taskText = Both(vi: "Nội dung nhiệm vụ", en: "Task")
  package static let oneALine = Both(vi: "Mỗi đơn vị một dòng.", en: "One agency a line.")
  package static let timingRaw = Both(vi: "Thời gian, như văn bản ghi", en: "Time, as the document says")
  package static let timingKind = Both(vi: "Loại thời gian", en: "Kind of time")
  package static let fromYear = Both(vi: "Từ năm", en: "From year")
  package static let toYear = Both(vi: "Đến năm", en: "To year")
  package static let year = Both(vi: "năm", en: "year")
  package static func selectTask(_ ref: String) -> Both {
    Both(vi: "Chọn việc \(ref)", en: "Select task \(ref)")
  }

  package static func acceptClean(_ count: Int) -> Both {
    Both(vi: "Nhận \(count) việc không có cảnh báo", en: "Accept \(count) without warnings")
  }
  package static func acceptAll(_ count: Int) -> Both {
    Both(vi: "Nhận tất cả \(count) việc", en: "Accept all \(count)")
  }
  package static let acceptChosen = Both(vi: "Nhận việc đã chọn", en: "Accept the selected")
  package static let later = Both(vi: "Để sau", en: "Later")
  package static let discard = Both(vi: "Hủy bản này", en: "Discard")
  package static func left(toReview count: Int) -> Both {
    Both(
      vi: "Còn \(count) việc chờ rà soát.", en: count == 1 ? "1 task to review." : "\(count) tasks to review."
    )
  }
  package static let allReviewed = Both(vi: "Đã rà soát xong.", en: "Everything is reviewed.")
  package static let nothingChosen = Both(
    vi: "Chưa chọn việc nào. Đánh dấu ô trước các việc cần nhận.",
    en: "No task is selected. Tick the boxes of the tasks to accept.")
  package static func entered(_ count: Int) -> Both {
    Both(
      vi: "\(count) việc đã vào sổ",
      en: count == 1 ? "1 task is on the board" : "\(count) tasks are on the board")
  }
  package static let acceptanceUndone = Both(
    vi: "Đã hoàn tác. Các việc trở lại bản rà soát.", en: "Undone. The tasks are back under review.")
  package static let draftDiscarded = Both(
    vi: "Đã hủy bản rà soát. Có thể nạp lại tệp bất cứ lúc nào.",
    en: "The draft was discarded. The file can be added again at any time.")
}
