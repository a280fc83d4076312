import Accounts
import Core
import Logging
import Synchronization

/// Who asked, as far as it turned out while answering; for the log.
final class Asker: Sendable {
  /// From where in the network.
  let address: String
  private let found = Mutex<ID<Person>?>(nil)

  init(address: String) {
    self.address = address
  }

  func isPerson(_ id: ID<Person>) { found.withLock { $0 = id } }

  /// Who and from where.
  var metadata: Logger.Metadata {
    var metadata: Logger.Metadata = ["address": "\(address)"]
    if let person = found.withLock(\.self) { metadata["person"] = "\(person)" }
    return metadata
  }
}
