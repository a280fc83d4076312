import ArgumentParser
import Core
import Foundation
import Store

/// Starts the program, and says in one line what went wrong, when it is something that can be expected.
@main
enum Main {
  static func main() async {
    // Everything here is for its owner only: the database holds password hashes.
    umask(0o077)
    do {
      var command = try Haidang.parseAsRoot()
      if var verb = command as? any AsyncParsableCommand {
        try await verb.run()
      } else {
        try command.run()
      }
    } catch {
      Haidang.exit(withError: told(error))
    }
  }

  /// What is thrown on once the error has been told; what nobody expected goes on as it is.
  private static func told(_ error: any Error) -> any Error {
    switch error {
    case is Refused, is Refusal:
      for refusal in (try? Refused(catching: error))?.refusals ?? [] {
        OperationOutcome.warn(refusal.message)
      }
      return ExitCode(1)
    case is StoreError: return OperationOutcome.told(error)
    case let error as CocoaError where error.isFileError:
      let path = (error.userInfo[NSFilePathErrorKey] as? String) ?? error.url?.path ?? ""
      OperationOutcome.warn(
        Localised(
          vi: "Không đọc hoặc ghi được \(path). Kiểm tra đường dẫn và quyền.",
          en: "\(path) cannot be read or written. Check the path and the permissions."))
      return ExitCode(73)
    default: return error
    }
  }
}
