import Accounts
import Core

/// The description of the API (OpenAPI 3.1), made from the same declarations that answer.
enum OpenAPI {
  static func document(_ resources: [ApiResource]) -> ApiValue {
    [
      "openapi": "3.1.0",
      "info": [
        "title": "Hải Đăng", "version": "1",
        "description": .text(
          "Reads what the owner of a token may see. Lists come in parts: follow `next` until it is null."),
        "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
      ],
      "servers": [["url": "/api/v1"]], "security": [["token": []]],
      "tags": .list(
        resources.map { ["name": .text($0.path), "description": .text($0.label.en)] }),
      "paths": .object(paths(resources)),
      "components": [
        "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
        "schemas": .object(schemas(resources)), "responses": .object(failures),
      ],
    ]
  }

  private static func paths(_ resources: [ApiResource]) -> [String: ApiValue] {
    var paths: [String: ApiValue] = [:]
    for resource in resources {
      let name = resource.path
      paths["/\(name)"] = [
        "get": operation(
          "list-\(name)", resource, parameters: [limit, after],
          answer: [
            "type": "object", "required": ["items", "next"],
            "properties": [
              "items": ["type": "array", "items": reference("schemas", name)],
              "next": [
                "type": ["string", "null"], "description": "The address of the next part; null at the end.",
              ],
            ],
          ], failures: ["400", "401", "403", "404"])
      ]
      paths["/\(name)/{id}"] = [
        "get": operation(
          "get-\(name)", resource,
          parameters: [
            ["name": "id", "in": "path", "required": .flag(true), "schema": ApiProperty.identity]
          ],
          answer: reference("schemas", name), failures: ["400", "401", "403", "404"])
      ]
    }
    return paths
  }

  private static func operation(
    _ id: String, _ resource: ApiResource, parameters: [ApiValue], answer: ApiValue, failures: [String]
  ) -> ApiValue {
    var responses: [String: ApiValue] = [
      "200": [
        "description": .text(resource.label.en), "content": ["application/json": ["schema": answer]],
      ]
    ]
    for status in failures { responses[status] = reference("responses", status) }
    return [
      "operationId": .text(id), "tags": [.text(resource.path)], "parameters": .list(parameters),
      "summary": .text("\(resource.label.en) (\(resource.permission.rawValue))"),
      "responses": .object(responses),
    ]
  }

  private static func schemas(_ resources: [ApiResource]) -> [String: ApiValue] {
    var schemas: [String: ApiValue] = [
      "problem": [
        "type": "object", "required": ["type", "status", "title"],
        "properties": [
          "type": ["type": "string"], "status": ["type": "integer"], "title": ["type": "string"],
          "instance": ["type": "string"],
        ],
      ]
    ]
    for resource in resources {
      var properties = ["id": ApiProperty.identity]
      for property in resource.properties { properties[property.name] = property.schema }
      schemas[resource.path] = [
        "type": "object", "additionalProperties": .flag(false),
        "required": .list((["id"] + resource.properties.map(\.name)).map(ApiValue.text)),
        "properties": .object(properties),
      ]
    }
    return schemas
  }

  private static let limit: ApiValue = [
    "name": "limit", "in": "query", "description": "How many at most.",
    "schema": [
      "type": "integer", "minimum": .number(1), "maximum": .number(ApiPage.largestSize),
      "default": .number(ApiPage.usualSize),
    ],
  ]

  private static let after: ApiValue = [
    "name": "after", "in": "query", "description": "Where the last part ended, as in its `next`.",
    "schema": ["type": "string", "pattern": "^after\\.[A-Za-z0-9_-]+$"],
  ]

  private static let failures: [String: ApiValue] = Dictionary(
    [
      ("400", "The query is not understood."), ("401", "A token is needed."),
      ("403", "The token may not read this."), ("404", "There is no such thing."),
    ].map { status, words in
      (
        status,
        [
          "description": .text(words),
          "content": ["application/problem+json": ["schema": reference("schemas", "problem")]],
        ] as ApiValue
      )
    }, uniquingKeysWith: { first, _ in first })

  private static func reference(_ kind: String, _ name: String) -> ApiValue {
    ["$ref": .text("#/components/\(kind)/\(name)")]
  }
}
