import VietnameseText

/// What a time beside an article is the time of.
enum TimeRole {
  case publication, change
}

/// Words that say what a time is: "Đăng lúc", "Cập nhật:", "Published", "mis à jour", 发布于, 更新.
enum TimeLabels {
  struct Found {
    var role: TimeRole
    /// Where it stands in the text.
    var range: Range<Int>
  }

  /// The labels of a text, in order; of those that overlap the longest.
  static func find(in text: [UInt8]) -> [Found] {
    var folded: [UInt8] = []
    // Where each folded byte comes from.
    var origins: [Int] = []
    var place = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      Folding.append(scalar.properties.isWhitespace ? " " : scalar, to: &folded)
      while origins.count < folded.count { origins.append(place) }
      place += UTF8.width(scalar)
    }
    origins.append(place)
    var found: [Found] = []
    var start = 0
    while start < folded.count {
      guard let (role, length) = label(folded, at: start) else {
        start += 1
        continue
      }
      found.append(Found(role: role, range: origins[start]..<origins[start + length]))
      start += length
    }
    return found
  }

  /// The longest label at a place of a folded text.
  private static func label(_ text: [UInt8], at start: Int) -> (role: TimeRole, length: Int)? {
    let isASCII = text[start] < 0x80
    if isASCII, start > 0, isLetter(text[start - 1]) { return nil }
    var best: (role: TimeRole, length: Int)?
    for (word, role) in words[text[start]] ?? [] {
      let needsTime = word.last == UInt8(ascii: "#")
      let length = word.count - (needsTime ? 1 : 0)
      guard length > best?.length ?? 0, start + length <= text.count,
        text[start..<start + length].elementsEqual(word[..<length]),
        !needsTime || isTimeNext(text[(start + length)...])
      else { continue }
      best = (role, length)
    }
    guard var best else { return nil }
    // The rest of a word: "updat" is "updated", too.
    while isASCII, start + best.length < text.count, isLatin(text[start + best.length]),
      isLatin(text[start + best.length - 1])
    {
      best.length += 1
    }
    return best
  }

  /// Whether a time follows, or the text of another element.
  private static func isTimeNext(_ rest: ArraySlice<UInt8>) -> Bool {
    let next = rest.first {
      $0 != 0x20 && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "(")
    }
    return next.map { $0 &- 0x30 < 10 } ?? true
  }

  private static func isLatin(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    isLatin(byte) || byte &- 0x30 < 10 || byte >= 0x80
  }

  /// Folded, by their first byte; "_" for a space, "#" where a time must follow. Latin ones are beginnings of words.
  private static let words: [UInt8: [(word: [UInt8], role: TimeRole)]] = {
    let all =
      publication.map { (word: $0, role: TimeRole.publication) }
      + change.map { (word: $0, role: TimeRole.change) }
    return Dictionary(grouping: all.filter { !$0.word.isEmpty }, by: { $0.word[0] })
  }()

  private static let publication = folded(
    """
    xuat_ban dang_luc dang_ngay dang_tai dang_vao dang_boi dang_lan dang# ngay_dang gio_dang thoi_gian_dang da_dang dang_tin
    phat_hanh ngay_tao tao_luc dua_tin_luc len_trang
    publish publication post_date posted date_posted first_posted created
    publie paru mis_en_ligne veroffentlicht erschienen erstellt publicad publicac pubblicat diterbitkan
    опубликован размещен
    发布 發布 發佈 发表 發表 刊登 刊发 发稿 首发 公開 掲載 投稿 配信 発行 입력 등록 게시 발행 작성
    เผยแพร่ โพสต์ ลงวันที่ ເຜີຍແຜ່ ໂພສ ລົງວັນທີ ចេញផ្សាយ បានផ្សាយ ផ្សាយ បោះពុម្ព
    """)

  private static let change = folded(
    """
    cap_nhat sua_luc sua_ngay sua_doi sua_lan sua# chinh_sua hieu_dinh thay_doi lan_cuoi bo_sung_luc
    updat last_updat last_modif last_edit last_change modif edited revised changed corrected amended
    mis_a_jour mise_a_jour actualis maj aktualis geandert stand# actualiz atualiz aggiornat diperbarui
    обновлен изменен
    更新 修改 修订 修訂 修正 编辑于 수정 업데이트 최종
    อัปเดต อัพเดท อัพเดต ปรับปรุง แก้ไข ອັບເດດ ອັບເດັດ ປັບປຸງ ແກ້ໄຂ ធ្វើបច្ចុប្បន្នភាព បច្ចុប្បន្នភាព កែប្រែ កែសម្រួល អាប់ដេត
    """)

  private static func folded(_ words: String) -> [[UInt8]] {
    words.split(whereSeparator: \.isWhitespace).map { Array(Folding.fold($0.replacing("_", with: " ")).utf8) }
  }
}
