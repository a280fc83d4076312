import NIOCore
import Synchronization
import Testing

@testable import Web

@Suite struct ConnectionTableTests {
  private final class Line: Sendable {
    let isClosed = Mutex(false)
  }

  private func enter(_ line: Line, _ table: ConnectionTable, from place: String, at second: Int64) {
    table.enter(ObjectIdentifier(line), from: place, at: .uptimeNanoseconds(UInt64(second) * 1_000_000_000)) {
      line.isClosed.withLock { $0 = true }
    }
  }

  private func closed(_ lines: [Line]) -> [Bool] { lines.map { $0.isClosed.withLock(\.self) } }

  @Test func theLongestWaitingOfThePlaceMakesRoom() {
    let table = ConnectionTable(most: 100, mostOfOne: 2)
    let lines = (0..<4).map { _ in Line() }
    enter(lines[0], table, from: "a", at: 1)
    enter(lines[1], table, from: "a", at: 2)
    enter(lines[2], table, from: "b", at: 0)
    #expect(closed(lines) == [false, false, false, false])
    enter(lines[3], table, from: "a", at: 3)
    #expect(closed(lines) == [true, false, false, false])
    #expect(table.count == 3)
  }

  @Test func whatIsBeingAnsweredStays() {
    let table = ConnectionTable(most: 100, mostOfOne: 2)
    let lines = (0..<5).map { _ in Line() }
    enter(lines[0], table, from: "a", at: 1)
    enter(lines[1], table, from: "a", at: 2)
    table.isWaiting(ObjectIdentifier(lines[0]), since: nil)
    enter(lines[2], table, from: "a", at: 3)
    #expect(closed(lines) == [false, true, false, false, false])
    // All others at work: the newcomer goes.
    table.isWaiting(ObjectIdentifier(lines[2]), since: nil)
    enter(lines[3], table, from: "a", at: 4)
    #expect(closed(lines) == [false, true, false, true, false])
    // Waiting again, from later on.
    table.isWaiting(ObjectIdentifier(lines[0]), since: .uptimeNanoseconds(9_000_000_000))
    enter(lines[4], table, from: "a", at: 10)
    #expect(closed(lines) == [true, true, false, true, false])
  }

  /// An office with several kept connections stays when many places open one each.
  @Test func whoeverNeverAskedMakesRoomFirst() {
    let table = ConnectionTable(most: 3, mostOfOne: 100)
    let lines = (0..<6).map { _ in Line() }
    for number in 0...1 {
      enter(lines[number], table, from: "office", at: 0)
      table.isWaiting(ObjectIdentifier(lines[number]), since: nil)
      table.isWaiting(ObjectIdentifier(lines[number]), since: .uptimeNanoseconds(1_000_000_000))
    }
    for number in 2...5 { enter(lines[number], table, from: "place \(number)", at: Int64(number)) }
    #expect(closed(lines) == [false, false, true, true, true, false])
  }

  @Test func thePlaceThatHoldsMostMakesRoomForAll() {
    let table = ConnectionTable(most: 4, mostOfOne: 100)
    let lines = (0..<6).map { _ in Line() }
    enter(lines[0], table, from: "quiet", at: 0)
    for number in 1...3 { enter(lines[number], table, from: "loud", at: Int64(number)) }
    for line in lines.prefix(4) {
      table.isWaiting(ObjectIdentifier(line), since: nil)
      let order = UInt64(lines.firstIndex { $0 === line } ?? 0)
      table.isWaiting(ObjectIdentifier(line), since: .uptimeNanoseconds(order * 1_000_000_000))
    }
    enter(lines[4], table, from: "new", at: 9)
    #expect(closed(lines) == [false, true, false, false, false, false])
    table.leave(ObjectIdentifier(lines[2]))
    enter(lines[5], table, from: "newer", at: 10)
    #expect(table.count == 4)
    #expect(closed(lines) == [false, true, false, false, false, false])
  }
}
