import Core

extension Words {
  package static let registers = Both(vi: "Sổ theo dõi", en: "Registers")
  package static let registersHelp = Both(
    vi: "Những gì chương trình cần theo dõi ngoài các nhiệm vụ của kế hoạch.",
    en: "What the programme keeps track of besides the tasks of its plans.")
  package static let added = Both(vi: "Đã thêm vào sổ.", en: "Added to the register.")
  package static let putIntoBin = Both(vi: "Đã bỏ vào thùng rác.", en: "Put into the bin.")
  package static let restored = Both(vi: "Đã khôi phục.", en: "Restored.")
  package static let undone = Both(vi: "Đã hoàn tác.", en: "Undone.")
  package static let filesAdded = Both(vi: "Đã thêm tài liệu.", en: "The documents were added.")
  package static let fileRemoved = Both(vi: "Đã gỡ tài liệu.", en: "The document was removed.")
  package static let sorting = Both(vi: "Xếp theo", en: "Sorted by")
  package static let newestFirst = Both(vi: "Mới thêm trước", en: "Latest added first")
  package static let documents = Both(vi: "Tài liệu", en: "Documents")
  package static let noDocuments = Both(vi: "Chưa có tài liệu.", en: "There are no documents yet.")
  package static let chooseDocuments = Both(vi: "Chọn tệp", en: "Choose files")
  package static let nothingYet = Both(vi: "Chưa có mục nào", en: "Nothing here yet")
  package static let bin = Both(vi: "Thùng rác", en: "Bin")
  package static let binHelp = Both(
    vi:
      "Mục đã bỏ vẫn còn ở đây và khôi phục được, kèm tài liệu và lịch sử; riêng tài liệu đã gỡ được giữ 30 ngày.",
    en:
      "What was dropped stays here and can return, with its documents and history; removed documents are held 30 days."
  )
  package static let binEmpty = Both(vi: "Thùng rác trống", en: "The bin is empty")
  package static let droppedWhen = Both(vi: "Bỏ lúc", en: "Dropped")
  package static let takeBack = Both(vi: "Khôi phục", en: "Restore")
  package static let firstFound = Both(
    vi: "Các mục khớp nhất; gõ thêm chữ để thu hẹp.", en: "The best matches; type more to narrow them.")

  /// Under a field that somebody else changed.
  package static func meanwhile(_ value: String) -> Both {
    Both(vi: "Người khác vừa ghi: \(value)", en: "Somebody else wrote: \(value)")
  }
}
