extension StoreError {
  /// From a five-letter SQLSTATE (PostgreSQL manual, appendix A).
  init(sqlState: String, detail: String) {
    switch sqlState {
    case "23505", "23P01": self = .constraint(.unique, detail: detail)
    case "23514": self = .constraint(.check, detail: detail)
    case "23503": self = .constraint(.foreignKey, detail: detail)
    case "23502": self = .constraint(.notNull, detail: detail)
    case "40001", "40P01", "55P03", "53300": self = .busy(detail)
    case "57014", "25P03": self = .timedOut(detail)
    case "22021": self = .unstorable(detail)
    case "53100", "53200", "58030", "XX001", "XX002": self = .storage(detail)
    default:
      self =
        sqlState.hasPrefix("08") || sqlState.hasPrefix("28") || sqlState.hasPrefix("57P")
        ? .unreachable(detail) : .statement(detail)
    }
  }
}
