import Store

/// The tables of the register of plans.
package enum PlanRegistrySchema {
  package static let migrations: [Migration] = [
    Migration(name: "plans_0001_create_plans", sql: PackageResources.plans_0001_create_plans_sql),
    Migration(
      name: "plans_0002_open_enums", sqlite: PackageResources.plans_0002_open_enums_sqlite_sql,
      postgres: PackageResources.plans_0002_open_enums_postgres_sql, isRebuild: true),
    Migration(
      name: "plans_0003_files_have_a_home",
      sqlite: PackageResources.plans_0003_files_have_a_home_sqlite_sql,
      postgres: PackageResources.plans_0003_files_have_a_home_postgres_sql, isRebuild: true),
    Migration(
      name: "plans_0004_review_by_part", sqlite: PackageResources.plans_0004_review_by_part_sqlite_sql,
      postgres: PackageResources.plans_0004_review_by_part_postgres_sql),
    Migration(name: "plans_0005_kept_board", sql: PackageResources.plans_0005_kept_board_sql),
    Migration(name: "plans_0006_one_history", sql: PackageResources.plans_0006_one_history_sql),
    Migration(name: "plans_0007_task_edition", sql: PackageResources.plans_0007_task_edition_sql),
    Migration(name: "plans_0008_bin_of_the_past", sql: PackageResources.plans_0008_bin_of_the_past_sql),
    Migration(name: "plans_0009_board_by_part", sql: PackageResources.plans_0009_board_by_part_sql),
    Migration(name: "plans_0010_annexes", sql: PackageResources.plans_0010_annexes_sql),
    Migration(
      name: "plans_0011_late_and_missed", sql: PackageResources.plans_0011_late_and_missed_sql),
    Migration(
      name: "plans_0012_what_needs_a_look", sql: PackageResources.plans_0012_what_needs_a_look_sql),
    Migration(
      name: "plans_0013_versions_and_corrections",
      sql: PackageResources.plans_0013_versions_and_corrections_sql),
    Migration(name: "plans_0014_saved_views", sql: PackageResources.plans_0014_saved_views_sql),
  ]
}
