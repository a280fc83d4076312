import Markup

extension JSONScalar: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self = .string(value) }
}
