extension LooseDateReader {
  /// 09:30, 9h30, 9 giờ 30 phút, 9時30分, 오후 11:23:17, 9:30 PM, 09.30 น.
  mutating func readClock() {
    for index in tokens.indices where isFreeNumber(index, digits: 1...2) && tokens[index].value <= 24 {
      guard let last = clock(at: index) else { continue }
      var end = last
      applyHalf(of: index, &end)
      clockEnd = end
      for place in index...end { tokens[place].isUsed = true }
      return
    }
  }

  /// Reads a clock that begins with the hour at `index`; its last token, or nil where there is none.
  private mutating func clock(at index: Int) -> Int? {
    let hour = tokens[index].value
    if isFreeNumber(index + 1, digits: 1...2), tokens[index + 1].sign == 0x3A, tokens[index + 1].value < 60 {
      (fields.hour, fields.minute) = (hour, tokens[index + 1].value)
      return seconds(after: index + 1)
    }
    if isWord(index + 1, ["h", "gio", "時", "时", "點", "点", "시"]), self[index + 1]?.sign == 0 {
      fields.hour = hour
      guard isFreeNumber(index + 2, digits: 1...2), tokens[index + 2].value < 60, tokens[index + 2].sign == 0,
        tokens[index + 1].text != "h" || !tokens[index + 2].hasSpace
      else { return index + 1 }
      fields.minute = tokens[index + 2].value
      let marked = isWord(index + 3, ["phut", "分", "분", "min", "m", "p"])
      return marked ? seconds(after: index + 3) : index + 2
    }
    let isDotted =
      isFreeNumber(index + 1, digits: 2...2) && tokens[index + 1].sign == 0x2E
      && !tokens[index + 1].hasSpace && tokens[index + 1].value < 60 && self[index + 2]?.sign != 0x2E
    if isDotted,
      isWord(index + 2, ["น", "uhr", "wib", "wita", "wit", "ໂມງ"]) || isWord(index - 1, ["เวลา", "pukul"])
    {
      (fields.hour, fields.minute) = (hour, tokens[index + 1].value)
      return isWord(index + 2, ["น", "uhr", "ໂມງ"]) ? index + 2 : index + 1
    }
    return nil
  }

  /// The seconds and their fraction behind the minutes.
  private mutating func seconds(after minutes: Int) -> Int {
    var last = minutes
    guard isFreeNumber(last + 1, digits: 1...2), tokens[last + 1].value <= 60 else { return last }
    let sign = tokens[last + 1].sign
    let isMarked = isWord(last, ["phut", "分", "분"]) && isWord(last + 2, ["giay", "秒", "초", "s"])
    guard sign == 0x3A || isMarked else { return last }
    fields.second = tokens[last + 1].value
    last += isMarked ? 2 : 1
    if let next = self[last + 1], next.isNumber, next.sign == 0x2E, !next.hasSpace { last += 1 }
    return last
  }

  /// Morning or afternoon, before the hour or behind the clock.
  private mutating func applyHalf(of first: Int, _ end: inout Int) {
    let afternoon: Set<String> = ["pm", "chieu", "toi", "ch", "오후", "下午", "午後", "午后", "晚上", "μμ"]
    let morning: Set<String> = ["am", "sang", "sa", "오전", "上午", "午前", "凌晨", "πμ"]
    var isAfternoon = isWord(first - 1, afternoon) || isWord(end + 1, afternoon)
    var isMorning = isWord(first - 1, morning) || isWord(end + 1, morning)
    if isWord(end + 1, afternoon) || isWord(end + 1, morning) {
      end += 1
    } else if isWord(end + 1, ["p", "a", "μ", "π"]), isWord(end + 2, ["m", "μ"]), tokens[end + 2].sign == 0x2E
    {
      isAfternoon = isWord(end + 1, ["p", "μ"])
      isMorning = !isAfternoon
      end += 2
    } else if isAfternoon || isMorning {
      use(first - 1)
    }
    if isAfternoon, fields.hour < 12 { fields.hour += 12 }
    if isMorning, fields.hour == 12 { fields.hour = 0 }
  }

  /// GMT+7, UTC+07:00, +0700, (GMT+7), EST, Z behind the clock; in asctime forms the year may stand between.
  mutating func readZone() {
    guard let clockEnd else { return }
    for index in (clockEnd + 1)..<max(clockEnd + 1, tokens.count) {
      guard let token = self[index], !token.isUsed else { continue }
      if token.isNumber {
        let offset = offset(at: index, named: false)
        guard let offset else { continue }
        fields.zone = offset.minutes
        for place in index...offset.last { tokens[place].isUsed = true }
        return
      }
      guard let minutes = ZoneNames.minutes(token.text) else { continue }
      use(index)
      fields.zone = minutes
      if minutes == 0, let offset = offset(at: index + 1, named: true) {
        fields.zone = offset.minutes
        for place in (index + 1)...offset.last { tokens[place].isUsed = true }
      }
      return
    }
  }

  /// A signed offset that begins at a number.
  private func offset(at index: Int, named: Bool) -> (minutes: Int, last: Int)? {
    guard let token = self[index], token.isNumber, token.sign == 0x2B || token.sign == 0x2D, token.value >= 0,
      !token.signHasSpace || named,
      token.hasSpace || named || token.sign == 0x2B || token.digits == 4
        || (index - 1 == clockEnd && self[index + 1]?.sign == 0x3A),
      named || token.digits == 2 || token.digits == 4
    else { return nil }
    let direction = token.sign == 0x2D ? -1 : 1
    if token.digits == 4 {
      // "Thu-2004": a year, where its minutes would be beyond 59 or its hours beyond 14.
      guard token.value % 100 < 60, token.value / 100 <= 14 else { return nil }
      return (direction * (token.value / 100 * 60 + token.value % 100), index)
    }
    guard token.digits <= 2, token.value <= 14 else { return nil }
    if let next = self[index + 1], next.isNumber, next.sign == 0x3A, next.digits == 2, next.value < 60 {
      return (direction * (token.value * 60 + next.value), index + 1)
    }
    // A day behind a dash is no zone: only a name or a plus makes one of two digits.
    return named || token.sign == 0x2B ? (direction * token.value * 60, index) : nil
  }
}
