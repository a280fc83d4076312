import MediaStages
import Testing

@Suite struct StoriesTests {
  /// Made-up stories: the words that their titles draw from.
  private static let plots = [
    "sân bay Long Thành chuyến bay thử đường băng nhà ga hành khách",
    "bão đổ bộ Quảng Ngãi tốc mái sơ tán mưa lớn tàu thuyền",
    "sầu riêng xuất khẩu Trung Quốc vườn trồng giá tăng nông dân",
    "đội tuyển bóng đá vào chung kết bàn thắng huấn luyện viên khán giả",
    "học phí đại học tuyển sinh thí sinh điểm chuẩn ngành y",
    "cháy rừng Sóc Sơn lửa lan gió mạnh cứu hỏa dập tắt",
    "tàu điện ngầm tuyến mới ga vận hành vé tháng hành trình",
    "vắc xin cúm trẻ em tiêm chủng trạm y tế mũi nhắc",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Titles of 3–6 words of a plot with two everyday words, in a fixed mixed order.
  private static func titles(_ count: Int) -> [(plot: Int, title: String)] {
    let filler = "mới nhất hôm nay cả nước người dân theo dõi thông tin nhiều nơi".split(separator: " ")
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return (0..<count).map { _ in
      let plot = next(plots.count)
      var words = (0..<(4 + next(3))).map { _ in plots[plot][next(plots[plot].count)] }
      for _ in 0..<2 { words.insert(String(filler[next(filler.count)]), at: next(words.count)) }
      return (plot, words.joined(separator: " "))
    }
  }

  private static func stories(_ titles: [String], rules: StoryRules = StoryRules()) -> [Int] {
    var stream = StoryStream(rules: rules)
    var settled: [StoryStream.Settled] = []
    for title in titles {
      if let done = stream.place(StoryTerms(title: title)).settled { settled.append(done) }
    }
    settled += stream.finish()
    #expect(settled.map(\.article) == Array(titles.indices))
    return settled.map(\.story)
  }

  /// B³ F of Bagga and Baldwin (1998).
  private static func score(_ found: [Int], _ gold: [Int]) -> Double {
    var (both, left, right): ([[Int]: Int], [Int: Int], [Int: Int]) = ([:], [:], [:])
    for (story, plot) in zip(found, gold) {
      both[[story, plot], default: 0] += 1
      left[story, default: 0] += 1
      right[plot, default: 0] += 1
    }
    let precision = both.reduce(0.0) { $0 + Double($1.value * $1.value) / Double(left[$1.key[0]] ?? 1) }
    let recall = both.reduce(0.0) { $0 + Double($1.value * $1.value) / Double(right[$1.key[1]] ?? 1) }
    return 2 * precision * recall / (precision + recall) / Double(gold.count)
  }

  @Test func tellsMadeUpStoriesApart() {
    let titles = Self.titles(600)
    let found = Self.stories(titles.map(\.title))
    #expect(Self.score(found, titles.map(\.plot)) >= 0.93)
    #expect(found == Self.stories(titles.map(\.title)))
  }

  @Test(arguments: [1, 2, 7, 100, 5_000])
  func settlesInOrderHoweverFewAreOpen(open: Int) {
    var rules = StoryRules()
    rules.openArticles = open
    let found = Self.stories(Self.titles(150).map(\.title), rules: rules)
    #expect(found.count == 150 && found.allSatisfy { $0 > 0 })
  }

  @Test func equalTitlesAreOneStory() {
    let found = Self.stories(
      (0..<40).map { ["Khánh thành cầu Nhật Tân qua sông Hồng", "Giá cà phê Tây Nguyên lập đỉnh"][$0 % 2] })
    #expect(Set(found).count == 2)
    let chinese = Self.stories(["湄公河水位上升", "湄公河水位上升", "越南榴莲出口增长"])
    #expect(chinese[0] == chinese[1] && chinese[2] != chinese[0])
  }

  @Test func storiesFadeWithTime() {
    let day: Int64 = 86_400_000
    var stream = StoryStream()
    let first = stream.place(StoryTerms(title: "Họp giao ban tuần của tỉnh"), at: 0).story
    for step in 0..<31 {
      _ = stream.place(StoryTerms(title: "tin \(step) khác \(step * 7) lạ \(step * 13)"), at: 40 * day)
    }
    #expect(stream.place(StoryTerms(title: "Họp giao ban tuần của tỉnh"), at: 40 * day).story != first)
  }

  @Test func oddTitlesAreHarmless() {
    let found = Self.stories(["", "…", String(repeating: "dài ", count: 100_000), "", "\u{0}"])
    #expect(found.count == 5)
    var stream = StoryStream()
    for time in [Int64.max, .min, 0, .max, 1] { _ = stream.place(StoryTerms(title: "tin"), at: time) }
    #expect(stream.finish().count == 5)
  }
}
