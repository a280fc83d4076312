import Accounts
import Agencies
import Attachments
import Core
import Jobs
import PlanRegistry
import Store

// Every address of the workspace; what answers at each stands in its area's file (`Desk/<Area>/<Area>Area.swift`).

/// What the workspace has besides its areas: the start, the search, one's own account.
enum WorkspaceRoute {
  static let home = PlainRoute("")
  static let search = PlainRoute("search")
  static let account = PlainRoute("account")
  static let changePassword = PlainRoute("account/password")
  static let tokens = PlainRoute("account/tokens")
  static let endToken = Route<ID<AccessToken>>("account/tokens/*/end")
  static let endSession = PlainRoute("account/end-session")
  static let signOut = PlainRoute("sign-out")
}

/// Files that belong to something: looked at, taken away.
enum FileRoute {
  /// What the file is, and a preview; `?page=` of a PDF.
  static let page = Route<ID<AttachedFile>>("files/*")
  static let download = Route<ID<AttachedFile>>("files/*/download")
  /// A picture of it, or of one page (counted from 1).
  static let picture = Route<ID<AttachedFile>, Int64>("files/*/pictures/*")
}

/// The directory of agencies.
enum AgencyRoute {
  static let list = PlainRoute("agencies")
  static let page = Route<AgencyID>("agencies/*")
  /// Moves the open work of an abolished agency to the one that took its place.
  static let reassign = Route<AgencyID>("agencies/*/reassign")
  /// Names that nobody knows yet, and what one of them is.
  static let proposals = PlainRoute("agencies/proposals")
  static let decide = Route<ID<AgencyProposal>>("agencies/proposals/*")
  static let reopen = Route<ID<AgencyProposal>>("agencies/proposals/*/reopen")
  /// Agencies out of a table: shown as they will be, then taken in; and a table to begin with.
  static let importTable = PlainRoute("agencies/import")
  static let sampleTable = PlainRoute("agencies/import/sample")
  static let undoImport = Route<ID<AgencyImport>>("agencies/import/*/undo")
  /// Says that a unit is there as the directory has it.
  static let vouch = Route<AgencyID>("agencies/*/confirm")
  static let undoVouching = Route<AgencyID>("agencies/*/confirm/undo")
  /// Which agencies have a focal officer.
  static let posts = PlainRoute("agencies/posts")
}

/// Plans on their way in: uploaded, read, under review.
enum DraftRoute {
  /// The page to pick a file, and where it is sent.
  static let upload = PlainRoute("drafts/new")
  static let review = Route<ID<PlanVersion>>("drafts/*")
  /// The file as it was uploaded.
  static let source = Route<ID<PlanVersion>>("drafts/*/source")
  /// A change to one read task: edit, merge, split, drop, restore.
  static let change = Route<ID<PlanVersion>, ID<RegisteredTask>>("drafts/*/tasks/*")
  static let accept = Route<ID<PlanVersion>>("drafts/*/accept")
  static let discard = Route<ID<PlanVersion>>("drafts/*/discard")
  /// Says whether it is a new version of the plan that it resembles.
  static let answer = Route<ID<PlanVersion>>("drafts/*/answer")
  /// A task that the reader did not find.
  static let add = Route<ID<PlanVersion>>("drafts/*/tasks")
  /// Withdraws what earlier versions had and this one has not.
  static let gone = Route<ID<PlanVersion>>("drafts/*/gone")
  /// Says that a finding was looked at.
  static let see = Route<ID<PlanVersion>>("drafts/*/see")
  /// Takes an acceptance back.
  static let undo = Route<ID<PlanVersion>>("drafts/*/undo")
}

/// Official documents.
enum DocumentRoute {
  static let overview = PlainRoute("documents")
  /// Begins one from a template; `?template=` and `?plan=` are chosen already.
  static let write = PlainRoute("documents/write")
  /// A file that was signed, or that came in, is read and put into the book; `?plan=` says what it belongs to.
  static let takeSigned = PlainRoute("outgoing/receive")
  static let receive = PlainRoute("incoming/receive")
  /// Checks a file that is dropped there.
  static let check = PlainRoute("documents/check")
  /// A mended copy that waits to be taken away.
  static let copy = Route<Int64>("documents/copies/*")
}

/// Plans in the register.
enum PlanRoute {
  static let list = PlainRoute("plans")
  static let page = Route<ID<Plan>>("plans/*")
  /// In the official form, to take away.
  static let document = Route<ID<Plan>>("plans/*/document")
  /// Number, day, issuer, title, province, period of a version.
  static let correct = Route<ID<PlanVersion>>("plans/versions/*/correct")
  static let withdraw = Route<ID<Plan>>("plans/*/withdraw")
  /// Moves what ended units hold in it to those that took their places.
  static let handover = Route<ID<Plan>>("plans/*/handover")
}

/// The tasks that are in the register.
enum TaskRoute {
  static let table = PlainRoute("tasks")
  /// The columns by state.
  static let board = PlainRoute("tasks/board")
  static let notStarted = PlainRoute("tasks/not-started")
  /// Lists that the reader keeps.
  static let saveView = PlainRoute("tasks/views")
  static let forgetView = Route<ID<SavedView>>("tasks/views/*/forget")
  static let page = Route<ID<RegisteredTask>>("tasks/*")
  /// Start, complete, suspend, resume, reopen the shares of one task.
  static let change = Route<ID<RegisteredTask>>("tasks/*/change")
  /// Puts a share back to what it was before its last change.
  static let undoChange = Route<ID<Duty>>("tasks/shares/*/undo")
  /// Parts a task again from the one that it was merged into.
  static let part = Route<ID<RegisteredTask>>("tasks/*/part")
  /// Gives shares of one task to an agency.
  static let assign = Route<ID<RegisteredTask>>("tasks/*/assign")
  static let withdraw = Route<ID<RegisteredTask>>("tasks/*/withdraw")
  /// Changes of a task that is on the board.
  static let correct = Route<ID<RegisteredTask>>("tasks/*/correct")
  static let split = Route<ID<RegisteredTask>>("tasks/*/split")
  static let merge = Route<ID<RegisteredTask>>("tasks/*/merge")
  /// As that of a plan.
  static let handover = Route<ID<RegisteredTask>>("tasks/*/handover")
}

/// The registers; each has the addresses of a `ResourceRoute` besides.
enum RegisterRoute {
  static let overview = PlainRoute("registers")
  /// What was dropped, and the way back of one of them.
  static let bin = PlainRoute("bin")
  static let restore = Route<ID<BinnedThing>>("bin/*/restore")
}

/// How the system stands, and who did what.
enum AdministrationRoute {
  static let overview = PlainRoute("administration")
  /// The audit log, newest first; `?before=` goes on, `?subject=task&id=7` is about one thing.
  static let audit = PlainRoute("administration/audit")
}

/// Who has an account.
enum PeopleRoute {
  static let list = PlainRoute("people")
  static let new = PlainRoute("people/new")
  static let page = Route<ID<Person>>("people/*")
  static let resetPassword = Route<ID<Person>>("people/*/reset-password")
  static let disable = Route<ID<Person>>("people/*/disable")
  static let enable = Route<ID<Person>>("people/*/enable")
}

/// What the program does later or again and again.
enum JobRoute {
  /// Counts, schedules, and the jobs that were given up; `?at=` goes on from one.
  static let list = PlainRoute("jobs")
  static let retry = Route<ID<QueuedJob>>("jobs/*/retry")
  static let drop = Route<ID<QueuedJob>>("jobs/*/drop")
  /// Changes a schedule, or runs it now.
  static let schedule = Route<String>("jobs/schedules/*")
  static let testMail = PlainRoute("jobs/test-mail")
}
