import Core

extension Words {
  package static let errorNumber = Both(vi: "Số tham chiếu", en: "Reference number")
  package static let toStart = Both(vi: "Về trang đầu", en: "Go to the start page")

  package static let badRequest = Both(vi: "Yêu cầu không đọc được", en: "The request could not be read")
  package static let badRequestHelp = Both(
    vi: "Địa chỉ hoặc dữ liệu gửi lên bị sai. Quay lại trang trước và thử lại.",
    en: "The address or what was sent is malformed. Go back and try again.")
  package static let notFound = Both(vi: "Không có trang này", en: "There is no such page")
  package static let notFoundHelp = Both(
    vi: "Địa chỉ có thể đã đổi hoặc gõ nhầm. Dùng ô tìm hoặc về trang đầu.",
    en: "The address may have changed or been mistyped. Search, or go to the start page.")
  package static let notThere = Both(vi: "Không tìm thấy", en: "Not found")
  package static let forbidden = Both(vi: "Bạn chưa được phép làm việc này", en: "You may not do this")
  package static let forbiddenHelp = Both(
    vi: "Vai trò của bạn không gồm thao tác này. Hỏi người quản trị nếu bạn cần.",
    en: "Your role does not include it. Ask the administrator if you need it.")
  package static let foreignForm = Both(vi: "Biểu mẫu đã cũ", en: "The form is out of date")
  package static let foreignFormHelp = Both(
    vi: "Vì an toàn, hệ thống chỉ nhận biểu mẫu gửi từ chính trang này. Mở lại trang và gửi lại.",
    en: "For safety only forms from this site's own pages are taken. Open the page again and resend.")
  package static let wrongMethod = Both(vi: "Trang không nhận cách gọi này", en: "Not possible this way")
  package static let wrongMethodHelp = Both(
    vi: "Mở trang từ một liên kết trong hệ thống.", en: "Open the page from a link of the site.")
  package static let tooLarge = Both(vi: "Dữ liệu quá lớn", en: "Too large")
  package static func tooLargeHelp(_ megabytes: Int) -> Both {
    Both(
      vi: "Tối đa \(megabytes) MB. Hãy gửi tệp nhỏ hơn.",
      en: "At most \(megabytes) MB. Send a smaller file.")
  }
  package static let wrongMediaType = Both(vi: "Kiểu dữ liệu không nhận", en: "Unsupported kind of data")
  package static let wrongMediaTypeHelp = Both(
    vi: "Gửi bằng biểu mẫu của trang.", en: "Send it with the page's own form.")
  package static let refused = Both(vi: "Chưa làm được", en: "This cannot be done")
  package static let busy = Both(vi: "Hệ thống đang bận", en: "The site is busy")
  package static let busyHelp = Both(
    vi: "Nhiều tác vụ đang chạy cùng lúc. Đợi vài giây rồi thử lại; chưa có gì bị thay đổi.",
    en: "Much is going on at once. Wait a few seconds and try again; nothing was changed.")
  package static let awayHelp = Both(
    vi: "Cơ sở dữ liệu tạm thời không trả lời. Đợi ít phút rồi thử lại; chưa có gì bị thay đổi.",
    en: "The database does not answer for the moment. Try again in some minutes; nothing was changed.")
  package static let noWriting = Both(vi: "Tạm thời chỉ xem được", en: "Reading only for now")
  package static let noWritingHelp = Both(
    vi: "Hệ thống chưa ghi được thay đổi (đĩa có thể đã đầy). Báo người quản trị; các trang vẫn xem được.",
    en:
      "Changes cannot be written now (the disk may be full). Tell the administrator; pages can still be read."
  )
  static func tooManyFiles(_ most: Int) -> Both {
    Both(
      vi: "Chọn quá nhiều tệp: mỗi lần gửi nhiều nhất \(most) tệp. Bỏ bớt rồi gửi lại.",
      en: "Too many files were chosen: at most \(most) at a time. Take fewer and send them again.")
  }
  static func textTooLong(_ bytes: Int) -> Both {
    Both(
      vi: "Văn bản quá dài (nhiều nhất khoảng \(bytes / 2500) trang). Hãy gửi dưới dạng tệp.",
      en: "The text is too long (about \(bytes / 2500) pages at most). Send it as a file.")
  }
  package static let manyUploads = Both(
    vi: "Nhiều tệp đang được đọc cùng lúc. Đợi vài giây rồi gửi lại; chưa có gì bị thay đổi.",
    en: "Many files are being read at once. Wait a few seconds and send it again; nothing was changed.")
  package static let failed = Both(vi: "Hệ thống gặp lỗi", en: "Something went wrong here")
  package static let failedHelp = Both(
    vi:
      "Lỗi ở phía hệ thống và đã được ghi lại. Thử lại sau ít phút; nếu vẫn lỗi, báo người quản trị số dưới đây.",
    en: "The fault is ours and has been recorded. Try again in a few minutes; if it stays, "
      + "tell the administrator the number below.")
}
