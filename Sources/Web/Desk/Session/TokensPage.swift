import Accounts
import Core
import Markup
import Store

/// One's own access tokens for programs: those there are, and a form for a new one, whose secret is shown once.
enum TokensPage {
  struct Model: Sendable {
    var tokens: [AccessToken]
    /// What may be read, by the right that it takes.
    var scopes: [(permission: Permission, label: Localised<String>)]
    var typed = FormFields()
    var problems: [FormProblem] = []
    /// A fresh secret, shown this once.
    var secret: String?
  }

  static let days = [30, 90, 365]

  static func answer(_ visit: SignedIn) async throws -> Answer {
    guard visit.visit.isPost else { return .page(view(try await load(visit), visit.frame)) }
    let form = visit.form
    return try await visit.acting {
      let scope = Set(form.all("scope").compactMap(Permission.init))
      let made = try await CreateToken(
        for: visit.person.id, name: form["name"] ?? "", scope: scope, days: form.number("days") ?? 0
      ).run(in: visit.database, by: visit.context)
      var model = try await load(visit)
      model.secret = made.secret.description
      return .page(view(model, visit.frame))
    } refused: { problems in
      var model = try await load(visit)
      model.problems = problems
      model.typed = form
      return view(model, visit.frame)
    }
  }

  static func end(_ visit: SignedIn, _ id: ID<AccessToken>) async throws -> Answer {
    try await EndToken(id).run(in: visit.database, by: visit.context)
    return .redirect(to: WorkspaceRoute.tokens().saying(.tokenEnded))
  }

  private static func load(_ visit: SignedIn) async throws -> Model {
    let person = visit.person
    let resources = visit.visit.site.areas.flatMap(\.api).filter { person.may($0.permission) }
    let scopes = Dictionary(grouping: resources, by: \.permission).map { permission, resources in
      (
        permission,
        Localised(
          vi: resources.map(\.label.vi).joined(separator: ", "),
          en: resources.map(\.label.en).joined(separator: ", "))
      )
    }
    return Model(
      tokens: try await visit.database.read { try AccessToken.list($0, of: person.id) },
      scopes: scopes.sorted { $0.0.rawValue < $1.0.rawValue })
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(
      frame, title: frame(Words.tokens), crumbs: [Crumb(frame(Words.account), WorkspaceRoute.account())],
      note: frame(Words.tokensHelp)
    ) {
      errorSummary(frame, model.problems)
      if let secret = model.secret {
        notice(.success) {
          p { frame(Words.secretOnce) }
          p { code { secret } }
        }
      }
      if !model.tokens.isEmpty { dataTable(frame, Words.tokens, columns(model), model.tokens) }
      section(.class("panel"), .labelledBy("new")) {
        h2(.id("new")) { frame(CreateToken.title) }
        form(model, frame)
      }
      p {
        a(.href(OpenRoute.api([ApiAnswer.version, "openapi.json"]).address)) { frame(Words.apiDescription) }
      }
    }
  }

  private static func form(_ model: Model, _ frame: PageFrame) -> HTML {
    let asked = Set(model.typed.all("scope"))
    return postForm(frame, WorkspaceRoute.tokens()) {
      Field(
        "name", frame(Words.tokenName), help: frame(Words.tokenNameHelp), problems: model.problems,
        required: true
      ).textInput(model.typed["name"] ?? "", attributes: .maxlength(80))
      fieldset {
        legend { frame(Words.mayRead) }
        for (index, scope) in model.scopes.enumerated() {
          checkbox(
            "scope", value: scope.permission.rawValue, frame(scope.label),
            checked: asked.contains(scope.permission.rawValue), id: index == 0 ? "scope" : nil)
        }
      }
      Field("days", frame(Words.tokenLife), problems: model.problems).select(
        days.map { Choice(String($0), frame(Words.days($0))) }, chosen: model.typed["days"] ?? "90")
      button(.type(.submit), .class("primary")) { frame(CreateToken.title) }
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
