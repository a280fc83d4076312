import Core

/// A document of an office before it becomes a file: what stands at each place of the form of Nghị định 30/2020/NĐ-CP.
package struct OfficialDocument: Hashable, Sendable {
  package var kind: DocumentKind
  /// "Kế hoạch", as its kind is called; nil of a letter.
  package var typeName: String?
  package var letterhead: Letterhead
  package var number: DocumentNumber
  /// "Gia Lai" of "Gia Lai, ngày …".
  package var place: String
  /// Nil leaves a blank for the pen.
  package var date: Day?
  /// "Thông tin đối ngoại năm 2026"; of a letter what stands behind "V/v".
  package var subject: String
  /// What it is called in another language, below the subject: of programmes that guests from abroad read.
  package var foreignTitle = ""
  /// "Kính gửi: …", one each.
  package var addressees: [String] = []
  /// Who decides, above the bases of a decision: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH GIA LAI".
  package var authority: String?
  /// Without the sign at the end.
  package var bases: [String] = []
  package var body: [FormElement] = []
  /// One as a rule; two of minutes.
  package var signers: [FormSigner] = []
  /// Without dash and sign: "Bộ Ngoại giao".
  package var recipients: [String] = []
  /// Behind "Lưu:": "VT, NV".
  package var archive: String = "VT"
  package var annexes: [FormAnnex] = []
  package var marks = FormMarks()

  package init(
    _ kind: DocumentKind, _ letterhead: Letterhead, number: DocumentNumber, place: String, date: Day? = nil,
    subject: String
  ) {
    self.kind = kind
    typeName = kind.name
    self.letterhead = letterhead
    self.number = number
    self.place = place
    self.date = date
    self.subject = subject
  }
}

/// Who issues a document, as its head prints it.
package struct Letterhead: Hashable, Sendable, Codable {
  /// "TỈNH ỦY …" or the like above the issuer; one line each, may be none.
  package var parent: [String]
  /// "ỦY BAN NHÂN DÂN", "TỈNH GIA LAI".
  package var issuer: [String]
  /// As running text names it: "Ủy ban nhân dân tỉnh Gia Lai".
  package var name: String
  /// Below the first page: address, telephone, portal; "" for none.
  package var address: String

  package init(parent: [String] = [], issuer: [String], name: String, address: String = "") {
    self.parent = parent
    self.issuer = issuer
    self.name = name
    self.address = address
  }
}

/// "05/KH-UBND".
package struct DocumentNumber: Hashable, Sendable {
  /// As the head prints it behind "Số:".
  package let printed: String

  /// - Parameters:
  ///   - value: As given by the numbering book; nil leaves a blank: no number is invented.
  ///   - symbol: "KH-UBND".
  package init(_ value: Int? = nil, symbol: String) {
    // Numbers below ten have a nought before them (Mục II.3).
    printed = "\(value.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? Self.blank)/\(symbol)"
  }

  /// One that a document has already: "57-KL/TW".
  package init(printed: String) { self.printed = printed }

  private static let blank = String(repeating: "\u{A0}", count: 8)
}

/// Who signs.
package struct FormSigner: Hashable, Sendable {
  /// "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", one line each.
  package var authority: [String]
  /// Nil leaves a blank.
  package var name: String?

  package init(_ authority: [String], name: String? = nil) {
    self.authority = authority
    self.name = name
  }
}

/// What comes behind the document, with pages of its own.
package struct FormAnnex: Hashable, Sendable {
  package var title: String
  package var body: [FormElement]

  package init(_ title: String, _ body: [FormElement]) {
    self.title = title
    self.body = body
  }
}

/// What is stamped on a document.
package struct FormMarks: Hashable, Sendable {
  /// How soon it must be there (Mục III.2), with the size of its frame in millimetres.
  package enum Urgency: String, Hashable, Sendable, Codable, CaseIterable {
    case flash, immediate, urgent

    package var text: String {
      switch self {
      case .flash: "HỎA TỐC"
      case .immediate: "THƯỢNG KHẨN"
      case .urgent: "KHẨN"
      }
    }

    package var size: (width: Double, height: Double) {
      switch self {
      case .flash: (30, 8)
      case .immediate: (40, 8)
      case .urgent: (20, 8)
      }
    }
  }

  /// Who may have it (Mục III.3).
  package enum Circulation: String, Hashable, Sendable, Codable, CaseIterable {
    case afterMeeting, afterUse, notForPress, internalUse

    package var text: String {
      switch self {
      case .afterMeeting: "TRẢ LẠI SAU KHI HỌP"
      case .afterUse: "XEM XONG TRẢ LẠI"
      case .notForPress: "KHÔNG PHỔ BIẾN"
      case .internalUse: "LƯU HÀNH NỘI BỘ"
      }
    }
  }

  package var urgency: Urgency?
  package var circulation: Circulation?
  /// Of an electronic copy: "SAO Y; UBND tỉnh …; 05/01/2026 08:30:00".
  package var copy: String?
  /// Sign of the drafter and number of copies behind the archive: "NTH.5".
  package var drafter: String?

  package init(urgency: Urgency? = nil, circulation: Circulation? = nil) {
    self.urgency = urgency
    self.circulation = circulation
  }
}
