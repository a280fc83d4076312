import Core
import Markup
import PlanRegistry
import Store

extension ReviewPage {
  /// The part that is shown, as addresses say it: a page does so some hundred times.
  struct Place: Sendable {
    /// Where the part begins; nil for the first.
    let at: String?
    /// "look" where only those are shown that somebody should look at.
    let only: String?
    let address: Address

    init(_ review: DraftReview) {
      at = review.at?.description
      only = review.toLookAt ? ReviewPage.look : nil
      address = DraftRoute.review(review.version.id).adding("at", at).adding("only", only)
    }

    /// An address that leads back to this part.
    func staying(_ address: Address) -> Address { address.adding("at", at).adding("only", only) }
  }

  static let look = "look"

  /// The part from which a form was sent.
  static func returning(_ visit: SignedIn, _ version: ID<PlanVersion>) -> Address {
    DraftRoute.review(version).adding("at", visit.query.at?.description).adding("only", visit.query["only"])
  }

  /// What of the review an address asks for.
  static func ask(_ query: FormFields) -> ReviewAsk {
    ReviewAsk(
      at: query.at, task: query.id("task"), line: query.number("line"), ref: query["ref"],
      toLookAt: query["only"] == look)
  }

  /// The review where a line of the source is seen.
  static func address(_ version: ID<PlanVersion>, line: Int) -> Address {
    DraftRoute.review(version).adding("line", String(line)).at("L\(line)")
  }

  /// This part of the review with one task selected.
  static func selecting(_ task: ID<RegisteredTask>, _ model: Model, edit: Bool = false) -> Address {
    model.place.address.adding("task", task.description).adding("edit", edit ? "1" : nil).at("t\(task)")
  }
}

extension ReviewAsk {
  /// The task that is looked at: the one asked for, by its identity or its label.
  func chosen(in review: DraftReview) -> ID<RegisteredTask>? {
    task ?? ref.flatMap { ref in review.items.first { $0.task.ref == ref }?.task.id }
  }
}

extension ReviewPage.Model {
  /// Where a line of the source is: on this page, or in another part.
  func address(of line: Int) -> Address {
    review.source.holds(line) ? .onPage("L\(line)") : ReviewPage.address(review.version.id, line: line)
  }
}
