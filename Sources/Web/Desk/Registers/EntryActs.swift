import Accounts
import Attachments
import Core
import Markup
import OfficeFiles
import Registers
import Store

/// What is done with an entry besides adding and changing it.
struct EntryActs<Entry: RegisterEntry>: Sendable {
  let page: EntryPage<Entry>

  static var route: ResourceRoute<Entry> { ResourceRoute(Entry.register.path) }

  func drop(_ visit: SignedIn, _ id: ID<Entry>) async throws -> Answer {
    try await page.act(visit, id) {
      let binned = try await DropEntry(id).run(in: visit.database, by: visit.context)
      return Self.route.list().saying(.dropped, to: binned.rawValue)
    }
  }

  func undo(_ visit: SignedIn, _ id: ID<Entry>) async throws -> Answer {
    try await page.act(visit, id) {
      try await UndoChange(id, edition: visit.form.id("edition") ?? 0)
        .run(in: visit.database, by: visit.context)
      return Self.route.page(id).saying(.undone)
    }
  }

  func detach(_ visit: SignedIn, _ id: ID<Entry>) async throws -> Answer {
    guard let file: ID<AttachedFile> = visit.form.id("file") else { throw WebError.badRequest }
    return try await page.act(visit, id) {
      let dropped = try await DetachFile(from: id, file).run(in: visit.database, by: visit.context)
      return Self.route.page(id).saying(.fileRemoved, to: dropped.binned.rawValue)
    }
  }

  /// Each file goes through the door before the act makes all of them parts of the entry.
  func attach(_ visit: SignedIn, _ id: ID<Entry>) async throws -> Answer {
    let site = visit.visit.site
    let rule = FileRule.office(byteCount: Int64(site.limits.uploadBytes))
    return try await page.act(visit, id) {
      try await site.uploads.withPlace(for: visit.person.id) {
        let form = try await visit.visit.receiveFiles(["file"], limit: site.limits.uploadBytes, most: 10)
        var admitted: [FileDoor.Passed] = []
        for sent in form.files("file") {
          admitted.append(
            try await site.uploads.withTurn(for: visit.person.id) {
              try await site.files.door.admit(sent.file, named: sent.name, rule: rule)
            })
        }
        try await AttachFiles(to: id, admitted).run(in: visit.database, by: visit.context)
      }
      return Self.route.page(id).saying(.filesAdded)
    }
  }
}
