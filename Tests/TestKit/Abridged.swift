import Testing

/// A long argument of a test, printed as its beginning and its length, so that logs stay readable.
package struct Abridged<Value: Collection & Sendable>: Sendable, CustomTestStringConvertible {
  package let value: Value

  package init(_ value: Value) { self.value = value }

  package var testDescription: String { "\(value.prefix(40))… (\(value.count))" }
}
