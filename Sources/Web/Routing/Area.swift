import Accounts
import Attachments
import Core
import Jobs
import Markup
import SampleProvince
import Store

/// One area of the product: everything that the rest of the program knows it by. The program's list of them
/// (`Areas.swift` of `haidang`) is the only place that names them all.
package struct Area: Sendable {
  /// Its place in the top bar; nil when it has none.
  package var section: Section?
  package var pages: [DeskPage]
  package var migrations: [Migration]
  /// What of it the search of the register finds.
  package var found: [ThingKind]
  /// The kinds of its things that files belong to.
  package var fileOwners: [ThingKind]
  /// What can be done in it.
  package var actions: [any Action.Type]
  /// What of it is dropped into the bin.
  package var bin: [BinKind]
  /// What programs may read of it.
  package var api: [ApiResource]
  /// Its place among the registers.
  package var registers: [RegisterPlace]
  /// What it does later or again and again.
  package var jobs: @Sendable (JobTools) -> [JobKind]
  package var schedule: [ScheduledJob]
  /// What of it bears the name of an agency that has another one now: what the search finds by it is made anew.
  package var agencyRenamed: @Sendable (AgencyID, Transaction, ActionContext) throws -> Void
  /// What it adds to the made-up province of `haidang sample`.
  package var samples: [any SamplePart.Type]

  package init(
    section: Section? = nil, pages: [DeskPage] = [], migrations: [Migration] = [], found: [ThingKind] = [],
    fileOwners: [ThingKind] = [], actions: [any Action.Type] = [],
    bin: [BinKind] = [], api: [ApiResource] = [], registers: [RegisterPlace] = [],
    jobs: @escaping @Sendable (JobTools) -> [JobKind] = { _ in [] },
    schedule: [ScheduledJob] = [],
    agencyRenamed: @escaping @Sendable (AgencyID, Transaction, ActionContext) throws -> Void = { _, _, _ in },
    samples: [any SamplePart.Type] = []
  ) {
    self.section = section
    self.pages = pages
    self.migrations = migrations
    self.found = found
    self.fileOwners = fileOwners
    self.actions = actions
    self.bin = bin
    self.api = api
    self.registers = registers
    self.jobs = jobs
    self.schedule = schedule
    self.agencyRenamed = agencyRenamed
    self.samples = samples
  }
}

/// What jobs with effects outside of a transaction reach.
package struct JobTools: Sendable {
  package var database: Database
  package var files: any FileHome

  package init(database: Database, files: any FileHome) {
    self.database = database
    self.files = files
  }
}

/// A place in the top bar.
package struct Section: Hashable, Sendable {
  package var label: Localised<String>
  package var address: Address
  /// Who lacks it does not see the place.
  package var permission: Permission
  /// From left to right; areas themselves stand in the order of the arrows.
  package var order: Int

  package init(
    _ label: Localised<String>, _ address: Address, needs permission: Permission, order: Int
  ) {
    self.label = label
    self.address = address
    self.permission = permission
    self.order = order
  }
}

/// A kind of things that the search finds (`SearchIndex.Hit.kind`) or that files belong to (`FileSubject.kind`): what it is
/// called, and where one is shown.
package struct ThingKind: Sendable {
  package var kind: String
  package var label: Localised<String>
  /// Who lacks it finds none, and sees none of their files.
  package var permission: Permission
  package var address: @Sendable (Int64) -> Address

  package init(
    _ kind: String, _ label: Localised<String>, needs permission: Permission,
    at address: @escaping @Sendable (Int64) -> Address
  ) {
    self.kind = kind
    self.label = label
    self.permission = permission
    self.address = address
  }
}
