import Core
import Markup

/// One step of the way from the start to a page.
package struct Crumb: Sendable {
  package var label: String
  package var address: Address

  package init(_ label: String, _ address: Address) {
    self.label = label
    self.address = address
  }
}

/// How much room the content takes.
package enum PageWidth: String, Sendable {
  /// Forms and text.
  case narrow
  /// Lists and tables.
  case wide
  /// Two panes side by side, down to the bottom of the window.
  case full
}

/// A whole page of the workspace. `title` is the one h1; `actions` stand at its right; what was just done is said above it,
/// with the way back by `undo`.
package func deskPage(
  _ frame: PageFrame, title pageTitle: String, section: Section? = nil, crumbs: [Crumb] = [],
  note: String? = nil, width: PageWidth = .wide, actions: HTML = .nothing, notice: HTML = .nothing,
  undo: Undo? = nil,
  @HTMLBuilder content: () -> HTML
) -> HTML {
  html(.lang(frame.language.rawValue), .class("width-\(width.rawValue)")) {
    documentHead(frame, pageTitle)
    body {
      a(.class("skip"), .href(.onPage("content"))) { frame(Words.skipToContent) }
      topBar(frame, section)
      notice
      main(.id("content"), .tabindex(-1)) {
        breadcrumb(frame, crumbs)
        doneNotice(frame, undo)
        div(.class("page-head")) {
          div {
            h1(.class(pageTitle.count > 140 ? "long" : nil)) { pageTitle }
            if let note { p(.class("note")) { note } }
          }
          if !actions.isEmpty { div(.class("actions")) { actions } }
        }
        content()
      }
      pageFooter(frame)
      Keys.dialog(frame)
    }
  }
}

/// A page without the workspace around it: sign-in, errors before sign-in.
package func plainPage(_ frame: PageFrame, title pageTitle: String, @HTMLBuilder content: () -> HTML) -> HTML
{
  html(.lang(frame.language.rawValue), .class("plain")) {
    documentHead(frame, pageTitle)
    body {
      main(.id("content")) {
        p(.class("brand")) {
          icon(.lighthouse)
          strong { "Hải Đăng" }
        }
        doneNotice(frame, nil)
        content()
      }
      pageFooter(frame)
    }
  }
}

private func documentHead(_ frame: PageFrame, _ pageTitle: String) -> HTML {
  head {
    meta(.charset("utf-8"))
    title { "\(pageTitle) – Hải Đăng" }
    meta(.metaName("viewport"), .content("width=device-width, initial-scale=1"))
    link(.rel(.icon), .href(Asset.favicon.address))
    styles(frame.theme)
    script(.src(Asset.script.address), .defer())
  }
}

/// The dark colours come on top where the reader, or by default the reader's system, asks for them.
private func styles(_ theme: Theme) -> HTML {
  group {
    link(.rel(.stylesheet), .href(Asset.style.address))
    switch theme {
    case .light: HTML.nothing
    case .dark: link(.rel(.stylesheet), .href(Asset.darkStyle.address), .media("screen"))
    case .auto:
      link(
        .rel(.stylesheet), .href(Asset.darkStyle.address),
        .media("screen and (prefers-color-scheme: dark)"))
    }
  }
}

private func breadcrumb(_ frame: PageFrame, _ crumbs: [Crumb]) -> HTML {
  guard !crumbs.isEmpty else { return .nothing }
  return nav(.class("crumbs"), .label(frame(Words.breadcrumb))) {
    ol {
      for crumb in crumbs { li { a(.href(crumb.address)) { crumb.label } } }
    }
  }
}

private func pageFooter(_ frame: PageFrame) -> HTML {
  footer(.class("page-foot")) {
    if frame.personName == nil { preferenceForms(frame) }
    p { frame(Words.footer) }
  }
}
