import Accounts
import Core
import Markup

/// Light, dark, or as the reader's system says.
package enum Theme: String, Sendable, CaseIterable {
  case auto, light, dark
}

/// What every page knows of its reader: language, theme, name and the token of its forms.
package struct PageFrame: Sendable {
  package var language: Language
  package var theme: Theme
  /// Nothing before sign-in.
  package var personName: String?
  /// Under the name in the menu: the agency or the role.
  package var personNote: String?
  /// What the person may do at all: for ways to other pages. What may be done with one thing is asked of its action.
  package var rights: Set<Permission>
  /// The places of the top bar that the person may go to.
  package var sections: [Section]
  package var formToken: String
  /// The page's own address with its query: where language and theme switches come back to.
  package var here: Address
  package var today: Day
  package var search: String
  /// What was done just before this page.
  package var done: Done?
  /// To what: the thing in the bin, the edition that was made.
  package var doneTo: Int64?

  package init(
    language: Language, theme: Theme = .auto, personName: String? = nil, personNote: String? = nil,
    rights: Set<Permission> = [], sections: [Section] = [], formToken: String, here: Address,
    today: Day = Timestamp.now.day, search: String = "", done: Done? = nil,
    doneTo: Int64? = nil
  ) {
    self.language = language
    self.theme = theme
    self.personName = personName
    self.personNote = personNote
    self.rights = rights
    self.sections = sections
    self.formToken = formToken
    self.here = here
    self.today = today
    self.search = search
    self.done = done
    self.doneTo = doneTo
  }

  /// The words in the reader's language.
  package func callAsFunction(_ words: Localised<String>) -> String { words[language] }
  package func callAsFunction(_ thing: some Titled) -> String { thing.title[language] }
}
