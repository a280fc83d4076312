import Core

extension LastBackup {
  /// One line for whoever starts the program, and for a page.
  package static func sentence(_ last: LastBackup?, now: Timestamp = .now) -> Localised<String> {
    let restored = last?.restore.map { restore in
      Localised(
        vi:
          " Khôi phục \(restore.at.day) \(restore.at.clock) từ bản \(restore.madeAt.day) \(restore.madeAt.clock).",
        en:
          " Restored \(restore.at.day) \(restore.at.clock) from that of \(restore.madeAt.day) \(restore.madeAt.clock)."
      )
    }
    guard let backup = last?.backup else {
      return Localised(
        vi: "Chưa sao lưu lần nào. Chạy `haidang backup TỆP`.\(restored?.vi ?? "")",
        en: "Never backed up. Run `haidang backup FILE`.\(restored?.en ?? "")")
    }
    let hours = max(0, (now.milliseconds - backup.at.milliseconds) / 3_600_000)
    let (day, time) = (backup.at.day, backup.at.clock)
    let age =
      hours < 48
      ? Localised(vi: "\(hours) giờ trước", en: "\(hours) hours ago")
      : Localised(vi: "\(hours / 24) ngày trước", en: "\(hours / 24) days ago")
    return Localised(
      vi: "Sao lưu gần nhất: \(day) \(time) (\(age.vi)), \(backup.file).\(restored?.vi ?? "")",
      en: "Last backup: \(day) \(time) (\(age.en)), \(backup.file).\(restored?.en ?? "")")
  }
}
