/// What goes wrong between the program and the home of its files; for the log, without keys or secrets.
package enum FileHomeError: Error, Hashable, Sendable {
  /// There is no file under this key.
  case missing
  /// The bytes are not those that the key or the length promise.
  case damaged(String)
  /// The disk is full or not writable.
  case storage(String)
  /// The store cannot be reached, or did not answer in time.
  case unreachable(String)
  /// The store refused: status of HTTP and the code it gave, such as "SignatureDoesNotMatch".
  case refused(status: Int, code: String)
  /// The store answered what no such store answers.
  case misread(String)
}
