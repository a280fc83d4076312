import Accounts
import Attachments
import Core
import Markup
import Programmes
import Registers
import SampleProvince
import Store

extension Section {
  static let registers = Section(Words.registers, RegisterRoute.overview(), needs: .viewRegisters, order: 4)
}

extension Area {
  /// The list of all registers, and the bin.
  package static let registers = Area(
    section: .registers,
    pages: [
      .get(RegisterRoute.overview, needs: .viewRegisters, RegistersPage.answer),
      .get(RegisterRoute.bin, needs: .useAccount, BinPage.answer),
      .post(RegisterRoute.restore, needs: .useAccount, BinPage.restore),
    ])

  /// A register with everything that it is known by: pages, files, search, history, acts, bin, API.
  package static func register<Entry: RegisterEntry>(
    _ type: Entry.Type, migrations: [Migration], samples: [any SamplePart.Type] = []
  ) -> Area { register(type, face: RegisterFace(), migrations: migrations, samples: samples) }

  /// One whose pages show more than every register does.
  static func register<Entry: RegisterEntry>(
    _ type: Entry.Type, face: RegisterFace<Entry>, migrations: [Migration],
    samples: [any SamplePart.Type] = []
  ) -> Area {
    let register = Entry.register
    let route = ResourceRoute<Entry>(register.path)
    let (form, page) = (EntryForm(face), EntryPage(face))
    let acts = EntryActs(page: page)
    let kind = ThingKind(register.kindName, register.single, needs: register.seeing) {
      route.page(ID(rawValue: $0))
    }
    return Area(
      pages: [
        .get(route.list, needs: register.seeing, RegisterPage(face).answer),
        .form(route.new, needs: register.changing, form.add),
        .get(route.page, needs: register.seeing, page.answer),
        .form(route.edit, needs: register.changing, form.change),
        .post(route.act("drop"), needs: register.changing, acts.drop),
        .post(route.act("undo"), needs: register.changing, acts.undo),
        .post(route.act("attach"), intake: .files, needs: register.changing, acts.attach),
        .post(route.act("detach"), needs: register.changing, acts.detach),
      ],
      migrations: migrations, found: [kind], fileOwners: register.takesFiles ? [kind] : [],
      actions: [
        AddEntry<Entry>.self, ChangeEntry<Entry>.self, UndoChange<Entry>.self, DropEntry<Entry>.self,
        RestoreEntry<Entry>.self, AttachFiles<Entry>.self, DetachFile<Entry>.self,
        ReattachFile<Entry>.self,
      ],
      bin: [
        BinKind(kind) { RestoreEntry<Entry>($0) },
        BinKind(
          ThingKind(register.fileKind, Words.documents, needs: register.seeing) {
            FileRoute.page(ID(rawValue: $0))
          }
        ) { ReattachFile<Entry>($0) },
      ],
      api: [register.api],
      registers: [
        RegisterPlace(
          register.plural, register.purpose, route.list(), needs: register.seeing, in: face.section)
      ],
      agencyRenamed: { try register.agencyRenamed($0, $1, $2) }, samples: samples)
  }
}

/// A register as the page of all registers shows it.
package struct RegisterPlace: Sendable {
  package var label: Localised<String>
  package var purpose: Localised<String>
  package var address: Address
  package var permission: Permission
  /// Whose page shows it.
  package var section: Section

  init(
    _ label: Localised<String>, _ purpose: Localised<String>, _ address: Address,
    needs permission: Permission, in section: Section = .registers
  ) {
    self.label = label
    self.purpose = purpose
    self.address = address
    self.permission = permission
    self.section = section
  }
}

/// A kind of things that are dropped into the bin, and the act that takes one out.
package struct BinKind: Sendable {
  package var thing: ThingKind
  package var restoring: @Sendable (ID<BinnedThing>) -> any Action

  init(_ thing: ThingKind, _ restoring: @escaping @Sendable (ID<BinnedThing>) -> any Action) {
    self.thing = thing
    self.restoring = restoring
  }
}
