import Agencies
import Store

/// The tables of the register of plans, after those they stand on.
package enum PlanRegistrySchema {
  package static let migrations: [Migration] =
    AgenciesSchema.migrations + [
      Migration(name: "plans_0001_create_plans", sql: PackageResources.plans_0001_create_plans_sql)
    ]
}
