import Core
import PlanRegistry

extension Words {
  package static let original = Both(vi: "Bản gốc", en: "Original")
  package static let originalText = Both(vi: "Các dòng của bản gốc", en: "Lines of the original")
  package static let linesBefore = Both(vi: "… các dòng trước", en: "… lines before")
  package static let linesAfter = Both(vi: "các dòng sau …", en: "lines behind …")
  package static let toTask = Both(vi: "Đến nhiệm vụ mang số", en: "Go to the task labelled")
  package static let go = Both(vi: "Đến", en: "Go")
  package static let readResult = Both(vi: "Đọc được", en: "What was read")
  package static let downloadOriginal = Both(vi: "Tải tệp gốc", en: "Download the file")
  package static func pageMark(_ page: Int) -> Both { Both(vi: "Trang \(page)", en: "Page \(page)") }
  package static func line(_ line: Int) -> Both { Both(vi: "Dòng \(line)", en: "Line \(line)") }
  package static func taskCount(_ count: Int) -> Both {
    Both(vi: "\(count) nhiệm vụ", en: count == 1 ? "1 task" : "\(count) tasks")
  }
  package static func toLookAt(_ count: Int) -> Both {
    let number = count < ReviewCounts.mostCounted ? String(count) : "\(count)+"
    return Both(
      vi: "\(number) điều cần xem", en: count == 1 ? "1 thing to look at" : "\(number) things to look at")
  }
  package static let nothingToLookAt = Both(vi: "không có điều cần xem", en: "nothing to look at")
  package static let needsLook = Both(vi: "Cần xem", en: "To look at")
  package static let showToLookAt = Both(vi: "Chỉ hiện nhiệm vụ cần xem", en: "Show only what to look at")
  package static let onlyToLookAt = Both(
    vi: "Đang hiện nhiệm vụ cần xem.", en: "Only what to look at is shown.")
  package static let showAllTasks = Both(vi: "Hiện tất cả", en: "Show all")
  package static let markSeen = Both(vi: "Đã xem", en: "Looked at")
  package static let noAgency = Both(
    vi: "không phải đơn vị; cần tên khác", en: "no agency; another name is needed")
  package static let lookAgain = Both(vi: "Xem lại", en: "Look again")
  package static let seen = Both(vi: "đã xem", en: "looked at")
  package static func onBoard(_ count: Int) -> Both {
    Both(vi: "\(count) nhiệm vụ đã vào sổ", en: "\(count) on the board")
  }

  package static let timing = Both(vi: "Thời gian", en: "Time")
  package static let noLead = Both(vi: "chưa rõ – bấm Sửa để ghi", en: "not stated – press Edit to add")
  package static let knownAgency = Both(vi: "có trong danh bạ", en: "in the directory")
  package static let unknownAgency = Both(
    vi: "chưa có trong danh bạ, chờ xác định", en: "not in the directory yet, to be decided")
  package static let unsureAgency = Both(
    vi: "gần giống tên trong danh bạ", en: "resembles a name in the directory")
  package static let vagueLead = Both(
    vi: "chưa nói rõ những đơn vị nào; bấm Sửa để ghi tên",
    en: "does not say which agencies; press Edit to name them")
  package static let collectiveAgency = Both(vi: "nhóm đơn vị", en: "a group of agencies")
  package static let whichAgency = Both(vi: "Đơn vị trong danh bạ", en: "Agency in the directory")
  package static func printedAs(_ name: String) -> Both {
    Both(vi: "Văn bản ghi: \(name)", en: "The document says: \(name)")
  }
  package static let confirmAgency = Both(vi: "Đúng đơn vị này", en: "That is the agency")
  package static func otherNames(_ count: Int) -> Both {
    Both(vi: "và \(count) đơn vị khác", en: "and \(count) more")
  }

  package static let accept = Both(vi: "Đưa vào sổ", en: "Accept")
  package static let drop = Both(vi: "Bỏ", en: "Drop")
  package static let restore = Both(vi: "Khôi phục", en: "Restore")
  package static let merge = Both(vi: "Gộp với nhiệm vụ sau", en: "Merge with the next")
  package static let split = Both(vi: "Tách thành nhiều nhiệm vụ", en: "Split into several")
  package static let splitHelp = Both(
    vi: "Mỗi dòng là một nhiệm vụ; các nhiệm vụ giữ nguyên đơn vị và thời gian.",
    en: "One task a line; all keep agencies and time.")
  package static let dropped = Both(vi: "Đã bỏ", en: "Dropped")
  package static let edited = Both(vi: "Đã sửa", en: "Edited")
  package static let taskText = Both(vi: "Nội dung nhiệm vụ", en: "Task")
  package static let namesHelp = Both(
    vi:
      "Gõ để tìm trong danh bạ; tên ở tỉnh khác ghi kèm tên tỉnh. Tên chưa có sẽ vào danh sách tên cần xác định.",
    en:
      "Type to search the directory; add the province for another one's. An unknown name becomes a proposal to the directory."
  )
  package static let timingRaw = Both(vi: "Thời gian, như văn bản ghi", en: "Time, as the document says")
  package static let timingKind = Both(vi: "Loại thời gian", en: "Kind of time")
  package static let fromYear = Both(vi: "Từ năm", en: "From year")
  package static let toYear = Both(vi: "Đến năm", en: "To year")
  package static let year = Both(vi: "năm", en: "year")
  package static func selectTask(_ ref: String) -> Both {
    Both(vi: "Chọn nhiệm vụ \(ref)", en: "Select task \(ref)")
  }

  package static func acceptSound(_ count: Int) -> Both {
    Both(vi: "Đưa vào sổ \(count) nhiệm vụ đã rõ chủ trì", en: "Accept \(count) whose lead is known")
  }
  /// What stands in the way of those that are not sound.
  package static func lacking(_ counts: ReviewCounts) -> Both {
    let parts: [(Int, String, String)] = [
      (counts.withoutLead, "nhiệm vụ chưa nêu chủ trì", "without a lead"),
      (counts.unclearLead, "nhiệm vụ chưa rõ chủ trì là đơn vị nào", "with an unclear lead"),
      (counts.odd, "nhiệm vụ có điều cần xem khác", "with something else to look at"),
    ]
    let shown = parts.filter { $0.0 > 0 }
    return Both(
      vi: "Trong đó: " + shown.map { "\($0.0) \($0.1)" }.joined(separator: "; ") + ".",
      en: "Of these: " + shown.map { "\($0.0) \($0.2)" }.joined(separator: "; ") + ".")
  }
  package static func acceptAll(_ count: Int) -> Both {
    Both(vi: "Đưa vào sổ cả \(count)", en: "Accept all \(count)")
  }
  package static let acceptChosen = Both(vi: "Đưa vào sổ mục đã chọn", en: "Accept the selected")
  package static let later = Both(vi: "Để sau", en: "Later")
  package static let discard = Both(vi: "Hủy bản này", en: "Discard")
  package static func left(toReview count: Int) -> Both {
    Both(
      vi: "Còn \(count) nhiệm vụ chờ rà soát.",
      en: count == 1 ? "1 task to review." : "\(count) tasks to review."
    )
  }
  package static func allReviewed(toLookAt count: Int) -> Both {
    count == 0
      ? Both(vi: "Đã rà soát xong.", en: "Everything is reviewed.")
      : Both(
        vi: "Mọi nhiệm vụ đã được quyết định; còn \(count) điều cần xem.",
        en: "Every task is decided on; \(count) still to look at.")
  }
  package static let nothingChosen = Both(
    vi: "Chưa chọn nhiệm vụ nào. Đánh dấu ô trước các nhiệm vụ cần đưa vào sổ.",
    en: "No task is selected. Tick the boxes of the tasks to accept.")
  package static let acceptanceUndone = Both(
    vi: "Đã hoàn tác. Các nhiệm vụ trở lại bản rà soát.", en: "Undone. The tasks are back under review.")
  package static let draftDiscarded = Both(
    vi: "Đã hủy bản rà soát. Có thể nạp lại tệp bất cứ lúc nào.",
    en: "The draft was discarded. The file can be added again at any time.")
}
