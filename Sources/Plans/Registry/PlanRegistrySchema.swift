import Store

/// The tables of the register of plans; they refer to people and agencies, whose migrations come first.
package enum PlanRegistrySchema {
  package static let migrations: [Migration] = [
    Migration(name: "plans_0001_create_plans", sql: PackageResources.plans_0001_create_plans_sql)
  ]
}
