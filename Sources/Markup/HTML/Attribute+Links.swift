extension Attribute {
  package static func href(_ address: Address) -> Self { Self("href", address.text) }
  package static func src(_ address: Address) -> Self { Self("src", address.text) }
  package static func action(_ address: Address) -> Self { Self("action", address.text) }
  package static func formaction(_ address: Address) -> Self { Self("formaction", address.text) }
  package static func rel(_ value: LinkRelation) -> Self { Self("rel", value.rawValue) }
  package static func download() -> Self { Self("download", on: true) }
  package static func hreflang(_ value: String) -> Self { Self("hreflang", value) }

  package enum LinkRelation: String, Sendable {
    case stylesheet, icon, next, prev, up, alternate, help
  }
}

extension Attribute {
  package static func charset(_ value: String) -> Self { Self("charset", value) }
  package static func metaName(_ value: String) -> Self { Self("name", value) }
  package static func content(_ value: String) -> Self { Self("content", value) }
  package static func width(_ value: Int) -> Self { Self("width", String(value)) }
  package static func height(_ value: Int) -> Self { Self("height", String(value)) }
  package static func alt(_ value: String) -> Self { Self("alt", value) }
  package static func media(_ value: StaticString) -> Self { Self("media", value.description) }
  package static func `defer`() -> Self { Self("defer", on: true) }

}

extension Attribute {
  package static func colspan(_ value: Int) -> Self { Self("colspan", value > 1 ? String(value) : nil) }
  package static func rowspan(_ value: Int) -> Self { Self("rowspan", value > 1 ? String(value) : nil) }
  package static func scope(_ value: HeaderScope) -> Self { Self("scope", value.rawValue) }

  package enum HeaderScope: String, Sendable { case row, col, rowgroup, colgroup }
}
