import Core

/// Documents that plans of the field cite, with their days; several are no longer in force, so that warnings appear.
enum LegalBases {
  private static let all: [(issued: Day?, text: String)] = [
    (
      Day("2015-09-07"),
      "Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại"
    ),
    (Day("2015-06-22"), "Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13 ngày 22/6/2015"),
    (Day("2016-04-05"), "Luật Báo chí số 103/2016/QH13 ngày 05/4/2016"),
    (
      Day("2017-02-09"),
      "Nghị định số 09/2017/NĐ-CP ngày 09/02/2017 của Chính phủ về phát ngôn và cung cấp thông tin cho báo chí"
    ),
    (
      Day("2022-06-24"),
      "Nghị định số 42/2022/NĐ-CP ngày 24/6/2022 của Chính phủ về cung cấp thông tin trên môi trường mạng"
    ),
    (
      Day("2023-06-15"),
      "Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị về công tác thông tin đối ngoại"
    ),
    (
      Day("2024-04-15"),
      "Nghị quyết số 47/NQ-CP ngày 15/4/2024 của Chính phủ ban hành Chương trình hành động thực hiện Kết luận số 57-KL/TW"
    ),
  ]

  /// Those older than `day`, one or two left out by the seed.
  static func cited(on day: Day, _ random: inout SeededRandom) -> [String] {
    let known = all.filter { entry in entry.issued.map { $0 < day } ?? false }.map(\.text)
    let left = random.number(in: 0...max(0, min(2, known.count - 2)))
    let skipped = Set(random.pick(left, of: Array(known.indices)))
    return known.indices.filter { !skipped.contains($0) }.map { known[$0] }
  }
}
