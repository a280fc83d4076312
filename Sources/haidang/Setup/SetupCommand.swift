import Accounts
import ArgumentParser
import Foundation
import Store

/// `haidang setup`: makes a data folder ready to serve; safe to repeat at every start.
struct SetupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup",
    abstract: "Makes or migrates the database, and the first administrator of an empty one.")

  @OptionGroup var data: DataSettings

  @Option(name: .long, help: "The first administrator's e-mail, which is also the name to sign in with.")
  var email = "quan-tri@hai-dang.example"

  func run() async throws {
    let database = try await Wiring.database(data)
    defer { database.close() }
    if let first = try await CreateFirstAdministrator.run(database, email: email) {
      print(
        """
        Sign in the first time with / Đăng nhập lần đầu:
          E-mail:              \(first.person.email)
          Password / Mật khẩu: \(first.password)
        It works once: you choose your own then. / Chỉ dùng một lần, sau đó tự đặt mật khẩu.
        """)
    }
  }
}
