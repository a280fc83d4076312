import Store

/// The tables of the queue.
package enum JobsSchema {
  package static let migrations: [Migration] = [
    Migration(name: "jobs_0001_queue", sql: PackageResources.jobs_0001_queue_sql)
  ]
}
