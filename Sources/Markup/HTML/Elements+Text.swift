// Text and lists.

package func a(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("a", attributes, content())
}
package func abbr(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("abbr", attributes, content())
}
package func b(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("b", attributes, content())
}
package func blockquote(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("blockquote", attributes, content())
}
package func code(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("code", attributes, content())
}
package func dd(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("dd", attributes, content())
}
package func del(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("del", attributes, content())
}
package func details(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("details", attributes, content())
}
package func div(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("div", attributes, content())
}
package func dl(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("dl", attributes, content())
}
package func dt(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("dt", attributes, content())
}
package func em(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("em", attributes, content())
}
package func figcaption(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("figcaption", attributes, content())
}
package func figure(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("figure", attributes, content())
}
package func ins(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("ins", attributes, content())
}
package func kbd(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("kbd", attributes, content())
}
package func li(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("li", attributes, content())
}
package func mark(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("mark", attributes, content())
}
package func ol(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("ol", attributes, content())
}
package func p(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("p", attributes, content())
}
package func pre(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("pre", attributes, content())
}
package func q(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("q", attributes, content())
}
package func small(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("small", attributes, content())
}
package func span(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("span", attributes, content())
}
package func strong(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("strong", attributes, content())
}
package func sub(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("sub", attributes, content())
}
package func summary(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("summary", attributes, content())
}
package func sup(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("sup", attributes, content())
}
package func time(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("time", attributes, content())
}
package func ul(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
  .element("ul", attributes, content())
}
package func br(_ attributes: Attribute...) -> HTML { .void("br", attributes) }
package func hr(_ attributes: Attribute...) -> HTML { .void("hr", attributes) }
package func wbr(_ attributes: Attribute...) -> HTML { .void("wbr", attributes) }
package func img(_ attributes: Attribute...) -> HTML { .void("img", attributes) }
