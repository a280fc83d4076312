import Jobs
import Programmes
import SampleProvince
import Store
import Web

/// Every area of the product, in the order of the arrows. To add one is to add a line here.
enum Areas {
  static let all: [Area] = [
    .workspace, .files, .agencies, .plans, .tasks, .documents, .outgoing, .incoming, .templates,
    .offices, .clauses, .registers,
    .register(Agreement.self, migrations: ProgrammesSchema.migrations, samples: [AgreementsSample.self]),
    .administration,
  ]

  /// The tables that all stand on, then each area's own.
  static let migrations = StoreSchema.migrations + JobsSchema.migrations + all.flatMap(\.migrations)

  /// What each adds to the made-up province, in the order in which they need each other.
  static let samples = all.flatMap(\.samples)

  static let schedule = [.sweep] + all.flatMap(\.schedule)
}
