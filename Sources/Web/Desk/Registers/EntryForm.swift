import Accounts
import Core
import Markup
import Registers
import Store

/// The form of an entry: to add one, or to change one.
struct EntryForm<Entry: RegisterEntry>: Sendable {
  let face: RegisterFace<Entry>

  init(_ face: RegisterFace<Entry> = RegisterFace()) {
    self.face = face
  }

  private var register: Register<Entry> { Entry.register }
  private var route: ResourceRoute<Entry> { ResourceRoute(register.path) }

  func add(_ visit: SignedIn) async throws -> Answer {
    try await visit.answerForm(register.typedFields) { _ in
      Entry()
    } view: { form in
      view(form, of: nil, visit.frame)
    } act: {
      AddEntry($0)
    } done: { entry in
      .redirect(to: route.page(entry.id).saying(.added))
    }
  }

  func change(_ visit: SignedIn, _ id: ID<Entry>) async throws -> Answer {
    try await visit.answerForm(register.typedFields, edition: \.edition) { reader in
      try register.find(id, in: reader)
    } view: { form in
      view(form, of: id, visit.frame)
    } act: {
      ChangeEntry($0)
    } done: { changed in
      .redirect(
        to: changed.after == changed.before
          ? route.page(id).saying(.unchanged) : route.page(id).saying(.changed, to: changed.after.edition))
    }
  }

  func view(_ form: DraftForm<Entry>, of id: ID<Entry>?, _ frame: PageFrame) -> HTML {
    let title = frame(id == nil ? AddEntry<Entry>.title : ChangeEntry<Entry>.title)
    let back = id.map { route.page($0) } ?? route.list()
    return deskPage(
      frame, title: title, section: face.section, crumbs: face.crumbs(frame), width: .narrow
    ) {
      errorSummary(frame, form.linkedProblems)
      div(.class("panel")) {
        postForm(frame, id.map { route.edit($0) } ?? route.new()) {
          form.controls(frame)
          div(.class("form-actions")) {
            button(.type(.submit), .class("primary")) { frame(Words.save) }
            linkButton(back, frame(Words.cancel), style: .quiet)
          }
        }
      }
    }
  }
}
