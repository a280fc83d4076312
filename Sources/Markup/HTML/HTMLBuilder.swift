/// Lets element functions list their content line by line. Every part is `HTML` or `String`, so type checking is quick.
@resultBuilder
package enum HTMLBuilder {
  package static func buildExpression(_ part: HTML) -> HTML { part }
  package static func buildExpression(_ part: HTML?) -> HTML { part ?? .nothing }
  package static func buildExpression(_ text: String) -> HTML { .text(text) }
  package static func buildExpression(_ parts: [HTML]) -> HTML { .sequence(parts) }
  package static func buildBlock(_ parts: HTML...) -> HTML { parts.count == 1 ? parts[0] : .sequence(parts) }
  package static func buildOptional(_ part: HTML?) -> HTML { part ?? .nothing }
  package static func buildEither(first part: HTML) -> HTML { part }
  package static func buildEither(second part: HTML) -> HTML { part }
  package static func buildArray(_ parts: [HTML]) -> HTML { .sequence(parts) }
}

/// Several parts as one.
package func group(@HTMLBuilder _ content: () -> HTML) -> HTML { content() }
