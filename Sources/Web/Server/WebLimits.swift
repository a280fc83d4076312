/// What one visitor may ask of the server.
package struct WebLimits: Sendable {
  /// Seconds a connection may stay silent, also between the parts of a request.
  package var idleSeconds: Int64 = 20
  /// Seconds a request may take to arrive in full, and its answer to be fetched.
  package var requestSeconds: Int64 = 300
  package var connections: Int = 1024
  /// Bytes of all header fields of a request.
  package var headerBytes: Int = 32 * 1024
  /// Bytes of a form, and of one that comes from nobody known.
  package var formBytes: Int = 1024 * 1024
  package var openFormBytes: Int = 16 * 1024
  /// Bytes of an uploaded file.
  package var uploadBytes: Int = 40 * 1024 * 1024
  /// Uploaded files read at a time, and those inside, with the ones being received and waiting for their turn.
  package var readings: Int = 4
  package var uploads: Int = 16

  package init() {}
}
