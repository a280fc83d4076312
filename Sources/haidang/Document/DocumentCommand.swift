import ArgumentParser

/// `haidang document`: what a file of any kind says, before anything is made of it.
struct DocumentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document", abstract: "Reads documents: DOCX, PDF, HTML, Markdown, plain text.",
    subcommands: [DocumentTextVerb.self, DocumentCheckVerb.self, DocumentMendVerb.self])
}
