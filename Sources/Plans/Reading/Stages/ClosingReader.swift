import Core

/// Stage 7: recipients and signature, from the lines below the body.
struct ClosingReader {
  private(set) var recipients: [String] = []
  private(set) var signer = DocumentHeader.Signer()
  private var rest: [Passage] = []

  static func read(_ lines: [Parts.ClosingLine]) -> ClosingReader {
    var reader = ClosingReader()
    reader.take(lines)
    reader.signer = SignatureRule.signer(reader.rest)
    return reader
  }

  private mutating func take(_ lines: [Parts.ClosingLine]) {
    var isOpen = false
    var cell = 0
    var usesBullets = false
    var isDone = false
    let counts = Dictionary(lines.map { ($0.cell, 1) }, uniquingKeysWith: +)
    for line in lines {
      let passage = Passage(line.text)
      if PartOpenings.isRecipients(passage) {
        isOpen = true
        cell = line.cell
        let tail = TextTrim.item(passage.tail(from: 2))
        if Passage(tail).isInCapitals, Passage(tail).count > 1 {
          // The signature stands beside the list in print.
          rest.append(Passage(tail))
        } else if !tail.isEmpty {
          let entries = Self.runOn(tail)
          recipients += entries
          // A list that stands in one line is whole: what follows is the signature.
          if entries.count > 2 { isOpen = false }
        }
        continue
      }
      let isCell = (counts[line.cell] ?? 0) > 1
      let isBullet = LabelReader.read(Array(line.text.utf8))?.style.isBullet ?? false
      if isOpen, isCell, line.cell != cell { isOpen = false }
      if isOpen, !isCell, !isBullet, isSignatureLine(passage) {
        // The signature may stand beside the list in print, its lines between the entries.
        guard hasEntries(lines, after: line) else {
          isOpen = false
          rest.append(passage)
          continue
        }
        rest.append(passage)
        continue
      }
      guard isOpen else {
        rest.append(passage)
        continue
      }
      usesBullets = usesBullets || isBullet
      if isDone, !isBullet { continue }
      let entry = takeSignature(line.text)
      addRecipient(entry, isBullet: isBullet, usesBullets: usesBullets)
      isDone = isFilingLine(passage) && passage.lastByte == 0x2E
      if !isCell, isDone { isOpen = false }
    }
  }

  /// "- UBND tỉnh (b/c); CHỦ TỊCH": the signature stands beside the list in print, and both came on one line.
  private mutating func takeSignature(_ text: String) -> String {
    let line = Passage(text)
    guard
      let start = line.words.indices.dropFirst().suffix(24).first(where: { index in
        let gap = line.gap(before: index)
        return
          (gap.contains(.semicolon) || gap.contains(.comma) || gap.contains(.stop) && gap.contains(.space))
          && SignatureRule.isSignature(Passage(line.tail(from: index)), isSure: !gap.contains(.comma))
      })
    else { return text }
    rest.append(Passage(line.tail(from: start)))
    return TextTrim.item(String(decoding: line.bytes[..<Int(line.words[start].start)], as: UTF8.self))
  }

  /// "- Bộ A; - Bộ B. - Lưu: VT": entries that lost their lines.
  private static func runOn(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var entries: [String] = []
    var start = 0
    func take(_ end: Int) {
      let entry = TextTrim.item(String(decoding: bytes[start..<end], as: UTF8.self))
      if !entry.isEmpty { entries.append(entry) }
      start = end
    }
    for index in bytes.indices.dropFirst(2) where bytes[index] == 0x2D && bytes[index - 1] == 0x20 {
      if bytes[index - 2] == 0x3B || bytes[index - 2] == 0x2E { take(index) }
    }
    take(bytes.count)
    return entries
  }

  private func hasEntries(_ lines: [Parts.ClosingLine], after line: Parts.ClosingLine) -> Bool {
    lines.contains { $0.place > line.place && LabelReader.read(Array($0.text.utf8))?.style.isBullet ?? false }
  }

  private mutating func addRecipient(_ text: String, isBullet: Bool, usesBullets: Bool) {
    let label = isBullet ? LabelReader.read(Array(text.utf8)) : nil
    let entry = TextTrim.item(
      label.map { String(decoding: Array(text.utf8)[$0.contentStart...], as: UTF8.self) } ?? text)
    guard !entry.isEmpty else { return }
    if !isBullet, usesBullets, let last = recipients.indices.last {
      recipients[last] += " " + entry
    } else {
      recipients.append(entry)
    }
  }

  private func isSignatureLine(_ line: Passage) -> Bool {
    line.isInCapitals
      || SignatureRule.isPerson(line) && recipients.last.map { isFilingLine(Passage($0)) } ?? false
  }

  private static let filing: Phrase = "luu"

  /// "Lưu: VT, K9.": the clerk's line ends the list.
  private func isFilingLine(_ line: Passage) -> Bool { Self.filing.matches(line, at: 0, plainly: true) }
}

/// The signature block: authority, position, name.
enum SignatureRule {
  private static let proxies = PhraseSet("kt|tl|tuq|q|k/t|t/l", plainly: true)
  private static let behalf = PhraseSet("tm|t/m", plainly: true)
  private static let positions = PhraseSet(
    """
    phó chủ tịch|chủ tịch|phó giám đốc|giám đốc|thứ trưởng|bộ trưởng|phó thủ tướng|thủ tướng|phó bí thư|bí thư|phó trưởng ban|trưởng ban|chánh văn phòng|phó chánh văn phòng
    tổng giám đốc|phó tổng giám đốc|cục trưởng|phó cục trưởng|chi cục trưởng|phó chi cục trưởng|trưởng phòng|phó trưởng phòng|hiệu trưởng|phó hiệu trưởng|viện trưởng|chánh thanh tra|vụ trưởng|tổng cục trưởng
    tổng biên tập|phó tổng biên tập|tổng thư ký|trưởng khoa|phó trưởng khoa|trưởng trạm|chánh án|hội trưởng|trưởng tiểu ban|chủ nhiệm ủy ban|phó tổng cục trưởng|tư lệnh|chính ủy|chỉ huy trưởng|phó thủ trưởng|thủ trưởng|đội trưởng|hạt trưởng|kiểm toán trưởng|thống đốc|phó thống đốc|phó chủ tịch thường trực|phó bí thư thường trực|phó giám đốc thường trực|trưởng đoàn|chủ nhiệm|phó chủ nhiệm
    """)
  private static let broken = PhraseSet("chu tich|giam doc|pho chu tich|ph chu tich", plainly: true)

  static func signer(_ lines: [Passage]) -> DocumentHeader.Signer {
    var signer = DocumentHeader.Signer()
    var onBehalf: String?
    for line in lines.flatMap(Self.unfolded) {
      guard line.count > 0, line.count <= 24 else { continue }
      if proxies.match(line, at: 0) > 0,
        line.words[0].isAllCapitals || !line.words[0].gap.isDisjoint(with: [.stop, .slash]),
        line.isInCapitals
      {
        let split = line.words.indices.dropFirst(2).first {
          positions.match(line, at: $0) > 0 && positions.match(line, at: $0 - 1) == 0 && $0 > 2
        }
        signer.authority = line.text(0, split ?? line.count)
        if let split { signer.position = position(line, split) }
      } else if behalf.match(line, at: 0) > 0, line.isInCapitals {
        onBehalf = line.text(0, line.count)
      } else if positions.match(line, at: 0) > 0 || broken.match(line, at: 0) > 0, line.count <= 6 {
        signer.position = position(line, 0)
      } else if case let person = withoutTitles(line), isPerson(person) {
        signer.name = person.text(0, person.count)
      }
    }
    signer.authority = signer.authority ?? onBehalf
    return signer
  }

  private static let surnames = PhraseSet(
    """
    nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh|mai|tô|trương|lâm|đào|hà|cao|lương|thái|tạ|phùng|châu|vương|quách|kiều|chu|mạc|tống|nông|ma|lò|giàng|vàng|sùng|thào|cầm|quàng|lường|triệu|bế|vi|hầu|lục|doãn|khổng|la|thạch|danh|kim|sơn|diệp|hứa|mã|văn|tăng|từ|lưu|nghiêm|viên
    đoàn thị|đoàn văn|đoàn đức|đoàn minh|đoàn quang|đoàn ngọc|đoàn hữu|đoàn xuân|đoàn mạnh|đoàn quốc|đoàn anh|đoàn hồng|đoàn trọng|đoàn tuấn|đoàn duy|đoàn đình|đoàn công|đoàn bá
    """)

  /// Authority, position or name, and nothing else.
  /// - Parameter isSure: A sign before it closes what stands before; behind a comma another recipient may follow.
  static func isSignature(_ line: Passage, isSure: Bool = true) -> Bool {
    guard line.count > 1 else { return false }
    if line.isInCapitals {
      return isPosition(line) || proxies.match(line, at: 0) > 0 || behalf.match(line, at: 0) > 0
    }
    let person = withoutTitles(line)
    guard isPerson(person) else { return false }
    if surnames.match(person, at: 0) > 0, person.count > 2 { return true }
    return isSure && AgencyWords.heads.match(line, at: 0) == 0
  }

  /// A line that is nothing but a position: "GIÁM ĐỐC".
  static func isPosition(_ line: Passage) -> Bool { positions.match(line, at: 0) == line.count }

  private static let titles = PhraseSet(
    """
    gs|pgs|ts|ths|ks|cn|bs|ds|bsckii|bscki|bsck2|bsck1|bscki i|dsckii|dscki|ngnd|ngưt|ttnd|ttưt|gs ts|pgs ts|luật sư|nhà giáo|bác sĩ|dược sĩ|tiến sĩ|thạc sĩ|hòa thượng|thượng tọa|linh mục|mục sư
    đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|đồng chí
    """)

  /// The name without academic titles and ranks: "ThS. Nguyễn Văn A", "Đại tá Trần Văn B".
  private static func withoutTitles(_ line: Passage) -> Passage {
    var start = 0
    while start < min(6, line.count), case let length = titles.match(line, at: start), length > 0 {
      start += length
    }
    return start == 0 ? line : Passage(line.tail(from: start))
  }

  /// "TRƯỞNG BAN Nguyễn Văn A" in one line: the position, then the name.
  private static func unfolded(_ line: Passage) -> [Passage] {
    guard (4...16).contains(line.count),
      let split = line.words.indices.first(where: { !line.words[$0].isAllCapitals }), split > 1
    else { return [line] }
    let name = Passage(line.tail(from: split))
    return isPerson(name) ? [Passage(line.text(0, split)), name] : [line]
  }

  /// A personal name: two to five capitalised words and nothing else.
  static func isPerson(_ line: Passage) -> Bool {
    (2...6).contains(line.count)
      && line.words.allSatisfy { $0.isCapital && !$0.isNumber && $0.end - $0.start <= 12 }
      && !line.isInCapitals
      && line.words.indices.dropLast().allSatisfy { index in
        line.words[index].gap.subtracting([.space, .stop]).isEmpty || isElision(line, index)
      }
      && positions.match(line, at: 0) == 0
  }

  /// "H'Linh Niê", "K’Brêu": one letter and an apostrophe open names of the Central Highlands.
  private static func isElision(_ line: Passage, _ index: Int) -> Bool {
    let word = line.words[index]
    let sign = line.bytes[Int(word.end)..<Int(line.words[index + 1].start)]
    return word.end - word.start == 1
      && (sign.elementsEqual([0x27]) || sign.elementsEqual([0xE2, 0x80, 0x99]))
  }

  /// "PHÓ CHỦ TỊCH" as "Phó Chủ tịch".
  private static func position(_ line: Passage, _ start: Int) -> String {
    let words = (start..<line.count).map { line.text($0, $0 + 1).lowercased() }
    let isDeputy = words.first == "phó" || words.first == "thứ"
    return words.enumerated().map { index, word in
      index == 0 || isDeputy && index == 1 && words.count > 2
        ? word.prefix(1).uppercased() + word.dropFirst() : word
    }.joined(separator: " ")
  }
}
