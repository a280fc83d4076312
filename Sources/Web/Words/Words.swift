import Core

/// Every word of the site, in both languages: a string that misses one does not compile.
package enum Words {
  package typealias Both = Localised<String>

  package static let skipToContent = Both(vi: "Đến nội dung chính", en: "Skip to content")
  package static let mainNavigation = Both(vi: "Các mục chính", en: "Main")
  package static let breadcrumb = Both(vi: "Vị trí trang", en: "Breadcrumb")
  package static let footer = Both(
    vi: "Hải Đăng – phần mềm điều hành thông tin đối ngoại và truyền thông chính sách.",
    en: "Hải Đăng – runs external-information and policy-communication programmes.")

  package static let plans = Both(vi: "Kế hoạch", en: "Plans")
  package static let tasks = Both(vi: "Nhiệm vụ", en: "Tasks")
  package static let agencies = Both(vi: "Đơn vị", en: "Agencies")
  package static let searchLabel = Both(vi: "Tìm trong sổ", en: "Search the register")
  package static let search = Both(vi: "Tìm", en: "Search")

  package static let language = Both(vi: "Ngôn ngữ", en: "Language")
  package static let theme = Both(vi: "Giao diện", en: "Appearance")
  package static let themeAuto = Both(vi: "Theo máy", en: "System")
  package static let themeLight = Both(vi: "Sáng", en: "Light")
  package static let themeDark = Both(vi: "Tối", en: "Dark")

  package static let problemsFound = Both(vi: "Có điều cần sửa", en: "There is something to correct")
  package static let undo = Both(vi: "Hoàn tác", en: "Undo")
  package static let save = Both(vi: "Lưu", en: "Save")
  package static let cancel = Both(vi: "Hủy", en: "Cancel")
  package static let back = Both(vi: "Quay lại", en: "Back")
  package static let edit = Both(vi: "Sửa", en: "Edit")
  package static let close = Both(vi: "Đóng", en: "Close")
  package static let yes = Both(vi: "Có", en: "Yes")
  package static let no = Both(vi: "Không", en: "No")
  package static let none = Both(vi: "Không có", en: "None")

  package static let pages = Both(vi: "Các trang của danh sách", en: "Pages of the list")
  package static let sending = Both(vi: "Đang gửi…", en: "Sending…")
  package static let reading = Both(vi: "Đang đọc văn bản…", en: "Reading the document…")
  package static let previous = Both(vi: "Trang trước", en: "Previous")
  package static let next = Both(vi: "Trang sau", en: "Next")
  package static let all = Both(vi: "Tất cả", en: "All")
  package static let filter = Both(vi: "Lọc", en: "Filter")
  package static let moreFilters = Both(vi: "Thêm bộ lọc", en: "More filters")
  package static let filterText = Both(vi: "Từ khóa", en: "Keywords")
  package static let clearFilters = Both(vi: "Xóa lọc", en: "Clear filters")

  /// Counted up to `most`.
  package static func results(_ count: Int, most: Int = .max) -> Both {
    let more = count < most ? "" : "+"
    return Both(vi: "\(count)\(more) kết quả", en: count == 1 ? "1 result" : "\(count)\(more) results")
  }
}
