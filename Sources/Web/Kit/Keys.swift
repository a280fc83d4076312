import Core
import Markup

/// The keys of the workspace, which "?" lists.
enum Keys {
  static let all: [(key: String, does: Localised<String>)] = [
    ("/", Words.keySearch), ("j", Words.keyNext), ("k", Words.keyPrevious), ("Enter", Words.keyOpen),
    ("e", Words.keyEdit), ("a", Words.keyAccept), ("x", Words.keyDrop), ("n", Words.keyAdd),
    ("?", Words.keyKeys),
  ]

  static func dialog(_ frame: PageFrame) -> HTML {
    .element(
      "dialog", [.data("data-keys"), .labelledBy("keys-title")],
      group {
        h2(.id("keys-title")) { frame(Words.keys) }
        dl(.class("keys")) {
          for entry in all {
            dt { kbd { entry.key } }
            dd { frame(entry.does) }
          }
        }
        button(.type(.button), .class("plain"), .data("data-close-keys")) { frame(Words.close) }
      })
  }
}

extension Words {
  static let keys = Both(vi: "Phím tắt", en: "Keys")
  static let keySearch = Both(vi: "Tìm", en: "Search")
  static let keyNext = Both(vi: "Dòng hoặc nhiệm vụ sau", en: "Next row or task")
  static let keyPrevious = Both(vi: "Dòng hoặc nhiệm vụ trước", en: "Row or task before")
  static let keyOpen = Both(vi: "Mở", en: "Open")
  static let keyEdit = Both(
    vi: "Sửa nhiệm vụ đang chọn khi rà soát", en: "Edit the selected task under review")
  static let keyAccept = Both(vi: "Đưa nhiệm vụ đang chọn vào sổ", en: "Accept the selected task")
  static let keyDrop = Both(vi: "Bỏ nhiệm vụ đang chọn", en: "Drop the selected task")
  static let keyAdd = Both(vi: "Thêm nhiệm vụ khi rà soát", en: "Add a task under review")
  static let keyKeys = Both(vi: "Hiện các phím này", en: "Show these keys")
}
