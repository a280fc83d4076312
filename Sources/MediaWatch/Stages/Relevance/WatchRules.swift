import Core

/// What an office watches: names in every script, and what their surroundings say about them.
package struct WatchRules: Sendable {
  package struct Watch: Sendable {
    package var name: String
    var aliases: [Alias]
    /// Longer names that mean something else: a mention inside one does not count.
    var except: [Alias]
    /// Tried in this order; the first that holds decides.
    var verdicts: [Verdict]
    /// If there are any, one must hold for a mention on which no verdict is given.
    var require: [Condition]
  }

  struct Alias: Sendable {
    enum Marks: String, CaseIterable, Sendable {
      /// The same marks, or none at all: "Bình Định", "Binh Dinh", not "Bính Đinh".
      case either
      case same
      case any
    }

    var text: String
    var marks: Marks = .either
    /// Whether a capital at its start must be one in the text: "bình định" is a verb.
    var keepsCapital = true
    /// Whether no letter or digit may touch it; always false in scripts without spaces.
    var isBounded = true
  }

  struct Verdict: Sendable {
    var accepts: Bool
    var condition: Condition
  }

  struct Condition: Hashable, Sendable {
    enum Side: String, CaseIterable, Sendable {
      /// In the same clause, in front of the mention.
      case before
      /// In the same clause, behind it.
      case after
      /// On either side, across clauses.
      case near
      /// In the title or the text.
      case anywhere
    }

    var side: Side
    var phrases: [String]
    /// How many words away the phrase may begin; 1 means touching.
    var within = 1
    /// Words that end the search.
    var stops: [String] = []
    /// Whether only words with a capital may stand between.
    var throughNames = false
    /// Whether the phrase must have a capital.
    var isCapital = false
  }

  package var watches: [Watch]
}

/// Why a rules file cannot be used, and where that shows; lines and columns (in bytes) count from 1.
package struct WatchRulesFault: Error, Equatable, Sendable {
  package var message: Localised<String>
  package var line: Int
  package var column: Int
}

extension WatchRulesFault: CustomStringConvertible {
  package var description: String {
    "dòng \(line), cột \(column): \(message.vi) | line \(line), column \(column): \(message.en)"
  }
}
