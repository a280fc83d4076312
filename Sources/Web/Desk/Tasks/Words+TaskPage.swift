import Core

extension Words {
  package static let times = Both(vi: "Các kỳ thực hiện", en: "Periods")
  package static let history = Both(vi: "Lịch sử", en: "History")
  package static let sourceLines = Both(vi: "Nguyên văn trong kế hoạch", en: "In the words of the plan")
  package static let place = Both(vi: "Vị trí trong văn bản", en: "Place in the document")
  package static let reason = Both(vi: "Lý do", en: "Reason")
  package static let reasonHelp = Both(
    vi: "Bắt buộc khi tạm dừng, mở lại hoặc trả về.", en: "Needed to suspend, reopen or put back.")
  package static let doneOn = Both(vi: "Ngày hoàn thành", en: "Done on")
  package static let doneOnHelp = Both(vi: "Để trống là hôm nay.", en: "Empty means today.")
  package static let chooseShares = Both(vi: "Phần việc được giao", en: "Work to be given")
  package static let chooseMembers = Both(vi: "Đơn vị được cập nhật", en: "Agencies to update")
  package static let unitUnclear = Both(vi: "chưa rõ đơn vị", en: "not yet given to a unit")
  package static let assign = Both(vi: "Giao cho", en: "Give to")
  package static let assignHelp = Both(
    vi: "Phần việc chưa rõ đơn vị hoặc của đơn vị đã giải thể/sáp nhập.",
    en: "Work that nobody holds, or of an abolished agency.")
  package static let ended = Both(vi: "đã giải thể/sáp nhập", en: "merged or abolished")
  package static let abolished = Both(
    vi: "đã giải thể/sáp nhập, cần đơn vị kế thừa", en: "merged or abolished, needs a successor")
  package static let withdraw = Both(vi: "Rút khỏi sổ", en: "Withdraw from the register")
  package static let withdrawHelp = Both(
    vi: "Nhiệm vụ rời sổ; lịch sử được giữ.", en: "The task leaves the board; its history is kept.")
  package static let taskUpdated = Both(vi: "Đã cập nhật nhiệm vụ.", en: "The task was updated.")
  package static let taskWithdrawn = Both(
    vi: "Nhiệm vụ này đã rút khỏi sổ.", en: "This task was withdrawn from the register.")
  package static let taskNotOnBoard = Both(
    vi: "Nhiệm vụ này không ở trong sổ.", en: "This task is not on the board.")
  package static let origin = Both(vi: "Từ", en: "Out of")
  package static let when = Both(vi: "Lúc", en: "When")
  package static let who = Both(vi: "Ai", en: "Who")
  package static let fromWhere = Both(vi: "Từ máy", en: "From")
  package static let what = Both(vi: "Thao tác", en: "What")
  package static let continuesEarlier = Both(
    vi: "Tiếp nối nhiệm vụ của bản trước.", en: "Continues the task of the earlier version.")

  package static let earlierTimes = Both(vi: "Các kỳ trước đó", en: "Earlier periods")
  package static let laterTimes = Both(vi: "Các kỳ sau đó", en: "Later periods")

  package static func formerly(_ agency: String) -> Both {
    Both(vi: "Trước đó: \(agency)", en: "Before: \(agency)")
  }

  package static func line(_ first: Int, _ last: Int, page: Int?) -> Both {
    let vi = first == last ? "dòng \(first)" : "dòng \(first)–\(last)"
    let en = first == last ? "line \(first)" : "lines \(first)–\(last)"
    return Both(
      vi: page.map { "trang \($0), \(vi)" } ?? vi, en: page.map { "page \($0), \(en)" } ?? en)
  }
}
