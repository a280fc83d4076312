import Core

/// How far a long operation is.
package struct OperationProgress: Hashable, Sendable {
  package enum Stage: String, Hashable, Sendable {
    case copyingDatabase
    case checkingDatabase
    case packing
    case verifying
    case unpacking
    case copyingRows

    /// Whether bytes are counted.
    package var isOfBytes: Bool {
      switch self {
      case .packing, .verifying, .unpacking: true
      case .copyingDatabase, .checkingDatabase, .copyingRows: false
      }
    }
  }

  package var stage: Stage
  /// Bytes, pages or rows.
  package var done: Int
  /// 0 when it is not known before the end.
  package var whole: Int

  package typealias Report = @Sendable (OperationProgress) -> Void
}

extension OperationProgress.Stage: Titled {
  package var title: Localised<String> {
    switch self {
    case .copyingDatabase: Localised(vi: "chép cơ sở dữ liệu", en: "copying the database")
    case .checkingDatabase: Localised(vi: "kiểm tra cơ sở dữ liệu", en: "checking the database")
    case .packing: Localised(vi: "đóng gói", en: "packing")
    case .verifying: Localised(vi: "đọc lại để kiểm tra", en: "reading back")
    case .unpacking: Localised(vi: "đưa tệp về chỗ", en: "putting files in place")
    case .copyingRows: Localised(vi: "chép dữ liệu", en: "copying rows")
    }
  }
}
