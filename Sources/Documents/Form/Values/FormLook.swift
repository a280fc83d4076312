import Core

/// A place of the official form (Nghị định 30/2020/NĐ-CP, Phụ lục I), with how its text looks.
package enum FormPlace: String, Hashable, Sendable, CaseIterable {
  case nationalName, motto, parentBody, issuer, number, dateline
  /// "KẾ HOẠCH".
  case typeName
  /// What it is about, below the name of its type.
  case subject
  /// "V/v …" of a letter.
  case letterSubject
  /// "Kính gửi: …".
  case addressee
  /// "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" above the bases of a decision.
  case authority
  case basis
  /// "QUYẾT ĐỊNH:".
  case resolution
  case body
  /// "Phần I", "Chương II", "Mục 1", and their titles.
  case division, divisionTitle
  /// "Điều 1. …".
  case article
  /// "I. MỤC ĐÍCH, YÊU CẦU", "1. …" with a title.
  case heading, subheading
  case tableHead, tableText
  case signerAuthority, signerName
  case recipientsWord, recipients
  case annexLabel, annexTitle, annexReference
  case pageNumber
  case urgency, circulation, address, copyMark
}

/// How the text of a place looks.
package struct FormLook: Hashable, Sendable {
  package enum Alignment: String, Hashable, Sendable {
    case left, center, right
    case justified = "both"
  }

  /// Sizes that the form allows, in points.
  package var sizes: ClosedRange<Double>
  /// That which is written here.
  package var size: Double
  package var isBold = false
  package var isItalic = false
  /// In capital letters, as typed.
  package var isCaps = false
  package var alignment = Alignment.center
  /// Where the form says so: a section of Phụ lục I.
  package var source: String

  init(
    _ sizes: ClosedRange<Double>, writes size: Double? = nil, bold: Bool = false, italic: Bool = false,
    caps: Bool = false, _ alignment: Alignment = .center, source: String
  ) {
    self.sizes = sizes
    self.size = size ?? sizes.upperBound
    isBold = bold
    isItalic = italic
    isCaps = caps
    self.alignment = alignment
    self.source = source
  }
}

extension FormPlace {
  package var look: FormLook {
    switch self {
    case .nationalName: FormLook(12...13, bold: true, caps: true, source: "Mục II.1")
    case .motto: FormLook(13...14, writes: 14, bold: true, source: "Mục II.1")
    case .parentBody: FormLook(12...13, caps: true, source: "Mục II.2")
    case .issuer: FormLook(12...13, bold: true, caps: true, source: "Mục II.2")
    case .number: FormLook(13...13, source: "Mục II.3")
    case .dateline: FormLook(13...14, italic: true, source: "Mục II.4")
    case .typeName: FormLook(13...14, bold: true, caps: true, source: "Mục II.5")
    case .subject: FormLook(13...14, bold: true, source: "Mục II.5")
    case .letterSubject: FormLook(12...13, source: "Mục II.5")
    case .addressee: FormLook(13...14, .left, source: "Mục II.9")
    case .authority: FormLook(13...14, bold: true, caps: true, source: "Mục II.6")
    case .basis: FormLook(13...14, italic: true, .justified, source: "Mục II.6")
    case .resolution: FormLook(13...14, bold: true, caps: true, source: "Mục II.6")
    case .body: FormLook(13...14, .justified, source: "Mục II.6")
    case .division: FormLook(13...14, bold: true, source: "Mục II.6")
    case .divisionTitle: FormLook(13...14, bold: true, caps: true, source: "Mục II.6")
    case .article, .heading, .subheading: FormLook(13...14, bold: true, .justified, source: "Mục II.6")
    case .tableHead: FormLook(11...14, writes: 12, bold: true, source: "Mục II.6")
    case .tableText: FormLook(11...14, writes: 12, .left, source: "Mục II.6")
    case .signerAuthority: FormLook(13...14, bold: true, caps: true, source: "Mục II.7")
    case .signerName: FormLook(13...14, bold: true, source: "Mục II.7")
    case .recipientsWord: FormLook(12...12, bold: true, italic: true, .left, source: "Mục II.9")
    case .recipients: FormLook(11...11, .left, source: "Mục II.9")
    case .annexLabel: FormLook(14...14, bold: true, source: "Mục III.1")
    case .annexTitle: FormLook(13...14, bold: true, caps: true, source: "Mục III.1")
    case .annexReference: FormLook(13...14, italic: true, source: "Mục III.1")
    case .pageNumber: FormLook(13...14, writes: 13, source: "Mục I.7")
    case .urgency: FormLook(13...14, writes: 13, bold: true, caps: true, source: "Mục III.2")
    case .circulation: FormLook(13...14, writes: 13, bold: true, caps: true, source: "Mục III.3")
    case .address: FormLook(11...12, writes: 11, source: "Mục III.5")
    case .copyMark: FormLook(10...10, .right, source: "Mục III.6")
    }
  }
}

/// Words that never change, and figures of the page and its paragraphs, in millimetres and points (Phụ lục I, Mục I, II.1 and II.6).
package enum FormFigures {
  package static let font = "Times New Roman"
  package static let nationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  package static let motto = "Độc lập - Tự do - Hạnh phúc"
  package static let paper = (width: 210.0, height: 297.0)
  package static let top = 20.0...25.0
  package static let bottom = 20.0...25.0
  package static let left = 30.0...35.0
  package static let right = 15.0...20.0
  /// Of the first line of a paragraph.
  package static let indents = [10.0, 12.7]
  /// Between paragraphs, at least.
  package static let spacing = 6.0
  /// Of lines, as a share of a single one.
  package static let lines = 1.0...1.5
  /// Of a rule below a name, as a share of the line above it; that below the motto is as long as the motto.
  package static let rule = (1.0 / 3)...(1.0 / 2)
}

/// As Word shows it in its list of styles, and messages name it.
extension FormPlace: Titled {
  package var title: Localised<String> {
    switch self {
    case .nationalName: Localised(vi: "Quốc hiệu", en: "National name")
    case .motto: Localised(vi: "Tiêu ngữ", en: "Motto")
    case .parentBody: Localised(vi: "Cơ quan chủ quản", en: "Parent body")
    case .issuer: Localised(vi: "Cơ quan ban hành", en: "Issuer")
    case .number: Localised(vi: "Số, ký hiệu", en: "Number and symbol")
    case .dateline: Localised(vi: "Địa danh, thời gian", en: "Place and day")
    case .typeName: Localised(vi: "Tên loại", en: "Type")
    case .subject: Localised(vi: "Trích yếu", en: "Subject")
    case .letterSubject: Localised(vi: "Trích yếu công văn", en: "Subject of the letter")
    case .addressee: Localised(vi: "Kính gửi", en: "Addressees")
    case .authority: Localised(vi: "Thẩm quyền ban hành", en: "Issuing authority")
    case .basis: Localised(vi: "Căn cứ", en: "Legal bases")
    case .resolution: Localised(vi: "Từ “Quyết định”", en: "The word “Quyết định”")
    case .body: Localised(vi: "Nội dung", en: "Body")
    case .division: Localised(vi: "Phần, Chương, Mục", en: "Part, chapter, section")
    case .divisionTitle: Localised(vi: "Tên Phần, Chương, Mục", en: "Title of part, chapter, section")
    case .article: Localised(vi: "Điều", en: "Article")
    case .heading: Localised(vi: "Đề mục số La Mã", en: "Heading with a Roman number")
    case .subheading: Localised(vi: "Khoản có tiêu đề", en: "Clause with a title")
    case .tableHead: Localised(vi: "Đầu bảng", en: "Head of a table")
    case .tableText: Localised(vi: "Chữ trong bảng", en: "Text of a table")
    case .signerAuthority: Localised(vi: "Quyền hạn, chức vụ người ký", en: "Authority of the signer")
    case .signerName: Localised(vi: "Họ tên người ký", en: "Name of the signer")
    case .recipientsWord: Localised(vi: "Từ “Nơi nhận”", en: "The words “Nơi nhận”")
    case .recipients: Localised(vi: "Danh sách nơi nhận", en: "Recipients")
    case .annexLabel: Localised(vi: "Từ “Phụ lục”", en: "The word “Phụ lục”")
    case .annexTitle: Localised(vi: "Tên phụ lục", en: "Title of the annex")
    case .annexReference: Localised(vi: "Chỉ dẫn kèm theo", en: "Reference of the annex")
    case .pageNumber: Localised(vi: "Số trang", en: "Page number")
    case .urgency: Localised(vi: "Mức độ khẩn", en: "Urgency")
    case .circulation: Localised(vi: "Phạm vi lưu hành", en: "Circulation")
    case .address: Localised(vi: "Địa chỉ cơ quan", en: "Address")
    case .copyMark: Localised(vi: "Chỉ dẫn bản sao điện tử", en: "Mark of an electronic copy")
    }
  }
}
