import Accounts
import Core

extension Words {
  package static let administration = Both(vi: "Quản trị", en: "Administration")
  package static let auditLog = Both(vi: "Nhật ký", en: "Audit log")
  package static let people = Both(vi: "Người dùng", en: "People")

  package static let action = Both(vi: "Thao tác", en: "Action")
  package static let act = Both(vi: "Thao tác", en: "What was done")
  package static let subject = Both(vi: "Đối tượng", en: "Subject")
  package static let detail = Both(vi: "Chi tiết", en: "Detail")
  package static let earlierActs = Both(vi: "Các thao tác trước đó", en: "Earlier entries")
  package static let actsOnIt = Both(vi: "Nhật ký của tài khoản này", en: "The audit log of this account")
  package static let noActs = Both(vi: "Chưa có gì trong nhật ký", en: "The audit log is empty")
  package static let noActsHelp = Both(
    vi: "Mỗi thay đổi trong sổ sẽ hiện ở đây: ai làm, làm gì, lúc nào.",
    en: "Every change of the register shows here: who did what, and when.")

  package static let wholeLog = Both(vi: "Xem toàn bộ nhật ký", en: "The whole log")
  package static let noActsHere = Both(vi: "Không có thao tác nào ở đây", en: "Nothing here")
  package static let noActsHereHelp = Both(
    vi: "Không có mục nhật ký nào khớp. Hãy xem toàn bộ nhật ký.",
    en: "No entry of the log fits. See the whole log.")

  /// What acts are about (`AuditRecord.subject`).
  package static let subjects: [String: Both] = [
    "person": Both(vi: "Người dùng", en: "Person"), "agency": Both(vi: "Đơn vị", en: "Agency"),
    "plan": plan, "task": taskName, "proposal": Both(vi: "Tên chờ xác nhận", en: "Unknown name"),
    "job": Both(vi: "Tác vụ nền", en: "Job"), "schedule": Both(vi: "Lịch chạy", en: "Schedule"),
  ]

  package static let accountOpen = Both(vi: "Đang dùng", en: "In use")
  package static let accountClosed = Both(vi: "Đã đóng", en: "Closed")
  package static let firstPasswordPending = Both(
    vi: "Chưa đặt mật khẩu riêng", en: "Own password not set yet")
  package static let passwordOnce = Both(
    vi:
      "Mật khẩu dưới đây chỉ hiện một lần và chỉ dùng một lần, trong \(OneTimePassword.days) ngày. "
      + "Hãy chuyển cho người dùng một cách an toàn.",
    en:
      "This password is shown once and works once, within \(OneTimePassword.days) days. "
      + "Hand it to the person in a safe way.")
  package static let changed = Both(vi: "Đã cập nhật.", en: "Updated.")
  package static let unchanged = Both(vi: "Không có gì thay đổi.", en: "Nothing was changed.")
  package static let agencyOfPersonHelp = Both(
    vi: "Chỉ cho cán bộ và lãnh đạo đơn vị: gõ tên hoặc tên viết tắt của đơn vị.",
    en: "Only for officers and leaders of an agency: type its name or abbreviation.")

  package static func agencyUnclear(_ names: [String]) -> Both {
    guard !names.isEmpty else {
      return Both(
        vi: "Không thấy đơn vị này. Gõ tên như trong danh mục đơn vị.",
        en: "There is no such agency. Type its name as the directory has it.")
    }
    let list = names.joined(separator: "; ")
    return Both(
      vi: "Chưa rõ đơn vị nào. Gõ đủ tên và tỉnh, ví dụ: \(list).",
      en: "It is not clear which agency. Type the full name and province, such as: \(list).")
  }
}

extension Words {
  package static let jobs = Both(vi: "Tác vụ nền", en: "Jobs")
  package static let jobsHelp = Both(
    vi: "Những tác vụ máy làm sau hoặc làm định kỳ: gửi thư, dọn dữ liệu cũ, đếm, nhắc.",
    en: "What the machine does later or again and again: mail, sweeping, counting, reminding.")
  package static let deadJobs = Both(vi: "Tác vụ hỏng, cần người xem", en: "Given up: a person should look")
  package static let noDeadJobs = Both(vi: "Không có tác vụ nào hỏng", en: "Nothing was given up")
  package static let noDeadJobsHelp = Both(
    vi: "Tác vụ nào thử nhiều lần không được sẽ hiện ở đây cùng lý do, để chạy lại hoặc bỏ.",
    en: "What fails too often shows here with the reason, to be tried again or dropped.")
  package static let schedules = Both(vi: "Lịch chạy", en: "Schedules")
  package static let queue = Both(vi: "Hàng đợi", en: "Queue")
  package static let jobKind = Both(vi: "Loại tác vụ", en: "Kind")
  package static let jobKey = Both(vi: "Khóa", en: "Key")
  package static let attempts = Both(vi: "Số lần thử", en: "Attempts")
  package static let lastError = Both(vi: "Lý do", en: "Reason")
  package static let tryAgain = Both(vi: "Chạy lại", en: "Try again")
  package static let dropIt = Both(vi: "Bỏ", en: "Drop")
  package static let rule = Both(vi: "Lịch (giờ Việt Nam)", en: "Rule (Vietnam time)")
  package static let ruleUnreadable = Both(
    vi: "Không đọc được lịch; hãy viết lại.", en: "The rule cannot be read; write it again.")
  package static let lastRun = Both(vi: "Lần trước", en: "Last run")
  package static let nextRun = Both(vi: "Lần tới", en: "Next run")
  package static let resting = Both(vi: "Đang tắt", en: "Off")
  package static let isOn = Both(vi: "Bật", en: "On")
  package static let jobRunsAgain = Both(
    vi: "Đã đưa vào hàng đợi; sẽ chạy trong giây lát.", en: "Queued: it runs in a moment.")
  package static let jobDropped = Both(vi: "Đã bỏ tác vụ đó.", en: "The job was dropped.")
  package static let testMailQueued = Both(
    vi: "Thư thử đã vào hàng đợi. Nếu chưa cấu hình máy chủ thư, thư sẽ chờ ở đó.",
    en: "The test mail is queued. Without a mail server in the settings it waits there.")
}
