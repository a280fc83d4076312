/// What one visitor may ask of the server.
package struct WebLimits: Sendable {
  /// Seconds a connection may stay silent, also between the parts of a request.
  package var idleSeconds: Int64 = 20
  /// Seconds in which the head of a request is complete, from the opening of the connection or the answer before.
  package var headSeconds: Int64 = 20
  /// Seconds a request may take to arrive in full, and its answer to be fetched.
  package var requestSeconds: Int64 = 300
  /// Bytes of a body that come in a second at least, from `graceSeconds` after its beginning on.
  package var leastBytesASecond: Int64 = 1024
  package var graceSeconds: Int64 = 10
  /// Open at one time, of all and of one network address.
  package var connections: Int = 1024
  package var connectionsOfOne: Int = 128
  /// Bytes of all header fields of a request.
  package var headerBytes: Int = 32 * 1024
  /// Bytes of a form, and of one that comes from nobody known.
  package var formBytes: Int = 1024 * 1024
  package var openFormBytes: Int = 16 * 1024
  /// Bytes of an uploaded file.
  package var uploadBytes: Int = 40 * 1024 * 1024
  /// Uploaded files read at a time, and those inside, with the ones being received and waiting for their turn.
  package var readings: Int = 2
  package var uploads: Int = 96
  /// Those of one person among them.
  package var uploadsOfOne: Int = 64

  package init() {}
}
