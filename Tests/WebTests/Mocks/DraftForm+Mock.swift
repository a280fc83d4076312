import Core
import Registers

@testable import Web

extension DraftForm {
  /// As it comes back: with what was typed, and what is wrong.
  func refused(_ texts: [String: [String]], _ problems: [FormProblem], edition: Int64? = nil) -> DraftForm {
    var form = self
    form.texts.merge(texts) { $1 }
    form.problems = problems
    form.edition = edition ?? form.edition
    return form
  }
}
