import Accounts
import Core
import Markup
import Registers
import Store

/// One's own access tokens for programs: those there are, and a form for a new one, whose secret is shown once.
enum TokensPage {
  struct NewToken: Sendable {
    var name = ""
    var scope: [String] = []
    var days: Int? = 90

    static func fields(_ scopes: [Scope]) -> [DraftField<NewToken>] {
      [
        .line("name", Words.tokenName, \.name, most: 80, help: Words.tokenNameHelp, required: true),
        .several(
          "scope", Words.mayRead, \.scope, of: scopes.map { FieldChoice($0.permission.rawValue, $0.label) }),
        .choice(
          "days", Words.tokenLife, \.days, of: [30, 90, 365].map { FieldChoice(String($0), Words.days($0)) },
          required: true),
      ]
    }
  }

  /// What may be read, by the right that it takes.
  struct Scope: Sendable {
    var permission: Permission
    var label: Localised<String>
  }

  struct Model: Sendable {
    var tokens: [AccessToken]
    var scopes: [Scope]
    var form: DraftForm<NewToken>
    /// A fresh secret, shown this once.
    var secret: String?
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    let (person, scopes) = (visit.person, scopes(visit))
    let fields = NewToken.fields(scopes)
    func page(_ form: DraftForm<NewToken>, secret: String? = nil) async throws -> HTML {
      let tokens = try await visit.database.read { try AccessToken.list($0, of: person.id) }
      return view(Model(tokens: tokens, scopes: scopes, form: form, secret: secret), visit.frame)
    }
    return try await visit.answerForm(fields) { _ in
      NewToken()
    } view: {
      try await page($0)
    } act: {
      CreateToken(
        for: person.id, name: $0.name, scope: Set($0.scope.compactMap(Permission.init)), days: $0.days ?? 0)
    } done: { made in
      .page(try await page(DraftForm(fields, of: NewToken()), secret: made.secret.description))
    }
  }

  static func end(_ visit: SignedIn, _ id: ID<AccessToken>) async throws -> Answer {
    try await EndToken(id).run(in: visit.database, by: visit.context)
    return .redirect(to: WorkspaceRoute.tokens().saying(.tokenEnded))
  }

  private static func scopes(_ visit: SignedIn) -> [Scope] {
    let resources = visit.visit.site.areas.flatMap(\.api).filter { visit.person.may($0.permission) }
    return Dictionary(grouping: resources, by: \.permission).map { permission, resources in
      Scope(
        permission: permission,
        label: Localised(
          vi: resources.map(\.label.vi).joined(separator: ", "),
          en: resources.map(\.label.en).joined(separator: ", ")))
    }.sorted { $0.permission.rawValue < $1.permission.rawValue }
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(
      frame, title: frame(Words.tokens), crumbs: [Crumb(frame(Words.account), WorkspaceRoute.account())],
      note: frame(Words.tokensHelp)
    ) {
      errorSummary(frame, model.form.linkedProblems)
      if let secret = model.secret {
        notice(.success) {
          p { frame(Words.secretOnce) }
          p { code { secret } }
        }
      }
      if !model.tokens.isEmpty { dataTable(frame, Words.tokens, columns(model), model.tokens) }
      section(.class("panel"), .labelledBy("new")) {
        h2(.id("new")) { frame(CreateToken.title) }
        postForm(frame, WorkspaceRoute.tokens()) {
          model.form.controls(frame)
          button(.type(.submit), .class("primary")) { frame(CreateToken.title) }
        }
      }
      p {
        a(.href(OpenRoute.api([ApiAnswer.version, "openapi.json"]).address)) { frame(Words.apiDescription) }
      }
    }
  }

  private static func columns(_ model: Model) -> [Column<AccessToken>] {
    [
      .shown(Words.tokenName, .name) { token, _ in text(token.name) },
      .shown(Words.mayRead, .wide) { token, frame in
        text(
          model.scopes.filter { token.scope.contains($0.permission) }.map { frame($0.label) }
            .joined(separator: ", "))
      },
      .shown(Words.tokenEnds, .figure) { token, frame in dayText(frame, token.expiresAt.day) },
      .shown(Words.lastUsed, .figure) { token, frame in
        token.usedOn.map { dayText(frame, $0) } ?? text("–")
      },
      .shown(Words.action) { token, frame in
        actionButton(frame, WorkspaceRoute.endToken(token.id), frame(EndToken.title), style: .danger)
      },
    ]
  }
}

extension Words {
  package static let tokens = Both(vi: "Mã truy cập", en: "Access tokens")
  package static let tokensHelp = Both(
    vi: "Cho phần mềm khác đọc dữ liệu thay bạn qua API: chỉ đọc, đúng phần bạn chọn, có thời hạn.",
    en: "Let another program read for you through the API: reading only, what you choose, for a while.")
  package static let tokenName = Both(vi: "Tên mã", en: "Name")
  package static let tokenNameHelp = Both(
    vi: "Để nhớ mã dùng ở đâu: “Bảng theo dõi của phòng”.", en: "To remember where it is used.")
  package static let mayRead = Both(vi: "Được đọc", en: "May read")
  package static let tokenLife = Both(vi: "Thời hạn", en: "Lives for")
  package static let tokenEnds = Both(vi: "Hết hạn", en: "Expires")
  package static let tokenEnded = Both(vi: "Đã hủy mã truy cập.", en: "The token was ended.")
  package static let secretOnce = Both(
    vi: "Mã dưới đây chỉ hiện một lần. Chép ngay vào phần mềm sẽ dùng.",
    en: "This token is shown once. Copy it into the program that will use it now.")
  package static let apiDescription = Both(
    vi: "Mô tả API (OpenAPI 3.1)", en: "Description of the API (OpenAPI 3.1)")

  package static func days(_ count: Int) -> Both { Both(vi: "\(count) ngày", en: "\(count) days") }
}
