import Core

extension Words {
  package static let noPlansYet = Both(vi: "Chưa có kế hoạch nào", en: "No plans yet")
  package static let noPlansYetHelp = Both(
    vi: "Nạp văn bản kế hoạch (.docx, .pdf, .html, .md, .txt); phần mềm đọc ra nhiệm vụ để rà soát.",
    en: "Add a plan document (.docx, .pdf, .html, .md, .txt); its tasks are read out for review.")
  package static let number = Both(vi: "Số", en: "Number")
  package static let issuer = Both(vi: "Cơ quan ban hành", en: "Issuer")
  package static let issuedOn = Both(vi: "Ngày ban hành", en: "Issued")
  package static let signer = Both(vi: "Người ký", en: "Signer")
  package static let planPeriod = Both(vi: "Giai đoạn", en: "Period")
  package static let recipients = Both(vi: "Nơi nhận", en: "Recipients")
  package static let versions = Both(vi: "Các bản", en: "Versions")
  package static let version = Both(vi: "Bản", en: "Version")
  package static let download = Both(vi: "Tải tệp gốc", en: "Download the source file")
  package static let importedAt = Both(vi: "Nạp lúc", en: "Loaded")
  package static func undatedOnly(_ count: Int) -> Both {
    Both(
      vi: "\(count) nhiệm vụ, đều không ghi thời hạn.",
      en: count == 1 ? "1 task, without a deadline." : "\(count) tasks, none with a deadline.")
  }
  package static func undatedTasks(_ count: Int) -> Both {
    Both(
      vi: "Ngoài ra có \(count) nhiệm vụ không ghi thời hạn, không thuộc năm nào.",
      en: count == 1
        ? "Besides, 1 task has no deadline and belongs to no year."
        : "Besides, \(count) tasks have no deadline and belong to no year.")
  }
  package static let legalChain = Both(vi: "Chuỗi căn cứ", en: "Chain of legal bases")
  package static let noBases = Both(vi: "Văn bản không nêu căn cứ.", en: "The document names no legal basis.")
  package static let derivedPlans = Both(
    vi: "Kế hoạch căn cứ vào văn bản này", en: "Plans that rest on this one")
  package static let otherCitations = Both(vi: "Văn bản khác được dẫn", en: "Other documents cited")
  package static let findings = Both(vi: "Điều cần xem", en: "To look at")
  package static let noFindings = Both(vi: "Không có điều gì cần xem.", en: "Nothing to look at.")
  package static func tasksToLookAt(_ count: Int) -> Both {
    Both(
      vi: "\(count) nhiệm vụ thiếu chủ trì, có tên chưa xác định hoặc có chỗ cần xem",
      en: count == 1
        ? "1 task lacks a lead, has an unknown name or something odd"
        : "\(count) tasks lack a lead, have unknown names or something odd")
  }
  package static let takeDocument = Both(vi: "Xuất văn bản (DOCX)", en: "Document (DOCX)")
  package static let reportingDuties = Both(vi: "Chế độ báo cáo", en: "Reporting duties")
  package static let reportsTo = Both(vi: "Gửi", en: "To")
  package static let covers = Both(vi: "Kỳ báo cáo", en: "Covers")
  package static let byYear = Both(vi: "Theo năm", en: "By year")
  package static let proposed = Both(vi: "Chờ rà soát", en: "To review")
  package static let accepted = Both(vi: "Trong sổ", en: "On the board")
  package static let openBoard = Both(vi: "Xem nhiệm vụ", en: "Open the board")
  package static let orientation = Both(vi: "định hướng đến", en: "orientation to")
  package static let inRegister = Both(vi: "có trong sổ", en: "in the register")

  package static func versionNumber(_ number: Int) -> Both {
    Both(vi: "Bản \(number)", en: "Version \(number)")
  }
}
