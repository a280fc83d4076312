import Markup

/// The few drawings of the site; they take the colour of the text and are silent to screen readers, since a word
/// stands beside each. They are in one file (`Assets/icons.svg`), which a browser fetches once: a page of fifty rows names
/// them some hundred times.
package enum Icon: String, Sendable, CaseIterable {
  case lighthouse, search, person, warning, check, clock, ring, half, inbox, upload, document, undo, note
}

package func icon(_ icon: Icon) -> HTML { Icon.uses[icon] ?? .nothing }

extension Icon {
  fileprivate static let uses = Dictionary(
    uniqueKeysWithValues: allCases.map { icon in
      (
        icon,
        HTML.element(
          "svg", [.class("icon"), .ariaHidden()],
          .element("use", [.href(Asset.icons.address.at(icon.rawValue))], .nothing))
      )
    })
}
