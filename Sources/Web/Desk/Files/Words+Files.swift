import Core

extension Words {
  package static let noPreview = Both(
    vi: "Loại tệp này không xem được trong trang. Hãy tải về để mở.",
    en: "This kind of file is not shown in the page. Download it to open it.")
  package static let previewFailed = Both(
    vi: "Không tạo được hình xem trước của tệp này. Hãy tải về để mở.",
    en: "No preview of this file could be made. Download it to open it.")
  package static let fileFacts = Both(vi: "Thông tin tệp", en: "About the file")
  package static let pagesOfFile = Both(vi: "Các trang của tệp", en: "Pages of the file")
  package static let lookAtFile = Both(vi: "Xem tệp gốc", en: "Look at the file")

  package static func pageOfFile(_ page: Int, _ name: String) -> Both {
    Both(vi: "Trang \(page) của \(name)", en: "Page \(page) of \(name)")
  }
}
