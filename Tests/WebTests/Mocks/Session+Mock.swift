import Agencies
import Core
import Markup
import PlanRegistry

@testable import Accounts
@testable import Store
@testable import Web

extension PageSnapshot {
  static let open: [PageSnapshot] = [
    PageSnapshot(open: "SignInPage", SignInPage.view(.mock, .stranger)),
    PageSnapshot(open: "SignInPage-english", SignInPage.view(.mock, PageFrame.stranger.english)).whole,
    PageSnapshot(open: "SignInPage-refused", SignInPage.view(.refused, .stranger)),
    PageSnapshot(
      open: "SignInPage-continuation",
      SignInPage.continuation(WorkspaceRoute.tokens(), .mock, .stranger)),
    PageSnapshot(open: "ErrorPage-missing", ErrorPage.page(.notFound, .mock, "a1b2c3d4e5")),
    PageSnapshot(open: "LostFormPage", LostFormPage.view(.mock, .mock)),
    PageSnapshot(open: "ErrorPage-failed", ErrorPage.page(.failed, .stranger, "a1b2c3d4e5")),
  ]

  static let workspace: [PageSnapshot] = [
    PageSnapshot("SearchPage", at: WorkspaceRoute.search, SearchPage.view(.mock, .mock)),
    PageSnapshot("SearchPage-nothing", at: WorkspaceRoute.search, SearchPage.view(.nothing, .mock)).whole,
    PageSnapshot("AccountPage", at: WorkspaceRoute.account, AccountPage.view(.mock, .mock)),
    PageSnapshot(
      "ChangePasswordPage", at: WorkspaceRoute.changePassword, ChangePasswordPage.view(.mock, .mock)),
    PageSnapshot(
      "ChangePasswordPage-refused", at: WorkspaceRoute.changePassword,
      ChangePasswordPage.view(.refused, .mock)),
    PageSnapshot("TokensPage", at: WorkspaceRoute.tokens, TokensPage.view(.mock, .mock)),
    PageSnapshot("TokensPage-refused", at: WorkspaceRoute.tokens, TokensPage.view(.refused, .mock)),
  ]
}

extension Person {
  static let mock = Person(
    id: 11, name: "Nguyễn Thị Mẫu", email: "mau@an-hai.example", role: .officer, createdAt: "2026-01-05 08:00"
  )
}

extension FormFields {
  static let mock = FormFields([
    Field(name: "name", value: "Bảng <theo dõi>"), Field(name: "days", value: "30"),
  ])
}

extension SignInPage.Model {
  static let mock = SignInPage.Model(then: TaskRoute.board())
  static let refused = SignInPage.Model(
    email: "mau@an-hai.example", then: WorkspaceRoute.tokens(), kept: .mock,
    problems: [FormProblem(field: "password", "Địa chỉ thư hoặc mật khẩu không đúng.")],
    message: Words.sessionEnded)
}

extension SearchPage.Model {
  static let mock = SearchPage.Model(
    query: "du lịch", agencies: [.tourism, .former],
    hits: [
      SearchPage.Found(
        hit: SearchIndex.Hit(
          kind: "plan", id: 21, title: "Kế hoạch truyền thông", snippet: "… du lịch An Hải …"),
        kind: ThingKind("plan", Words.plan, needs: .viewPlans) { PlanRoute.page(ID(rawValue: $0)) })
    ])
  static let nothing = SearchPage.Model(query: "xyz", agencies: [], hits: [])
}

extension AccountPage.Model {
  static let mock = AccountPage.Model(
    person: .mock,
    sessions: [
      OpenSession(
        reference: "aaaaaaaaaaaa", createdAt: "2026-11-16 08:00", seenAt: "2026-11-16 09:00", isThis: true),
      OpenSession(
        reference: "bbbbbbbbbbbb", createdAt: "2026-11-16 07:00", seenAt: "2026-11-16 07:30", isThis: false),
    ])
}

extension ChangePasswordPage.Model {
  private static func form(asksOld: Bool) -> DraftForm<ChangePasswordPage.NewPassword> {
    DraftForm(ChangePasswordPage.NewPassword.fields(asksOld: asksOld), of: ChangePasswordPage.NewPassword())
  }

  static let mock = ChangePasswordPage.Model(
    isFirst: true, email: "mau@an-hai.example", form: form(asksOld: false))
  static let refused = {
    var model = ChangePasswordPage.Model(
      isFirst: false, email: "mau@an-hai.example", form: form(asksOld: true))
    model.form = model.form.refused([:], [FormProblem(field: "old", "Mật khẩu hiện tại không đúng.")])
    return model
  }()
}

extension TokensPage.Model {
  private static let scopes = [
    TokensPage.Scope(permission: .viewAgencies, label: Words.agencies),
    TokensPage.Scope(permission: .viewPlans, label: Words.plans),
  ]
  private static let form = DraftForm(TokensPage.NewToken.fields(scopes), of: TokensPage.NewToken())
  private static let tokens = [
    AccessToken(
      id: 31, personID: 11, name: "Bảng theo dõi của phòng", scope: [.viewPlans],
      createdAt: "2026-11-01 08:00", expiresAt: "2027-01-30 08:00", usedOn: "2026-11-15"),
    AccessToken(
      id: 32, personID: 11, name: "Trang tin", scope: [.viewPlans, .viewAgencies],
      createdAt: "2026-11-01 08:00", expiresAt: "2027-01-30 08:00"),
  ]
  static let mock = TokensPage.Model(
    tokens: tokens, scopes: scopes, form: form, secret: "hd_0000000000000000000000")
  static let refused = TokensPage.Model(
    tokens: [], scopes: scopes,
    form: form.refused(
      ["name": ["Bảng <theo dõi>"], "days": ["30"]],
      [FormProblem(field: "scope", "Chọn ít nhất một loại dữ liệu mà bạn được xem.")]))
}

extension LostFormPage.Model {
  static let mock = LostFormPage.Model(
    refusals: [.changedMeanwhile],
    typed: [
      TypedText(label: "Tên", text: "Chương trình phối hợp về du lịch"),
      TypedText(label: "Nội dung chính", text: "Trao đổi thông tin hằng quý\nĐánh giá mỗi năm"),
    ])
}
