import Agencies
import Core

extension Words {
  package static let importAgencies = Both(
    vi: "Nhập danh sách đơn vị từ tệp", en: "Import agencies from a file")
  package static let importShort = Both(vi: "Nhập từ tệp", en: "Import")
  package static let sampleTable = Both(vi: "Tải tệp mẫu", en: "Sample file")
  package static let importProvince = Both(
    vi: "Tỉnh của các dòng không ghi tỉnh", en: "Province of lines that name none")
  package static let importProvinceHelp = Both(
    vi: "Dòng nào có cột Tỉnh thì theo cột đó.", en: "A line that names one goes by its own.")
  package static let wholeCountry = Both(vi: "Đơn vị của cả nước", en: "Bodies of the whole country")
  package static let chooseOne = Both(vi: "– Chọn tỉnh –", en: "– Choose –")
  package static let chooseProvince = Both(
    vi: "Có dòng không ghi tỉnh. Hãy chọn tỉnh cho các dòng đó.",
    en: "Some lines name no province. Choose the one they belong to.")
  package static let tableFile = Both(vi: "Tệp danh sách", en: "File")
  package static func tableFileHelp(_ megabytes: Int) -> Both {
    Both(
      vi:
        "Excel (.xlsx, bảng đầu tiên), CSV hoặc TSV, tối đa \(megabytes) MB. Cũng có thể chép các ô rồi dán vào ô bên dưới.",
      en:
        "Excel (.xlsx, its first table), CSV or TSV, at most \(megabytes) MB. Or copy the cells and paste them below."
    )
  }
  package static let noTable = Both(
    vi: "Chưa có danh sách. Hãy chọn tệp, hoặc dán bảng vào ô bên dưới.",
    en: "There is no list. Choose a file, or paste the table below.")
  package static func tooManyTableLines(_ most: Int) -> Both {
    Both(
      vi: "Bảng dài quá \(most) dòng. Hãy chia thành nhiều tệp, hoặc dùng lệnh haidang agency import.",
      en: "The table has more than \(most) lines. Split it, or use haidang agency import.")
  }
  package static let tableText = Both(
    vi: "Hoặc dán, sửa bảng tại đây", en: "Or paste or change the table here")
  package static let tableLines = Both(vi: "Các dòng của bảng", en: "Lines of the table")
  package static let tableHelp = Both(
    vi: "Dòng đầu là tên cột. Có thể dán từ Excel, hoặc sửa các dòng sai tại đây rồi xem trước lại.",
    en: "The first line names the columns. Paste from Excel, or put wrong lines right here and look again.")
  package static let previewTable = Both(vi: "Xem trước", en: "Preview")
  package static func importThese(_ count: Int) -> Both {
    Both(vi: "Nhập \(count) đơn vị", en: "Import \(count) \(count == 1 ? "agency" : "agencies")")
  }
  package static func importCounts(_ outcome: ImportAgencies.Outcome, wrong: Int) -> Both {
    let counts = [
      (wrong, Both(vi: "dòng sai", en: "wrong")), (outcome.added, Both(vi: "đơn vị mới", en: "new")),
      (outcome.updated, Both(vi: "đơn vị đã có, được thêm tên", en: "known, with new names")),
      (outcome.unchanged, Both(vi: "đơn vị đã có đủ tên", en: "known with all names")),
    ].filter { $0.0 > 0 }
    return Both(
      vi: counts.map { "\($0) \($1.vi)" }.joined(separator: "; "),
      en: counts.map { "\($0) \($1.en)" }.joined(separator: "; "))
  }
  package static let importHasMistakes = Both(
    vi: "Chưa nhập được: sửa các dòng sau trong bảng, rồi xem trước lại.",
    en: "Nothing can be imported yet: put these lines right in the table, then look again.")
  package static let nothingToImport = Both(
    vi: "Danh bạ đã có tất cả các đơn vị này.", en: "The directory has all of these.")
  package static let nothingWrittenYet = Both(
    vi: "Chưa ghi gì vào danh bạ. Kiểm tra bảng bên dưới rồi nhập.",
    en: "Nothing is written yet. Look at the table below, then import.")
  package static func wrongLine(_ mistake: AgencyTable.Mistake) -> Both {
    Both(
      vi: "Dòng \(mistake.line): \(mistake.message.vi)", en: "Line \(mistake.line): \(mistake.message.en)")
  }
  package static let importPreview = Both(vi: "Sẽ nhập", en: "What will be imported")
  package static let tableLine = Both(vi: "Dòng", en: "Line")
  package static let importResult = Both(vi: "Kết quả", en: "Result")
  package static let importNew = Both(vi: "Mới", en: "New")
  package static let importNames = Both(vi: "Thêm tên", en: "Gets names")
  package static let importKnown = Both(vi: "Đã có", en: "Known")
  package static func agenciesImported(_ outcome: AgencyImport) -> Both {
    Both(
      vi: "Đã nhập \(outcome.added) đơn vị mới, thêm tên cho \(outcome.updated) đơn vị.",
      en: "Imported \(outcome.added) new agencies; \(outcome.updated) got names.")
  }
  package static let hiddenInTable = Both(
    vi: "Bảng Excel có dòng hoặc cột bị ẩn; các ô ẩn không được đọc. Hãy bỏ ẩn rồi gửi lại nếu cần.",
    en:
      "Rows or columns of the spreadsheet are hidden and were not read. Show them and send it again if needed."
  )
  package static func unreadColumns(_ titles: [String]) -> Both {
    let listed = titles.prefix(10).joined(separator: ", ")
    return Both(vi: "Các cột không được đọc: \(listed).", en: "Columns that are not read: \(listed).")
  }
  package static let recentImports = Both(vi: "Các lần nhập gần đây", en: "Recent imports")
  package static let importTime = Both(vi: "Lúc", en: "When")
  package static let importedBy = Both(vi: "Người nhập", en: "By")
  package static let tableColumns = Both(vi: "Các cột của bảng", en: "Columns of the table")
  /// In the order of the table's columns.
  package static let columnHelp: [Both] = [
    Both(vi: "Tên đầy đủ; cột duy nhất bắt buộc.", en: "The full name; the only column that is needed."),
    Both(
      vi: "Sở, Ban, Cấp xã…; để trống thì hiểu theo tên.", en: "Department, Commune …; else the name tells."),
    Both(vi: "Không có “tỉnh” ở trước: An Giang.", en: "Without “tỉnh” before it: An Giang."),
    Both(
      vi: "Tên đơn vị cấp trên, đã có trong danh bạ hoặc ở dòng trước.",
      en: "The name of the unit above it, in the directory or on an earlier line."),
    Both(vi: "Nhiều tên thì ngăn bằng dấu |.", en: "Several are parted by |."),
    Both(vi: "Nhiều tên thì ngăn bằng dấu |.", en: "Several are parted by |."),
    Both(vi: "Ngày đầu tiên, ví dụ 01/07/2025.", en: "The first day, such as 01/07/2025."),
    Both(vi: "Ngày cuối cùng; để trống nếu đang hoạt động.", en: "The last day; empty while it exists."),
    Both(vi: "Điều cần nhớ.", en: "Anything to remember."),
  ]
}
