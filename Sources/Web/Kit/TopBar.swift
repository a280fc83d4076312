import Core
import Markup

/// The bar that every page of the workspace has: places, search, the reader's menu.
func topBar(_ frame: PageFrame, _ section: Section?) -> HTML {
  header(.class("top")) {
    a(.class("brand"), .href(WorkspaceRoute.home())) {
      icon(.lighthouse)
      span { "Hải Đăng" }
    }
    if frame.personName != nil {
      nav(.label(frame(Words.mainNavigation))) {
        ul {
          for place in frame.sections {
            li { a(.href(place.address), .current(place == section)) { frame(place.label) } }
          }
        }
      }
      searchBox(frame)
      personMenu(frame)
    }
  }
}

private func searchBox(_ frame: PageFrame) -> HTML {
  form(.role(.search), .class("find"), .action(WorkspaceRoute.search()), .method(.get)) {
    label(.class("unseen"), .for("find")) { frame(Words.searchLabel) }
    icon(.search)
    input(
      .type(.search), .id("find"), .name("q"), .value(frame.search), .maxlength(200), .autocomplete(.off),
      .data("data-key", "/"))
    kbd(.ariaHidden()) { "/" }
  }
}

private func personMenu(_ frame: PageFrame) -> HTML {
  details(.class("menu"), .data("data-menu")) {
    summary {
      icon(.person)
      span { frame.personName ?? "" }
    }
    div(.class("menu-body")) {
      if let note = frame.personNote { p(.class("note")) { note } }
      a(.href(WorkspaceRoute.account())) { frame(Words.account) }
      button(.type(.button), .class("quiet"), .data("data-show-keys")) { "\(frame(Words.keys)) (?)" }
      preferenceForms(frame)
      postForm(frame, WorkspaceRoute.signOut()) {
        button(.type(.submit), .class("quiet")) { frame(Words.signOut) }
      }
    }
  }
}

/// Switches of language and theme: plain buttons that post and come back.
func preferenceForms(_ frame: PageFrame) -> HTML {
  postForm(frame, OpenRoute.preferences.address, .class("switches")) {
    input(.type(.hidden), .name("back"), .value(frame.here.text))
    div(.role(.group), .label(frame(Words.language))) {
      for language in Language.allCases {
        choice("language", language.rawValue, language.ownName, on: language == frame.language)
      }
    }
    div(.role(.group), .label(frame(Words.theme))) {
      for theme in Theme.allCases {
        choice("theme", theme.rawValue, frame(theme), on: theme == frame.theme)
      }
    }
  }
}

private func choice(_ name: String, _ value: String, _ label: String, on: Bool) -> HTML {
  button(
    .type(.submit), .name(name), .value(value), .class("choice"), .pressed(on),
    .lang(name == "language" ? value : nil)
  ) { label }
}

extension Language {
  /// The language in its own words.
  package var ownName: String {
    switch self {
    case .vietnamese: "Tiếng Việt"
    case .english: "English"
    }
  }
}

extension Theme: Titled {
  package var title: Localised<String> {
    switch self {
    case .auto: Words.themeAuto
    case .light: Words.themeLight
    case .dark: Words.themeDark
    }
  }
}
