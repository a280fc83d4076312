import Markup

/// The few drawings of the site; they take the colour of the text and are silent to screen readers, since a word
/// stands beside each.
package enum Icon: Sendable, CaseIterable {
  case lighthouse, search, person, warning, check, clock, ring, half, inbox, upload, document, undo, note
}

package func icon(_ icon: Icon) -> HTML { staticMarkup(icon.drawing) }

extension Icon {
  fileprivate var drawing: StaticString {
    switch self {
    case .lighthouse:
      """
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M8 7h4l1.4 11H6.6L8 7Zm.3-1V3.6L10 2l1.7 1.6V6H8.3ZM1.5 3.4 6.5 5v.9l-5 1.1V3.4Zm17 0L13.5 5v.9l5 1.1V3.4Z" fill="currentColor"/></svg>
      """
    case .search:
      """
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm4.2 9.7L17 17" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/></svg>
      """
    case .person:
      """
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6.5 7.5c.6-3.2 3.2-5 6.5-5s5.900 1.800 6.500 5" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/></svg>
      """
    case .warning:
      """
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M10 2.800 18.200 17H1.800L10 2.800Z" fill="none" stroke="currentColor" stroke-width="1.700" stroke-linejoin="round"/><path d="M10 8v4m0 2.300v.2" stroke="currentColor" stroke-width="1.800" stroke-linecap="round"/></svg>
      """
    case .check:
      """
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="m4 10.500 4 4L16.500 6" fill="none" stroke="currentColor" stroke-width="2.200" stroke-linecap="round" stroke-linejoin="round"/></svg>
      """
    case .clock:
      """
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="1.700"/><path d="M10 6v4.300l2.800 1.700" fill="none" stroke="currentColor" stroke-width="1.700" stroke-linecap="round"/></svg>
      """
    case .ring:
      """
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><circle cx="10" cy="10" r="6" fill="none" stroke="currentColor" stroke-width="1.800"/></svg>
      """
    case .half:
      """
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><circle cx="10" cy="10" r="6" fill="none" stroke="currentColor" stroke-width="1.800"/><path d="M10 4a6 6 0 0 1 0 12Z" fill="currentColor"/></svg>
      """
    case .inbox:
      """
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M3 11.500 5 4h10l2 7.500V16H3v-4.500Zm0 0h4l1 2h4l1-2h4" fill="none" stroke="currentColor" stroke-width="1.500" stroke-linejoin="round"/></svg>
      """
    case .upload:
      """
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M10 13V4m0 0L6.500 7.500M10 4l3.500 3.500M4 13v3.500h12V13" fill="none" stroke="currentColor" stroke-width="1.700" stroke-linecap="round" stroke-linejoin="round"/></svg>
      """
    case .document:
      """
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M5 2.500h6.500L15.500 6.500v11H5v-15Zm6.500 0v4h4M7.500 10.500h5m-5 3h5" fill="none" stroke="currentColor" stroke-width="1.500" stroke-linejoin="round"/></svg>
      """
    case .undo:
      """
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M4 8h8a4 4 0 0 1 0 8H8M4 8l3.500-3.500M4 8l3.500 3.500" fill="none" stroke="currentColor" stroke-width="1.700" stroke-linecap="round" stroke-linejoin="round"/></svg>
      """
    case .note:
      """
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="1.600"/><path d="M10 9.300V14m0-7.800v.2" stroke="currentColor" stroke-width="1.800" stroke-linecap="round"/></svg>
      """
    }
  }
}
