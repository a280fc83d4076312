// Scripts come from files of this site only; an inline script cannot be written.

package func script(_ attributes: Attribute...) -> HTML { .element("script", attributes, .nothing) }
package func noscript(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("noscript", attributes, content())
}
