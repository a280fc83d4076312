import Core
import Store

/// Gives a program of one's own a token to read with; its secret is shown once.
package struct CreateToken: Action {
  package static let name = "token.create"
  package static let title = Localised(vi: "Tạo mã truy cập", en: "Make an access token")
  package static let permission = Permission.useAccount

  package var personID: ID<Person>
  package var name: String
  package var scope: Set<Permission>
  /// How many days it lives.
  package var days: Int

  package static let longestDays = 366

  package init(for person: ID<Person>, name: String, scope: Set<Permission>, days: Int) {
    personID = person
    self.name = name
    self.scope = scope
    self.days = days
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    guard context.actor == nil || context.actor == personID.rawValue else { return [.notPermitted] }
    let person = try Person.find(personID, in: reader)
    return [
      .unless(!name.isEmpty && name.count <= 80, .tokenName),
      .unless(!scope.isEmpty && scope.isSubset(of: person.role.permissions), .tokenScope),
      .unless((1...Self.longestDays).contains(days), .tokenDays),
      .unless(
        try AccessToken.list(reader, of: personID, now: context.now).count < AccessToken.most, .tooManyTokens
      ),
    ].compactMap(\.self)
  }

  package func act(
    _ transaction: Transaction, _ context: ActionContext
  ) throws -> (id: ID<AccessToken>, secret: AccessSecret) {
    let id = ID<AccessToken>.next()
    let secret = AccessSecret.make()
    try transaction.run(
      "DELETE FROM access_token WHERE person_id = \(personID) AND expires_at <= \(context.now)")
    try transaction.insert(
      into: "access_token",
      [
        "id": id, "person_id": personID, "name": name, "scope": AccessToken.text(scope),
        "token_hash": secret.hash, "created_at": context.now,
        "expires_at": context.now.adding(seconds: Int64(days) * 86_400),
      ])
    return (id, secret)
  }

  package func record(of outcome: (id: ID<AccessToken>, secret: AccessSecret)) -> AuditRecord? {
    AuditRecord("person", personID, ["token": name, "scope": AccessToken.text(scope)])
  }
}

/// Ends a token of one's own; an administrator ends anybody's.
package struct EndToken: Action {
  package static let name = "token.end"
  package static let title = Localised(vi: "Hủy mã truy cập", en: "End an access token")
  package static let permission = Permission.useAccount

  package var id: ID<AccessToken>

  package init(_ id: ID<AccessToken>) {
    self.id = id
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let owner = try token(reader).personID
    guard let actor = context.actor, actor != owner.rawValue else { return [] }
    return try Person.find(ID(rawValue: actor), in: reader).may(.managePeople) ? [] : [.notPermitted]
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> AccessToken {
    let token = try token(transaction)
    try transaction.run("DELETE FROM access_token WHERE id = \(id)")
    return token
  }

  package func record(of outcome: AccessToken) -> AuditRecord? {
    AuditRecord("person", outcome.personID, ["token": outcome.name])
  }

  private func token(_ reader: Reader) throws -> AccessToken {
    try reader.find(
      AccessToken.self, "SELECT * FROM access_token WHERE id = \(id)", else: .noSuchToken)
  }
}

extension Refusal {
  fileprivate static let tokenName = Refusal(
    "token-name",
    Localised(vi: "Đặt tên cho mã, tối đa 80 ký tự.", en: "Name it, in at most 80 characters."),
    field: "name")
  fileprivate static let tokenScope = Refusal(
    "token-scope",
    Localised(
      vi: "Chọn ít nhất một loại dữ liệu mà bạn được xem.", en: "Choose at least one thing that you may see."),
    field: "scope")
  fileprivate static let tokenDays = Refusal(
    "token-days",
    Localised(vi: "Chọn thời hạn, tối đa một năm.", en: "Choose how long it lives, a year at most."),
    field: "days")
  fileprivate static let tooManyTokens = Refusal(
    "too-many-tokens",
    Localised(
      vi: "Bạn đã có \(AccessToken.most) mã. Hủy bớt mã không dùng rồi tạo mới.",
      en: "You have \(AccessToken.most) tokens. End those that are not used first."))
  fileprivate static let noSuchToken = Refusal(
    "token-unknown", Localised(vi: "Không có mã truy cập này.", en: "There is no such token."),
    kind: .missing)
}
