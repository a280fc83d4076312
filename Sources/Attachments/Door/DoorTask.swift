import Core
import OfficeFiles

/// A file at the door.
package struct DoorFile: Sendable {
  package var path: String
  /// What its sender called it, cleaned.
  package var name: String
  package var type: ContentType

  package init(path: String, name: String, type: ContentType) {
    self.path = path
    self.name = name
    self.type = type
  }
}

/// What is made of the texts of files that belong together, besides looking for stamps. It happens in the process that reads
/// the files, which knows no database; only its outcome comes out.
package struct DoorTask<Outcome: Codable & Sendable>: Sendable {
  /// A file with its text; nil for kinds that `DocumentReader` does not read, and where rows are asked for.
  package typealias Text = (
    name: String, path: String, type: ContentType, text: DocumentText?, rows: SheetRows?
  )

  /// What is read of spreadsheets, of which a stamp needs the head only.
  package enum Sheets: Sendable {
    case nothing
    /// As of any document.
    case text
    /// As a list.
    case rows
    /// As of any document, and each file by the name that its sender gave: what is read, or why it is not, is what the command line
    /// says of it.
    case named
  }

  /// Names it between the two processes.
  package let name: String
  let sheets: Sheets
  /// May throw `UnreadableDocument`.
  let make: @Sendable ([Text]) async throws -> Outcome

  package init(
    _ name: String, reads sheets: Sheets = .nothing,
    make: @escaping @Sendable ([Text]) async throws -> Outcome
  ) {
    self.name = name
    self.sheets = sheets
    self.make = make
  }

  /// The whole of it in this process: what the child does, and what stands for it where there is none.
  package func run(_ files: [DoorFile]) async throws -> DoorReport<Outcome> {
    var texts: [Text] = []
    for (index, file) in files.enumerated() {
      func add(_ text: DocumentText?, _ rows: SheetRows? = nil) {
        texts.append((file.name, file.path, file.type, text, rows))
      }
      do {
        let reading =
          switch sheets {
          case .named: try await DoorReading.named(file)
          case .nothing, .text, .rows: try await DoorReading.read(file.path, file.type, .standard)
          }
        if let text = reading.stamped, let stamp = SecrecyStamp.found(in: text) {
          return .stamped(stamp, file: index)
        }
        switch (file.type, sheets) {
        case (.xlsx, .text):
          add(try await DocumentReader.read(file: file.path, name: "file.xlsx"))
        case (.xlsx, .rows):
          let (rows, isPartHidden) = try await FileLane.run { try SheetReader.rows(file: file.path) }
          add(nil, SheetRows(rows: rows, isPartHidden: isPartHidden))
        default: add(reading.document)
        }
      } catch let error as UnreadableDocument {
        return .unreadable(error, file: index)
      }
    }
    do {
      return .passed(try await make(texts))
    } catch let error as UnreadableDocument {
      return .unreadable(error, file: nil)
    }
  }
}

/// Nothing is made of the text.
package struct NoOutcome: Codable, Hashable, Sendable {
  package init() {}
}

extension DoorTask where Outcome == NoOutcome {
  /// Files that are kept as they are.
  package static let keep = DoorTask("keep") { _ in NoOutcome() }
}

/// What reading files at the door came to.
package enum DoorReport<Outcome: Codable & Sendable>: Codable, Sendable {
  case passed(Outcome)
  /// `file` counts from 0.
  case stamped(SecrecyStamp, file: Int)
  /// `file` is nil when it is about all of them together.
  case unreadable(UnreadableDocument, file: Int?)

  /// Throws the stamp's refusal, or why a document cannot be read; of several `files`, the one it is about is named.
  func outcome(of files: [DoorFile]) throws -> Outcome {
    switch self {
    case .passed(let outcome): return outcome
    case .stamped(let stamp, let file): throw FileFaults(files.map(\.name)).naming(file, stamp.refusal)
    case .unreadable(let error, let file): throw FileFaults(files.map(\.name)).naming(file, error)
    }
  }
}
