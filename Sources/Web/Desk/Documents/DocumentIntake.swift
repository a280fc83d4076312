import Accounts
import Attachments
import Core
import DocumentBook
import OfficeFiles

/// A file that comes in through a form is read by a child: number, day, signatures.
enum DocumentIntake {
  static func receive(_ visit: SignedIn) async throws -> (file: FileDoor.Passed, reading: SignedReading) {
    let site = visit.visit.site
    return try await site.uploads.withPlace(for: visit.person.id) {
      let limit = site.limits.uploadBytes
      let form = try await visit.visit.receiveFiles(["file"], limit: limit)
      guard let sent = form.files("file").first else {
        throw Refusal("no-file", Words.noSignedFile, field: "file")
      }
      let (files, reading) = try await site.uploads.withTurn(for: visit.person.id) {
        try await site.files.door.admit(
          [FileDoor.Arrival(sent.file, named: sent.name, rule: .signed(byteCount: Int64(limit)))],
          for: .signed)
      }
      return (files[0], reading)
    }
  }
}
