import Core
import Foundation
import Operations
import Store

/// What the tests of Operations start as another process, watch and kill:
/// `write DATABASE [COUNT]`, `watch DATABASE`, `backup FOLDER FILE`, `restore FOLDER FILE SCHEMA`.
let arguments = Array(CommandLine.arguments.dropFirst())

func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

do {
  switch arguments.first {
  case "write": try await Traffic.write(arguments[1], count: arguments.count > 2 ? arguments[2] : nil)
  case "watch": try await Traffic.watch(arguments[1])
  case "backup":
    let made = try MakeBackup(of: DataFolder(path: arguments[1]), to: arguments[2]).run()
    say("\(made.manifest.rows)")
  case "restore":
    let text = [UInt8](try Data(contentsOf: URL(filePath: arguments[3])))
    let migrations = StoreSchema.migrations + [Migration(name: "fixture_0001", sql: text)]
    let restored = try RestoreBackup(
      from: arguments[2], into: DataFolder(path: arguments[1]), migrations: migrations
    ).run()
    say("\(restored.manifest.rows)")
  default: exit(64)
  }
} catch let failure as OperationFailure {
  say(failure.message.en)
  exit(failure.exitCode)
} catch {
  say("\(error)")
  exit(1)
}
