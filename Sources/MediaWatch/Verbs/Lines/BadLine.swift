import Core
import Markup

/// Why a line of the input is passed over; named on standard error with the line's number.
package struct BadLine: Error, Equatable, Sendable {
  package var message: Localised<String>

  package init(vi: String, en: String) {
    message = Localised(vi: vi, en: en)
  }

  package init(_ fault: JSONFault) {
    self.init(
      vi: "không phải JSON: \(fault.reason.vietnamese) (byte \(fault.offset + 1))",
      en: "no JSON: \(fault.reason.rawValue) (byte \(fault.offset + 1))")
  }

  /// A key that the verb needs.
  package static func missing(_ key: String) -> BadLine {
    BadLine(vi: "thiếu khoá “\(key)”", en: "the key “\(key)” is missing")
  }
}

extension JSONFault.Reason {
  fileprivate var vietnamese: String {
    switch self {
    case .invalidUTF8: "không phải UTF-8"
    case .unexpectedEnd: "kết thúc quá sớm"
    case .unexpectedSign: "có ký tự đặt sai chỗ"
    case .badNumber: "số viết sai"
    case .badEscape: "dấu thoát trong chuỗi viết sai"
    case .controlCharacter: "chuỗi có ký tự điều khiển"
    case .tooDeep: "lồng nhau quá sâu"
    case .tooLong: "quá dài"
    case .trailingText: "còn ký tự sau giá trị"
    }
  }
}
