import ArgumentParser
import Core
import Glibc
import Markup
import MediaStages

/// Model files: written beside their place and moved into it, read whole, refused with one line.
enum ModelFile {
  static func read(_ path: String) throws -> [UInt8] {
    try InputFile.read(path, limit: LinearModel.fileBytes)
  }

  /// Readers see the old file or the new one, never a part.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let draft = "\(path).\(getpid()).draft"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw unwritten(path, errno) }
    var start = 0
    var fault: Int32 = 0
    while start < bytes.count, fault == 0 {
      let written = bytes[start...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written >= 0 { start += written } else if errno != EINTR { fault = errno }
    }
    if fault == 0, fsync(file) != 0 { fault = errno }
    if close(file) != 0, fault == 0 { fault = errno }
    if fault == 0, rename(draft, path) != 0 { fault = errno }
    guard fault == 0 else {
      unlink(draft)
      throw unwritten(path, fault)
    }
  }

  private static func unwritten(_ path: String, _ code: Int32) -> ExitCode {
    let reason = String(cString: strerror(code))
    StandardError.say("\(path): không ghi được tệp (\(reason))", "the file cannot be written (\(reason))")
    return ExitCode(73)
  }
}

extension TopicModel {
  static func read(file path: String) throws -> TopicModel {
    do { return try decode(try ModelFile.read(path)) } catch let fault as ModelFault {
      throw fault.refused(path)
    }
  }
}

extension ToneModel {
  static func read(file path: String) throws -> ToneModel {
    do { return try decode(try ModelFile.read(path)) } catch let fault as ModelFault {
      throw fault.refused(path)
    }
  }
}

extension ModelFault {
  /// One line on standard error; exit code 65, as for other input that cannot be used.
  func refused(_ path: String) -> ExitCode {
    let (vi, en) =
      switch self {
      case .notAModel: ("không phải tệp mô hình", "not a model file")
      case .version(let found):
        (
          "phiên bản \(found) của tệp mô hình không đọc được",
          "version \(found) of the model format is not known"
        )
      case .otherKind: ("mô hình thuộc loại khác", "a model of another kind")
      case .truncated: ("tệp mô hình bị cắt hoặc dài quá", "the model file is cut short or too long")
      case .checksum: ("tệp mô hình bị hỏng", "the model file is damaged")
      case .invalid(let part): ("tệp mô hình sai: \(part)", "the model file is wrong: \(part)")
      }
    StandardError.say("\(path): \(vi)", en)
    return ExitCode(65)
  }
}

extension TrainingRefusal {
  func refused() -> ExitCode {
    let (vi, en) =
      switch self {
      case .tooFewTexts(let count, let least):
        ("có \(count) văn bản, cần ít nhất \(least)", "\(count) texts, at least \(least) are needed")
      case .oneClass: ("chỉ có một nhãn", "there is but one label")
      case .tooManyClasses(let count): ("quá nhiều nhãn: \(count)", "too many labels: \(count)")
      case .smallClass(label: .string(let label), texts: let count, least: let least),
        .smallClass(label: .number(let label), texts: let count, least: let least):
        (
          "nhãn “\(label)” chỉ có \(count) văn bản, cần ít nhất \(least)",
          "the label “\(label)” has \(count) texts, at least \(least) are needed"
        )
      case .noSharedTerms: ("các văn bản không có từ chung", "the texts share no words")
      case .tooMuchText: ("quá nhiều văn bản cho một lần huấn luyện", "too much text for one training")
      }
    StandardError.say("không huấn luyện được: \(vi)", "no training: \(en)")
    return ExitCode(65)
  }
}
