import Core
import Programmes
import Registers
import Testing

/// What is typed into a field, and what becomes of it.
@Suite struct DraftFieldTests {
  private struct Draft: Hashable, Sendable {
    var name = ""
    var text = ""
    var day: Day?
    var number: Int?
    var kind: Agreement.Kind?
    var agencies: [AgencyID] = []
    var agency: AgencyID?
    var address = ""
    var secret = ""
    var isOn = false
    var some: [ID<Int>] = []
    var one: ID<Int>?
  }

  private static let label = Localised(vi: "Mục", en: "Field")
  private static let fields: [DraftField<Draft>] = [
    .line("name", label, \.name, most: 5, required: true), .lines("text", label, \.text),
    .day("day", label, \.day), .number("number", label, \.number, in: 1...10),
    .choice("kind", label, \.kind), .agencies("agencies", label, \.agencies, in: "none"),
    .agency("agency", label, \.agency), .email("address", label, \.address),
    .secret("secret", label, \.secret),
    .flag("on", label, \.isOn),
    .several("some", label, \.some, of: [FieldChoice("7", label), FieldChoice("8", label)]),
    .choice("one", label, \.one, of: [FieldChoice("7", label)]),
  ]

  private func read(_ texts: [String], _ index: Int) throws -> FieldValue {
    try Self.fields[index].value(of: texts) { name in
      guard let id = AgencyID(name) else { throw Refusal("agency-unclear", Self.label) }
      return id
    }
  }

  @Test func texts() throws {
    #expect(try read(["  a \n b "], 0) == .text("a b"))
    #expect(try read([" a\r\nb "], 1) == .text("a\nb"))
    #expect(try read([], 0) == .text(""))
  }

  @Test(arguments: ["2026-11-15", "15/11/2026", "15-11-2026", " 15.11.2026 "])
  func days(text: String) throws {
    #expect(try read([text], 2) == .day(Day(year: 2026, month: 11, day: 15)))
  }

  @Test(arguments: [
    ("31/02/2026", 2), ("ngày mai", 2), ("1,5", 3), ("mười", 3), ("other", 4), ("Sở Một", 5), ("Sở Một", 6),
    ("8", 11),
  ])
  func whatCannotBeReadIsRefusedAtItsField(text: String, index: Int) {
    #expect { try read([text], index) } throws: { error in
      (error as? Refusal)?.field == Self.fields[index].key
    }
  }

  @Test func whatTheMomentOffers() throws {
    #expect(try read([" sở-một@an-hai.example "], 7) == .text("sở-một@an-hai.example"))
    #expect(try read([" hai  dấu cách "], 8) == .text(" hai  dấu cách "))
    #expect(try read(["1"], 9) == .flag(true))
    #expect(try read([], 9) == .flag(false))
    #expect(try read(["7", "", "9"], 10) == .texts(["7", "9"]))
    #expect(try read(["7"], 11) == .text("7"))
    #expect(try read([""], 6) == .agency(nil))
    // What is no value of the field is left out; whether it may be chosen is for the act to say.
    var draft = Draft()
    Self.fields[10].set(&draft, .texts(["7", "x", "9"]))
    #expect(draft.some == [ID(rawValue: 7), ID(rawValue: 9)])
  }

  @Test func agenciesStandOnceInTheirOrder() throws {
    #expect(try read(["7", "", "5", "7"], 5) == .agencies([AgencyID(rawValue: 7), AgencyID(rawValue: 5)]))
  }

  /// What the audit log keeps comes back the same: undo depends on it.
  @Test func plainTextsComeBack() {
    var draft = Draft()
    draft.name = "Tên"
    draft.text = "a\nb"
    draft.day = Day(year: 2026, month: 2, day: 28)
    draft.number = 7
    draft.kind = .sister
    draft.agencies = [AgencyID(rawValue: 9), AgencyID(rawValue: 3)]
    draft.agency = AgencyID(rawValue: 5)
    (draft.address, draft.isOn) = ("a@b.example", true)
    draft.some = [ID(rawValue: 7), ID(rawValue: 8)]
    draft.one = ID(rawValue: 7)
    for original in [draft, Draft()] {
      var back = Draft()
      for field in Self.fields { field.set(&back, field.value(plain: field.get(original).plain)) }
      #expect(back == original)
    }
  }

  @Test func eachFieldSaysWhatStandsAgainstIt() {
    var draft = Draft()
    draft.secret = "mật khẩu"
    draft.number = 11
    #expect(Self.fields.compactMap { $0.refusal(of: draft)?.code } == ["field-missing", "field-range"])
    draft.name = "sáu ký tự"
    draft.number = 10
    #expect(Self.fields.compactMap { $0.refusal(of: draft)?.code } == ["field-long"])
  }

  @Test func anEntryStandsAsItsDaysSay() {
    let validity = Validity(from: "a", to: "b", soon: 60)
    let today = Day(daysSince1970: 20_000)
    func state(_ from: Int?, _ to: Int?) -> Validity.State {
      validity.state(
        from: from.map { today.adding(days: $0) }, to: to.map { today.adding(days: $0) }, on: today)
    }
    #expect(state(nil, -1) == .ended)
    #expect(state(nil, 0) == .endsSoon)
    #expect(state(-5, 60) == .endsSoon)
    #expect(state(-5, 61) == .inForce)
    #expect(state(0, nil) == .inForce)
    #expect(state(1, 5) == .coming)
  }
}

/// What every register has to keep to.
@Suite struct RegisterRules {
  /// A field's control has its name as id, on a page that has ids of its own.
  @Test func fieldsTakeNoIdOfThePage() {
    let taken: Set = ["content", "documents", "edition", "file", "form-token", "history", "problems", "to"]
    let names = Agreement.register.fields.map(\.key)
    #expect(taken.isDisjoint(with: names) && Set(names).count == names.count)
  }
}
