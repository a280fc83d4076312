/// In which order the three numbers of a date stand.
enum DateOrder: CaseIterable, Hashable {
  case dayFirst, monthFirst
  /// Only with years of two digits: with four, the first number shows that it is one.
  case yearFirst
}

/// Something of each order.
struct PerOrder<Value> {
  private var values: (Value, Value, Value)

  init(_ value: (DateOrder) -> Value) { values = (value(.dayFirst), value(.monthFirst), value(.yearFirst)) }

  subscript(order: DateOrder) -> Value {
    get {
      switch order {
      case .dayFirst: values.0
      case .monthFirst: values.1
      case .yearFirst: values.2
      }
    }
    set {
      switch order {
      case .dayFirst: values.0 = newValue
      case .monthFirst: values.1 = newValue
      case .yearFirst: values.2 = newValue
      }
    }
  }
}
