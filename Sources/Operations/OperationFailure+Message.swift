import Core

extension OperationFailure {
  /// What happened, why, and what to do now.
  package var message: Localised<String> {
    switch self {
    case .noDatabase(let path):
      Localised(
        vi: "Không có cơ sở dữ liệu ở \(path). Kiểm tra đường dẫn.",
        en: "There is no database at \(path). Check the path.")
    case .foreignDatabase(let path):
      Localised(
        vi: "\(path) không phải cơ sở dữ liệu của Hải Đăng.", en: "\(path) is not a database of Hải Đăng.")
    case .damagedDatabase(let detail):
      Localised(
        vi: "Cơ sở dữ liệu bị hỏng (\(detail)). Đổi tên thư mục dữ liệu rồi khôi phục vào thư mục mới.",
        en: "The database is damaged (\(detail)). Rename the data folder and restore into a new one.")
    case .damagedRestore(let detail, let safety):
      Localised(
        vi: """
          Đã khôi phục nhưng đĩa trả về dữ liệu hỏng (\(detail)). Kiểm tra đĩa; dữ liệu trước đó: \(safety ?? "–").
          """,
        en: """
          Restored, but the disk gives back broken data (\(detail)). Check the disk; the data before: \(safety ?? "–").
          """)
    case .fileExists(let path):
      Localised(
        vi: "Đã có tệp \(path). Chọn tên khác, hoặc thêm --force để thay.",
        en: "\(path) exists. Choose another name, or add --force to replace it.")
    case .unreadable(let path, let reason):
      Localised(vi: "Không đọc được \(path): \(reason).", en: "\(path) cannot be read: \(reason).")
    case .unwritable(let path, let reason):
      Localised(vi: "Không ghi được \(path): \(reason).", en: "\(path) cannot be written: \(reason).")
    case .diskFull(let path):
      Localised(
        vi: "Hết chỗ trên đĩa khi ghi \(path). Không có gì bị mất; dọn đĩa rồi làm lại.",
        en: "The disk is full while writing \(path). Nothing is lost; free some space and try again.")
    case .inUse(let path):
      Localised(
        vi: "Một tiến trình khác đang dùng \(path). Đợi xong rồi làm lại.",
        en: "Another process is using \(path). Wait for it and try again.")
    case .changedMeanwhile(let path):
      Localised(
        vi: "\(path) bị thay đổi trong lúc sao lưu. Làm lại.", en: "\(path) changed meanwhile. Try again.")
    case .notAFile(let path):
      Localised(
        vi: "\(path) là liên kết hoặc thiết bị, không phải tệp. Thay bằng tệp thật rồi làm lại.",
        en: "\(path) is a link or a device, not a file. Put a real file there and try again.")
    default: archiveMessage
    }
  }

  private var archiveMessage: Localised<String> {
    switch self {
    case .foreignArchive(let path):
      Localised(
        vi: "\(path) không phải bản sao lưu của Hải Đăng, hoặc do phiên bản mới hơn tạo.",
        en: "\(path) is not a backup of Hải Đăng, or a newer version made it.")
    case .damagedArchive(let path, let detail):
      Localised(
        vi: "Bản sao lưu \(path) bị hỏng hoặc bị cắt (\(detail)). Dùng bản khác; dữ liệu hiện có giữ nguyên.",
        en: "The backup \(path) is damaged or cut (\(detail)). Use another; the present data is untouched.")
    case .newerSchema(let name):
      Localised(
        vi: "Dữ liệu do phiên bản mới hơn tạo (\(name)). Nâng cấp Hải Đăng trước.",
        en: "A newer version made this data (\(name)). Upgrade Hải Đăng first.")
    case .changedSchema(let name):
      Localised(
        vi: "Dữ liệu không khớp chương trình này (\(name)). Dùng đúng bản Hải Đăng đã tạo ra nó.",
        en: "The data does not fit this program (\(name)). Use the Hải Đăng that made it.")
    case .olderSchema(let name):
      Localised(
        vi: "Dữ liệu còn ở phiên bản cũ (thiếu \(name)). Chạy `haidang setup` trên đó trước.",
        en: "The data is of an older version (\(name) is missing). Run `haidang setup` on it first.")
    case .looseLog(let path):
      Localised(
        vi: "Có nhật ký \(path) mà không có cơ sở dữ liệu. Chuyển tệp đó đi rồi làm lại.",
        en: "There is a log \(path) without its database. Move it away and try again.")
    case .notEmpty(let tables):
      Localised(
        vi: "Đích đã có dữ liệu (\(Self.list(tables))). Chọn cơ sở dữ liệu trống.",
        en: "The target holds data already (\(Self.list(tables))). Choose an empty database.")
    case .differentTables(let tables):
      Localised(
        vi: "Bảng của hai bên không giống nhau: \(Self.list(tables)).",
        en: "The tables of the two differ: \(Self.list(tables)).")
    case .differs(let tables):
      Localised(
        vi: "Dữ liệu sau khi chép không khớp: \(Self.list(tables)). Bản chép đã được hủy.",
        en: "The copy does not equal its source: \(Self.list(tables)). It was undone.")
    default: Localised(vi: "Không thực hiện được.", en: "It could not be done.")
    }
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(8).joined(separator: ", ") + (names.count > 8 ? " …" : "")
  }

  /// See docs/exit-codes.md.
  package var exitCode: Int32 {
    switch self {
    case .foreignDatabase, .damagedDatabase, .damagedRestore, .foreignArchive, .damagedArchive: 65
    case .noDatabase, .unreadable, .notAFile: 66
    case .fileExists, .unwritable, .diskFull, .notEmpty, .looseLog: 73
    case .differs: 74
    case .inUse, .changedMeanwhile: 75
    case .newerSchema, .changedSchema, .olderSchema, .differentTables: 78
    }
  }
}
