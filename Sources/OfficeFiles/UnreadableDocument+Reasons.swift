import Core

extension UnreadableDocument {
  package static let empty = UnreadableDocument(
    code: "empty",
    message: Localised(
      vi: "Tệp trống, không có chữ nào để đọc.", en: "The file is empty: there is no text to read."),
    exitCode: ExitCode.damaged)

  /// `what` names the format: "DOCX".
  package static func damaged(_ what: String) -> UnreadableDocument {
    UnreadableDocument(
      code: "damaged",
      message: Localised(
        vi: "Tệp \(what) bị hỏng hoặc tải về chưa đủ; hãy gửi lại tệp gốc.",
        en: "The \(what) file is damaged or incomplete; send the original file again."),
      exitCode: ExitCode.damaged)
  }

  package static let notText = UnreadableDocument(
    code: "not-text",
    message: Localised(
      vi: "Tệp không phải văn bản (nội dung nhị phân); hãy gửi DOCX, XLSX, PDF, HTML, Markdown hoặc TXT.",
      en: "The file is no text (binary content); send DOCX, XLSX, PDF, HTML, Markdown or TXT."),
    exitCode: ExitCode.damaged)

  /// The content is another format than the name says.
  package static func contentDiffers(name: String) -> UnreadableDocument {
    UnreadableDocument(
      code: "content-differs",
      message: Localised(
        vi: "Nội dung tệp không đúng với đuôi .\(name); hãy lưu lại đúng định dạng rồi gửi.",
        en: "The content does not match the extension .\(name); save it in that format and send it again."),
      exitCode: ExitCode.damaged)
  }

  package static let noSuchFile = UnreadableDocument(
    code: "no-such-file",
    message: Localised(vi: "Không tìm thấy tệp.", en: "There is no such file."),
    exitCode: ExitCode.cannotOpen)

  package static let directory = UnreadableDocument(
    code: "directory",
    message: Localised(vi: "Đây là thư mục, không phải tệp.", en: "This is a directory, not a file."),
    exitCode: ExitCode.cannotOpen)

  package static let notAFile = UnreadableDocument(
    code: "not-a-file",
    message: Localised(
      vi: "Đây không phải tệp thường (thiết bị, ống dẫn…).",
      en: "This is no regular file (a device, a pipe …)."),
    exitCode: ExitCode.cannotOpen)

  package static let cannotOpen = UnreadableDocument(
    code: "cannot-open",
    message: Localised(
      vi: "Không mở được tệp; hãy kiểm tra quyền đọc.",
      en: "The file cannot be opened; check its permissions."),
    exitCode: ExitCode.cannotOpen)

  package static let passwordProtected = UnreadableDocument(
    code: "password-protected",
    message: Localised(
      vi: "Tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại.",
      en: "The file is protected by a password; remove it and send the file again."),
    exitCode: ExitCode.passwordProtected)

  /// `what` names the format in both languages.
  package static func unsupported(_ what: Localised<String>) -> UnreadableDocument {
    UnreadableDocument(
      code: "unsupported",
      message: Localised(
        vi: "Chưa đọc được loại tệp này (\(what.vi)); hãy gửi DOCX, XLSX, PDF, HTML, Markdown hoặc TXT.",
        en: "This kind of file is not read (\(what.en)); send DOCX, XLSX, PDF, HTML, Markdown or TXT."),
      exitCode: ExitCode.unsupported)
  }

  package static let mail = UnreadableDocument(
    code: "mail",
    message: Localised(
      vi: "Đây là thư điện tử; hãy mở thư, lưu tệp đính kèm hoặc nội dung thành DOCX, PDF rồi gửi tệp đó.",
      en: "This is an e-mail; open it, save its attachment or its text as DOCX or PDF, and send that file."),
    exitCode: ExitCode.unsupported)

  /// `program` is the name of the program, `package` that of the Debian package that holds it.
  package static func programMissing(_ program: String, package: String) -> UnreadableDocument {
    UnreadableDocument(
      code: "program-missing",
      message: Localised(
        vi: "Cần chương trình \(program) để đọc tệp này; cài bằng: apt-get install \(package)",
        en: "Reading this file needs \(program); install it with: apt-get install \(package)"),
      exitCode: ExitCode.programMissing)
  }

  /// More than the limits allow; `limit` in words, such as "64 MB".
  package static func tooLarge(limit: String) -> UnreadableDocument {
    UnreadableDocument(
      code: "too-large",
      message: Localised(
        vi: "Tệp quá lớn hoặc bung ra quá lớn (giới hạn \(limit)).",
        en: "The file is too large, packed or unpacked (the limit is \(limit))."),
      exitCode: ExitCode.tooLarge)
  }

  /// More than `bytes` bytes.
  package static func tooLarge(bytes: Int) -> UnreadableDocument {
    bytes >= 1 << 20 ? tooLarge(limit: "\(bytes >> 20) MB") : tooLarge(limit: "\(bytes) bytes")
  }

  /// Nested deeper, or of more parts, than any real document.
  package static let tooComplex = UnreadableDocument(
    code: "too-complex",
    message: Localised(
      vi: "Cấu trúc tệp quá lồng ghép hoặc quá nhiều phần tử nên không đọc.",
      en: "The file is nested too deeply or has too many parts, so it is not read."),
    exitCode: ExitCode.tooLarge)

  /// Reading it took more memory or time than one file may.
  package static let tooCostly = UnreadableDocument(
    code: "too-costly",
    message: Localised(
      vi:
        "Đọc tệp này tốn quá nhiều bộ nhớ hoặc thời gian nên đã dừng. Hãy gửi bản Word gốc, hoặc tách tệp thành nhiều phần.",
      en:
        "Reading this file takes too much memory or time, so it was stopped. Send the Word original, or split the file."
    ),
    exitCode: ExitCode.tooLarge)

  /// The process that read it ended by a fault; `detail` says how.
  package static func readerFailed(_ detail: String) -> UnreadableDocument {
    UnreadableDocument(
      code: "reader-failed",
      message: Localised(
        vi:
          "Chương trình đọc dừng giữa chừng ở tệp này; nhật ký máy chủ đã ghi lại. Hãy lưu lại tệp (Word hoặc PDF) rồi gửi bản mới; "
          + "nếu vẫn vậy, báo quản trị viên.",
        en:
          "The reader broke down at this file; the server's log has it. Save the file anew (Word or PDF) and send that; if it "
          + "happens again, tell an administrator."),
      exitCode: ExitCode.damaged, detail: detail)
  }

  /// More lines than a document has.
  package static func tooManyLines(_ most: Int) -> UnreadableDocument {
    UnreadableDocument(
      code: "too-many-lines",
      message: Localised(
        vi:
          "Tệp có hơn \(most) dòng nên không đọc. Hãy kiểm tra có đúng tệp không, hoặc tách thành nhiều phần.",
        en:
          "The file has more than \(most) lines, so it is not read. Check that it is the right one, or split it."
      ),
      exitCode: ExitCode.tooLarge)
  }
}
