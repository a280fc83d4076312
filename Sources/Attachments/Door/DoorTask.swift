import Core
import OfficeFiles

/// What is made of a file's text at the door, besides looking for a stamp. It happens in the process that reads the file,
/// which knows no database; only its outcome comes out.
package struct DoorTask<Outcome: Codable & Sendable>: Sendable {
  /// Names it between the two processes.
  package let name: String
  /// Of the text, nil for kinds that `DocumentReader` does not read. May throw `UnreadableDocument`.
  let make: @Sendable (DocumentText?) throws -> Outcome

  package init(_ name: String, make: @escaping @Sendable (DocumentText?) throws -> Outcome) {
    self.name = name
    self.make = make
  }

  /// The whole of it in this process: what the child does, and what stands for it where there is none.
  package func run(_ path: String, _ type: ContentType) async throws -> DoorReport<Outcome> {
    do {
      let reading = try await DoorReading.read(path, type, .standard)
      if let text = reading.stamped, let stamp = SecrecyStamp.found(in: text) { return .stamped(stamp) }
      return .passed(try make(reading.document))
    } catch let error as UnreadableDocument {
      return .unreadable(error)
    }
  }
}

/// Nothing is made of the text.
package struct NoOutcome: Codable, Hashable, Sendable {
  package init() {}
}

extension DoorTask where Outcome == NoOutcome {
  /// A file that is kept as it is.
  package static let keep = DoorTask("keep") { _ in NoOutcome() }
}

/// What reading a file at the door came to.
package enum DoorReport<Outcome: Codable & Sendable>: Codable, Sendable {
  case passed(Outcome)
  case stamped(SecrecyStamp)
  case unreadable(UnreadableDocument)

  /// Throws the stamp's refusal, or why the document cannot be read.
  func outcome() throws -> Outcome {
    switch self {
    case .passed(let outcome): return outcome
    case .stamped(let stamp): throw stamp.refusal
    case .unreadable(let error): throw error
    }
  }
}
