import ArgumentParser
import Markup
import MediaStages

/// `haidang watch tone`: how texts speak of what they tell, trained from an office's own examples.
struct ToneVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tone", abstract: "Tells how texts speak: well, ill or neither.",
    subcommands: [Train.self, Predict.self])

  struct Train: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "train", abstract: "Makes a model from labelled texts.",
      discussion: """
        Lines of JSON with id, text and tone (any labels); a later line with the same id replaces the earlier one. See \
        docs/listening/tone.md.
        """)

    @Argument(help: "The model file to write.")
    var model: String

    @OptionGroup var run: LineRun

    func run() async throws {
      try await ModelTraining(
        key: "tone", path: model, run: run, read: { ToneModel.terms(try $0.text("text")) },
        train: { try await ToneModel.train($0, labels: $1, jobs: $2).linear })()
    }
  }

  struct Predict: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "predict", abstract: "Names the tone of each text and the sentence that decided.")

    @Argument(help: "A model file of “tone train”.")
    var model: String

    @Option(help: "Judge only sentences that name this (may be given several times); null where none does.")
    var about: [String] = []

    @OptionGroup var run: LineRun

    func run() async throws {
      let tone = try ToneModel.read(file: model)
      let target = about.isEmpty ? nil : ToneTarget(about)
      var blank = JSONObjectWriter()
      ToneVerb.write(nil, id: nil, to: &blank)
      try await run.map(blank: blank.finished()) { line in
        let object = try line.object()
        let id = try object.id()
        let found = tone.predict(try object.text("text"), about: target)
        return object.passing(except: ["id", "text", "tone", "confidence", "sentence"]) {
          ToneVerb.write(found, id: id, to: &$0)
        }
      }
    }
  }

  private static func write(
    _ found: ToneModel.Prediction?, id: JSONScalar?, to writer: inout JSONObjectWriter
  ) {
    writer.field("id", id)
    writer.field("tone", found?.tone)
    writer.field("confidence", found.map { ($0.confidence * 1e4).rounded() / 1e4 })
    writer.field("sentence", found?.sentence)
  }
}
