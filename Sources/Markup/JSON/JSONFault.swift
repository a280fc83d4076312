/// Why a text is no JSON, and the byte at which that shows.
package struct JSONFault: Error, Equatable, Sendable {
  package enum Reason: String, Sendable {
    case invalidUTF8 = "the text is not UTF-8"
    case unexpectedEnd = "the text ends too early"
    case unexpectedSign = "a sign stands where JSON has none"
    case badNumber = "a number is not written as JSON writes it"
    case badEscape = "an escape in a string is not one of JSON's"
    case controlCharacter = "a string holds a control character"
    case tooDeep = "lists and objects stand too deep in each other"
    case tooLong = "the text is too long"
    case trailingText = "something follows the value"
  }

  package var reason: Reason
  package var offset: Int

  package init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}
