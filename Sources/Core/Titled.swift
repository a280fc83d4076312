/// What people have a name for: a role, a state, a kind.
package protocol Titled {
  /// What they call it.
  var title: Localised<String> { get }
}
