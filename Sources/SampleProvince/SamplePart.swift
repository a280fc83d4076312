import Core
import Store

/// What one area adds to the made-up province. It lives through the years day by day and does through the area's real
/// actions what people would have done, so that histories, permissions and refusals are those of real use.
package protocol SamplePart: Sendable {
  init()

  /// Called once a working day, from the first day to the one before today, in the order of the areas.
  mutating func live(_ day: Day, in world: inout SampleWorld, _ database: Database) async throws

  /// What there is of the area when all is done: for the summary of the command line.
  static func tally(_ reader: Reader, on today: Day) throws -> [SampleTally]
}

/// A number and what it counts.
package struct SampleTally: Hashable, Sendable {
  package var name: Localised<String>
  package var count: Int64

  package init(vi: String, en: String, _ count: Int64) {
    name = Localised(vi: vi, en: en)
    self.count = count
  }
}

/// A document to stand among the made-up ones.
package struct SampleFile: Hashable, Sendable {
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
