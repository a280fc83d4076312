import ArgumentParser
import Markup
import MediaStages

/// `haidang watch topics`: sorts articles into the topics of an office, trained from its own examples.
struct TopicsVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics", abstract: "Sorts articles into topics.", subcommands: [Train.self, Predict.self])

  struct Train: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "train", abstract: "Makes a model from labelled articles.",
      discussion: """
        Lines of JSON with id, text, topic and, where known, title and url; a later line with the same id replaces the \
        earlier one. See docs/listening/topics.md.
        """)

    @Argument(help: "The model file to write.")
    var model: String

    @OptionGroup var run: LineRun

    func run() async throws {
      try await ModelTraining(
        key: "topic", path: model, run: run, read: { try TopicsVerb.terms($0) },
        train: { try await TopicModel.train($0, labels: $1, jobs: $2).linear })()
    }
  }

  struct Predict: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "predict", abstract: "Names the topic of each article and how sure that is.")

    @Argument(help: "A model file of “topics train”.")
    var model: String

    @OptionGroup var run: LineRun

    func run() async throws {
      let topics = try TopicModel.read(file: model)
      var blank = JSONObjectWriter()
      TopicsVerb.write(nil, id: nil, to: &blank)
      try await run.map(blank: blank.finished()) { line in
        let object = try line.object()
        let id = try object.id()
        let found = topics.predict(try TopicsVerb.terms(object))
        return object.passing(except: ["id", "text", "topic", "confidence"]) {
          TopicsVerb.write(found, id: id, to: &$0)
        }
      }
    }
  }

  private static func write(
    _ found: TopicModel.Prediction?, id: JSONScalar?, to writer: inout JSONObjectWriter
  ) {
    writer.field("id", id)
    writer.field("topic", found?.topic)
    writer.field("confidence", found.map { ($0.confidence * 1e4).rounded() / 1e4 })
  }

  private static func terms(_ object: LineObject) throws(BadLine) -> FeatureTerms {
    TopicTerms.terms(
      title: object.optionalText("title"), text: try object.text("text"), address: object.optionalText("url"))
  }
}
