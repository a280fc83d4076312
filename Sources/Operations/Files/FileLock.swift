import Foundation

/// A file that one process at a time may hold; the system lets go of it when the process ends, however it ends.
final class FileLock {
  private let descriptor: Int32
  let path: String

  /// Makes the file when it is missing; throws `OperationFailure.inUse` when another process holds it.
  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFault.writing(path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, isStillThere else {
      Foundation.close(descriptor)
      throw OperationFailure.inUse(path)
    }
  }

  deinit {
    // Removed while it is held: whoever opened it meanwhile finds that it is another file (`isStillThere`).
    unlink(path)
    Foundation.close(descriptor)
  }

  private var isStillThere: Bool {
    var (own, present) = (stat(), stat())
    return fstat(descriptor, &own) == 0 && stat(path, &present) == 0 && own.st_ino == present.st_ino
      && own.st_dev == present.st_dev
  }
}
