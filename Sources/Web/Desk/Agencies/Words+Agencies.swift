import Core

extension Words {
  package static let agencyName = Both(vi: "Tên đơn vị", en: "Name")
  package static let agencyKind = Both(vi: "Loại", en: "Kind")
  package static let parentAgency = Both(vi: "Đơn vị cấp trên", en: "Parent")
  package static let aliases = Both(vi: "Tên khác, viết tắt", en: "Other names")
  package static let validFrom = Both(vi: "Từ ngày", en: "From")
  package static let validTo = Both(vi: "Đến ngày", en: "Until")
  package static let agencyHistory = Both(vi: "Thay đổi tổ chức", en: "Changes")
  package static let successors = Both(vi: "Đơn vị kế thừa", en: "Successors")
  package static let openWorkOfAbolished = Both(
    vi: "Đơn vị này không còn. Nhiệm vụ còn mở cần chuyển cho đơn vị kế thừa.",
    en: "This agency no longer exists. Its open work should go to its successor.")
  package static let noSuccessorKnown = Both(
    vi: "Sổ chưa ghi đơn vị kế thừa. Chọn đơn vị cho từng nhiệm vụ ở trang nhiệm vụ.",
    en: "No successor is recorded. Choose an agency for each piece of work on its page.")
  package static let reassign = Both(vi: "Chuyển nhiệm vụ còn mở", en: "Move the open work")
  package static let reassigned = Both(vi: "Đã chuyển nhiệm vụ còn mở.", en: "The open work was moved.")
  package static let proposals = Both(vi: "Tên chờ xác nhận", en: "Names to confirm")
  package static let proposedName = Both(vi: "Tên trong kế hoạch", en: "Name in the plan")
  package static let meansAgency = Both(vi: "Là đơn vị", en: "It is")
  package static let confirm = Both(vi: "Xác nhận", en: "Confirm")
  package static let newAgency = Both(vi: "Đơn vị mới", en: "A new agency")
  package static let reject = Both(vi: "Không phải đơn vị", en: "Not an agency")
  package static let noProposals = Both(vi: "Không còn tên nào chờ xác nhận", en: "No names to confirm")
  package static let noProposalsHelp = Both(
    vi: "Mọi tên trong các kế hoạch đều đã rõ là đơn vị nào.",
    en: "Every name in the plans is known.")
  package static let waitingNames = Both(vi: "Chờ xác nhận", en: "To confirm")
  package static let decidedNames = Both(vi: "Đã quyết định", en: "Decided")
  package static let noDecidedNames = Both(
    vi: "Chưa có tên nào được quyết định", en: "No name was decided yet")
  package static let noDecidedNamesHelp = Both(
    vi: "Tên đã quyết định được liệt kê tại đây để xem lại khi cần.",
    en: "Names that were decided are listed here, to look at again.")
  package static let reconsider = Both(vi: "Xét lại", en: "Reconsider")
  package static func otherNameOf(_ agency: String) -> Both {
    Both(vi: "Tên khác của \(agency)", en: "Another name of \(agency)")
  }
  package static func newAgencyNamed(_ agency: String) -> Both {
    Both(vi: "Đơn vị mới: \(agency)", en: "A new agency: \(agency)")
  }
  package static let confidence = Both(vi: "Độ tin cậy", en: "Confidence")
  package static let legalSource = Both(vi: "Căn cứ", en: "Legal basis")
  package static let presumedHelp = Both(
    vi:
      "Nhiều tỉnh có đơn vị này; chưa có văn bản cho biết tỉnh này có hay không. Chưa tính vào “các sở, ban, ngành”.",
    en:
      "Many provinces have one; no document tells whether this one does. It is not counted among “all departments”."
  )
  package static let vouch = Both(vi: "Xác nhận có đơn vị này", en: "Confirm that it exists")
  package static let unvouch = Both(vi: "Hoàn tác xác nhận", en: "Take the confirmation back")
  package static let noAgencies = Both(vi: "Danh bạ còn trống", en: "The directory is empty")
  package static let noAgenciesHelp = Both(
    vi: "Nhập danh sách đơn vị từ tệp Excel hoặc CSV.", en: "Import a list from a file of Excel or CSV.")
  package static let posts = Both(vi: "Đầu mối TTĐN", en: "Focal posts")
  package static let focalOfficers = Both(vi: "Cán bộ đầu mối", en: "Focal officers")
  package static let noPost = Both(vi: "Chưa có đầu mối", en: "No focal officer")
  package static let activeOnly = Both(vi: "Đang hoạt động", en: "Active")
  package static let endedOnly = Both(vi: "Đã giải thể/sáp nhập", en: "Merged or abolished")
  package static let asLead = Both(vi: "Nhiệm vụ chủ trì", en: "Work it leads")
  package static let asMonitor = Both(vi: "Nhiệm vụ theo dõi, hướng dẫn", en: "Work it guides")

  package static let searchHelp = Both(
    vi: "Gõ có dấu hay không dấu đều được; để chữ trong ngoặc kép nếu cần đúng cụm.",
    en: "With or without tone marks; put words in quotes to keep them together.")
  package static let searchNothing = Both(vi: "Không thấy gì", en: "Nothing found")
  package static let searchNothingHelp = Both(
    vi: "Thử ít chữ hơn, hoặc tìm theo số kế hoạch.", en: "Try fewer words, or the number of a plan.")
}
