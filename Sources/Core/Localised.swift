/// The languages of the workspace.
package enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  case vietnamese = "vi"
  case english = "en"
}

/// One thing said in each language of the workspace.
package struct Localised<Value> {
  package var vi: Value
  package var en: Value

  package init(vi: Value, en: Value) {
    self.vi = vi
    self.en = en
  }

  package subscript(language: Language) -> Value {
    switch language {
    case .vietnamese: vi
    case .english: en
    }
  }
}

extension Localised: Sendable where Value: Sendable {}
extension Localised: Equatable where Value: Equatable {}
extension Localised: Hashable where Value: Hashable {}
extension Localised: Codable where Value: Codable {}
