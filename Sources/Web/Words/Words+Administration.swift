import Core

extension Words {
  package static let administration = Both(vi: "Quản trị", en: "Administration")
  package static let auditLog = Both(vi: "Nhật ký", en: "Audit log")
  package static let people = Both(vi: "Người dùng", en: "People")

  package static let act = Both(vi: "Việc đã làm", en: "What was done")
  package static let subject = Both(vi: "Đối tượng", en: "Subject")
  package static let detail = Both(vi: "Chi tiết", en: "Detail")
  package static let earlierActs = Both(vi: "Các việc trước đó", en: "Earlier entries")
  package static let actsOnIt = Both(vi: "Nhật ký của tài khoản này", en: "The audit log of this account")
  package static let noActs = Both(vi: "Chưa có gì trong nhật ký", en: "The audit log is empty")
  package static let noActsHelp = Both(
    vi: "Mỗi thay đổi trong sổ sẽ hiện ở đây: ai làm, làm gì, lúc nào.",
    en: "Every change of the register shows here: who did what, and when.")

  package static let accountOpen = Both(vi: "Đang dùng", en: "In use")
  package static let accountClosed = Both(vi: "Đã đóng", en: "Closed")
  package static let firstPasswordPending = Both(
    vi: "Chưa đặt mật khẩu riêng", en: "Own password not set yet")
  package static let passwordOnce = Both(
    vi: "Mật khẩu dưới đây chỉ hiện một lần và chỉ dùng một lần. Hãy chuyển cho người dùng một cách an toàn.",
    en: "This password is shown once and works once. Hand it to the person in a safe way.")
  package static let changed = Both(vi: "Đã cập nhật.", en: "Updated.")
  package static let chooseRole = Both(vi: "Chưa chọn vai trò. Hãy chọn một vai trò.", en: "Choose a role.")
  package static let agencyOfPersonHelp = Both(
    vi: "Chỉ cho cán bộ và lãnh đạo cơ quan: gõ tên hoặc tên viết tắt của cơ quan.",
    en: "Only for officers and leaders of an agency: type its name or abbreviation.")

  package static func agencyUnclear(_ names: [String]) -> Both {
    guard !names.isEmpty else {
      return Both(
        vi: "Không thấy cơ quan này. Gõ tên như trong danh mục đơn vị.",
        en: "There is no such agency. Type its name as the directory has it.")
    }
    let list = names.joined(separator: "; ")
    return Both(
      vi: "Chưa rõ cơ quan nào. Gõ đủ tên và tỉnh, ví dụ: \(list).",
      en: "It is not clear which agency. Type the full name and province, such as: \(list).")
  }
}
