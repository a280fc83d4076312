import Accounts
import Core
import HTTPTypes
import Logging
import Markup
import Store

/// What programs get: JSON for whoever brings a token, problems as RFC 9457 says.
enum ApiAnswer {
  static let version = "v1"

  /// `path` is what stands behind "/api/": "v1", "agreements", "7".
  static func answer(_ path: [String], _ visit: Visit) async throws -> Answer {
    guard path.first == version else { throw WebError.notFound }
    let resources = visit.site.areas.flatMap(\.api)
    switch path.count {
    case 2 where path[1] == "openapi.json":
      return try json(OpenAPI.document(resources))
    case 2, 3:
      let resource = try await allowed(path[1], resources, visit)
      return path.count == 2 ? try await list(resource, visit) : try await one(resource, path[2], visit)
    default: throw WebError.notFound
    }
  }

  /// The resource, for a token that may read it. Who brings none learns nothing, not even which resources there are.
  private static func allowed(
    _ name: String, _ resources: [ApiResource], _ visit: Visit
  ) async throws -> ApiResource {
    guard let secret = secret(visit.fields[.authorization]),
      let (token, person) = try await AccessToken.find(visit.site.database, secret, notes: visit.site.uses)
    else { throw ApiProblem.noToken }
    guard let resource = resources.first(where: { $0.path == name }) else { throw WebError.notFound }
    guard token.scope.contains(resource.permission), person.may(resource.permission) else {
      throw WebError.forbidden
    }
    return resource
  }

  private static func secret(_ field: String?) -> AccessSecret? {
    let words = (field ?? "").split(separator: " ")
    guard words.count == 2, words[0].lowercased() == "bearer" else { return nil }
    return AccessSecret(words[1])
  }

  private static func list(_ resource: ApiResource, _ visit: Visit) async throws -> Answer {
    let page = try page(visit)
    let part = try await resource.list(visit.site.database, page)
    let next = part.after.map { key in
      OpenRoute.api([version, resource.path]).address.adding("after", key.description)
        .adding("limit", page.size == ApiPage.usualSize ? nil : String(page.size)).text
    }
    return try json([
      "items": .list(part.items.map(ApiValue.object)), "next": next.map(ApiValue.text) ?? .null,
    ])
  }

  private static func one(_ resource: ApiResource, _ text: String, _ visit: Visit) async throws -> Answer {
    guard let id = Int64.read(pathText: text) else { throw WebError.notFound }
    guard visit.query.fields.isEmpty else { throw ApiProblem.badQuery("no query is taken here") }
    let today = visit.frame.today
    return try json(.object(try await resource.find(visit.site.database, id, today)))
  }

  private static func page(_ visit: Visit) throws -> ApiPage {
    var page = ApiPage(key: nil, size: ApiPage.usualSize, today: visit.frame.today)
    var seen: Set<String> = []
    for field in visit.query.fields {
      guard seen.insert(field.name).inserted else { throw ApiProblem.badQuery("\(field.name) stands twice") }
      switch field.name {
      case "limit":
        guard let size = Int(field.value), (1...ApiPage.largestSize).contains(size),
          field.value == String(size)
        else { throw ApiProblem.badQuery("limit is a number from 1 to \(ApiPage.largestSize)") }
        page.size = size
      case "after":
        guard let key = PageKey(field.value), key.side == .after else {
          throw ApiProblem.noSuchPart
        }
        page.key = key
      default: throw ApiProblem.badQuery("there is no parameter \(field.name.prefix(40))")
      }
    }
    return page
  }

  private static func json(_ value: ApiValue) throws -> Answer {
    Answer(
      fields: [.contentType: "application/json", .cacheControl: "no-store"], bytes: try value.bytes)
  }
}
