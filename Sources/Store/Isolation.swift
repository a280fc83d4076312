/// How far a transaction is kept apart from those that run beside it. SQLite has one writer, so both are the same there.
package enum Isolation: Sendable {
  /// As if transactions ran one after the other; one that lost against another is run again.
  case serializable
  /// Each statement sees what was committed when it began: for queues, whose readers pass over each other's locked rows
  /// (`SQL.skippingLocked`) and would only collide under more.
  case readCommitted
}
