import Agencies
import AgencyNames
import Core

/// The units of a made-up province of a size, in the order of their making: parents before their parts.
struct Directory {
  struct Unit {
    var body: ProvinceBodies.Body
    /// The place of its parent in the list.
    var parent: Int?
  }

  private(set) var units: [Unit] = []
  /// Communes with their places in the list.
  private var communes: [(name: String, place: Int)] = []
  private let size: Int
  private var names: Set<String> = []

  /// What a real province has at most.
  private static let mostCommunes = 150

  init(_ size: SampleSize, _ random: inout SeededRandom) {
    self.size = size.agencies
    for body in ProvinceBodies.first { add(body, under: 0) }
    for (least, body) in ProvinceBodies.changing where self.size >= least { add(body, under: 2) }
    let wanted = max(2, min(Self.mostCommunes, self.size / 2 - 6))
    let names = CommuneNames.make(wanted, &random)
    for name in names.prefix(6) { addCommune(name) }
    for body in ProvinceBodies.further { add(body, under: 0) }
    for name in names.dropFirst(6) { addCommune(name) }
    addLocalBodies()
    units = Array(units.prefix(self.size))
  }

  private mutating func add(_ body: ProvinceBodies.Body, under parent: Int?) {
    guard names.insert(AgencyDirectory.foldedName(body.name)).inserted else { return }
    let isOwn = [.party, .front, .association, .centralBranch, .province].contains(body.kind)
    units.append(Unit(body: body, parent: isOwn ? nil : parent))
  }

  private mutating func addCommune(_ name: String) {
    let before = units.count
    add(ProvinceBodies.Body("UBND " + name, .commune, "Ủy ban nhân dân " + name), under: 0)
    if units.count > before { communes.append((name, before)) }
  }

  /// What stands under the communes and beside them, kind after kind, until there are enough.
  private mutating func addLocalBodies() {
    for (name, kind) in Self.local {
      for commune in communes {
        guard units.count < size else { return }
        let bare = commune.name.split(separator: " ").dropFirst(commune.name.hasPrefix("đặc khu") ? 2 : 1)
          .joined(separator: " ")
        let whole = kind == .school ? name + " " + bare : name + " " + commune.name
        add(ProvinceBodies.Body(whole, kind), under: kind == .school ? nil : commune.place)
      }
    }
  }

  private static let local: [(String, UnitKind)] = [
    ("Phòng Văn hóa - Xã hội", .part), ("Trường THPT", .school), ("Ủy ban MTTQ Việt Nam", .front),
    ("Trường THCS", .school), ("Đảng ủy", .party), ("Trung tâm Văn hóa - Thể thao", .part),
    ("Trường Tiểu học", .school), ("Công an", .armedForce), ("Phòng Kinh tế", .part),
    ("Trường Mầm non", .school), ("Trung tâm Phục vụ hành chính công", .part),
    ("Hội Nông dân", .front), ("Trường Tiểu học số 2", .school), ("Trạm Y tế", .part),
    ("Hội Liên hiệp Phụ nữ", .front), ("Trường THCS số 2", .school), ("Ban Quản lý chợ", .part),
    ("Trường Mầm non số 2", .school), ("Ban Chỉ huy Quân sự", .armedForce), ("Đoàn Thanh niên", .front),
  ]
}
