import Foundation
import Store

/// Work on a database in which two tables always add up to 1000.
enum Traffic {
  /// Moves amounts between the tables until it is killed; says "ready" after the first. The file `count` holds how many
  /// times the database said that it was done.
  static func write(_ path: String, count: String?) async throws {
    let counting = count.map { open($0, O_WRONLY | O_CREAT, 0o600) }
    let database = try await Database.open(.sqlite(path: path))
    var number = 0
    while true {
      let amount = Int.random(in: -5...5)
      try await database.write { transaction in
        try transaction.run("UPDATE ledger_left SET amount = amount + \(amount)")
        try transaction.run("UPDATE ledger_right SET amount = amount - \(amount)")
        try transaction.run("UPDATE generation SET writes = writes + 1")
      }
      number += 1
      if let counting {
        let digits = Array("\(number)".utf8)
        pwrite(counting, digits, digits.count, 0)
      }
      if number == 1 { say("ready") }
    }
  }

  /// Reads until its standard input ends; then says how many reads there were, how many saw another sum than 1000 or
  /// failed, and which generations they saw in which order.
  static func watch(_ path: String) async throws {
    let database = try await Database.open(.sqlite(path: path))
    let ended = Task.detached { FileHandle.standardInput.readDataToEndOfFile() }
    let end = Ending()
    Task {
      _ = await ended.value
      await end.set()
    }
    var (reads, wrong, failed) = (0, 0, 0)
    var generations: [Int64] = []
    while await !end.isOver {
      do {
        let (sum, generation) = try await database.read { reader in
          (
            try reader.integer(
              "SELECT (SELECT sum(amount) FROM ledger_left) + (SELECT sum(amount) FROM ledger_right) AS whole"
            ),
            try reader.integer("SELECT number FROM generation")
          )
        }
        reads += 1
        if sum != 1000 { wrong += 1 }
        if generations.last != generation { generations.append(generation) }
        if reads == 1 { say("ready") }
      } catch {
        failed += 1
      }
    }
    say("\(reads) \(wrong) \(failed) \(generations.map(String.init).joined(separator: ","))")
  }
}

private actor Ending {
  private(set) var isOver = false
  func set() { isOver = true }
}
