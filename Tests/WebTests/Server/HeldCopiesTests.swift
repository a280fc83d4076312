import Accounts
import Core
import Testing

@testable import Web

struct HeldCopiesTests {
  private let officer = ID<Person>(rawValue: 1)
  private let other = ID<Person>(rawValue: 2)

  @Test func `a copy is for the one for whom it was made`() {
    let copies = HeldCopies()
    let number = copies.hold([1, 2], named: "a.docx", for: officer)
    #expect(copies.copy(number, of: officer)?.bytes == [1, 2])
    #expect(copies.copy(number, of: officer)?.name == "a.docx")
    #expect(copies.copy(number, of: other) == nil)
    #expect(copies.copy(number ^ 1, of: officer) == nil)
  }

  @Test func `the oldest give way to what is new`() {
    let copies = HeldCopies()
    let large = [UInt8](repeating: 0, count: 30 << 20)
    let numbers = (0..<3).map { copies.hold(large, named: "\($0).docx", for: officer) }
    #expect(numbers.map { copies.copy($0, of: officer) != nil } == [false, true, true])
  }
}
