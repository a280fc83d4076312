import Foundation
import Markup
import MediaStages

/// What `topics train` and `tone train` share: lines in, a model file and one line about it out.
struct ModelTraining {
  var key: String
  var path: String
  var run: LineRun
  var read: @Sendable (LineObject) throws -> FeatureTerms
  var train: ([LabelledTerms], [JSONScalar], Int) async throws -> LinearModel

  func callAsFunction() async throws {
    let start = ContinuousClock.now
    var lines = LabelledLines()
    let (key, read) = (key, read)
    try await run.fold(prepare: { line in
      let object = try line.object()
      return LabelledLines.Line(
        id: try object.id(), label: try LabelledLines.label(object, key), terms: try read(object))
    }) { (line: LabelledLines.Line, _: inout LineOutput) in
      lines.add(line)
    }
    let (examples, labels) = lines.examples
    let model: LinearModel
    do {
      model = try await train(examples, labels, run.jobs)
    } catch let refusal as TrainingRefusal {
      throw refusal.refused()
    }
    try ModelFile.write(model.encoded(), to: path)
    report(model, seconds: start.duration(to: .now))
  }

  private func report(_ model: LinearModel, seconds: Duration) {
    let training = model.training
    let accuracy = String(format: "%.3f", training.accuracy)
    let macro = String(format: "%.3f", training.macroF1)
    let time = String(
      format: "%.1f", Double(seconds.components.seconds) + Double(seconds.components.attoseconds) / 1e18)
    let (documents, classes) = (training.documents, model.labels.count)
    StandardError.say(
      "\(documents) văn bản, \(classes) nhãn, kiểm chứng chéo: độ đúng \(accuracy), macro-F1 \(macro), \(time) giây",
      "\(documents) texts, \(classes) classes, cross-validated: accuracy \(accuracy), macro-F1 \(macro), \(time) s"
    )
  }
}
