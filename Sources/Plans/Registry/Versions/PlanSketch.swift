import Core
import OfficeFiles
import Store
import VietnameseText

/// The lines of a document as a few numbers, of which two documents have about as many in common as they have lines in common:
/// the smallest hashes of all lines (bottom-k sketch, Broder 1997; Cohen and Kaplan 2007).
struct PlanSketch: Hashable {
  static let size = 64
  /// Shorter lines ("Nơi nhận:", "1.") are in every plan.
  private static let shortest = 24

  /// Ascending.
  private(set) var marks: [Int64]

  init(_ lines: some Sequence<SourceLine>) {
    var all: Set<Int64> = []
    for line in lines {
      let folded = Folding.fold(line.text).collapsed
      guard folded.utf8.count >= Self.shortest else { continue }
      all.insert(Self.hash(folded))
    }
    marks = Array(all.sorted().prefix(Self.size))
  }

  init(marks: [Int64]) {
    self.marks = marks.sorted()
  }

  /// 0…1: about how large a part of all lines of both are in both.
  func likeness(to other: PlanSketch) -> Double {
    let (mine, theirs) = (Set(marks), Set(other.marks))
    let smallest = mine.union(theirs).sorted().prefix(Self.size)
    guard !smallest.isEmpty else { return 0 }
    return Double(smallest.count { mine.contains($0) && theirs.contains($0) }) / Double(smallest.count)
  }

  /// FNV-1a, 64 bits, without the sign.
  private static func hash(_ text: String) -> Int64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    // Short texts differ in few low bits: spread them.
    value ^= value >> 33
    value = value &* 0xff51_afd7_ed55_8ccd
    value ^= value >> 33
    return Int64(value >> 1)
  }
}

extension PlanSketch {
  func keep(of version: ID<PlanVersion>, _ transaction: Transaction) throws {
    try transaction.insert(into: "plan_sketch", marks.map { ["version_id": version, "mark": $0] })
  }

  private static let mostMissing = 200

  /// Of the newest versions from before there were sketches: those older than the oldest that has one.
  static func keepMissing(_ transaction: Transaction) throws {
    let rows = try transaction.rows(
      """
      SELECT v.id FROM plan_version v WHERE v.id < (SELECT min(s.version_id) FROM plan_sketch s)
        AND v.state IN ('draft', 'accepted', 'superseded')
        AND EXISTS (SELECT 1 FROM plan_line l WHERE l.version_id = v.id AND length(l.text) >= \(shortest))
      ORDER BY v.id DESC LIMIT \(count: mostMissing)
      """)
    for row in rows {
      let version: ID<PlanVersion> = try row.get("id")
      try PlanSketch(PlanSource.lines(transaction, version)).keep(of: version, transaction)
    }
  }

  static func find(of version: ID<PlanVersion>, in reader: Reader) throws -> PlanSketch {
    PlanSketch(
      marks: try reader.rows("SELECT mark FROM plan_sketch WHERE version_id = \(version)").map {
        try $0.get("mark")
      })
  }
}
