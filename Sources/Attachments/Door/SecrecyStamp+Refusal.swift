import Core

extension SecrecyStamp {
  /// Says what was found, where, and what to do: secret documents never enter this system.
  package var refusal: Refusal {
    Refusal(
      "secrecy-stamp",
      Localised(
        vi:
          "Tệp mang dấu độ mật “\(level.rawValue)” (\(place.words.vi)) nên không được nhận; không có gì được lưu lại. "
          + "Tài liệu bí mật nhà nước chỉ được xử lý trên hệ thống dành riêng, theo quy định bảo vệ bí mật nhà nước. "
          + "Nếu tài liệu đã được giải mật, hãy gửi bản không còn dấu độ mật.",
        en:
          "The file bears the secrecy stamp “\(level.rawValue)” (\(place.words.en)), so it is not taken; nothing of it "
          + "was kept. State secrets are handled on systems of their own only. If the document has been declassified, "
          + "send the copy without the stamp."),
      field: "file")
  }
}

extension SecrecyStamp.Place {
  fileprivate var words: Localised<String> {
    switch self {
    case .head: Localised(vi: "phần đầu trang nhất", en: "head of the first page")
    case .margin: Localised(vi: "lề trên hoặc lề dưới trang", en: "upper or lower margin of a page")
    case .label: Localised(vi: "dòng ghi độ mật", en: "line that states the secrecy")
    }
  }
}
