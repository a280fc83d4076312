import Markup
import VietnameseText

/// A line of the input and its number, counted from 1.
package struct InputLine: Sendable {
  package var number: Int
  package var bytes: [UInt8]

  package init(number: Int, bytes: [UInt8]) {
    self.number = number
    self.bytes = bytes
  }

  package var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The line as a JSON object.
  package func object() throws(BadLine) -> LineObject {
    do {
      let document = try JSONDocument(bytes)
      guard document.root.kind == .object else {
        throw BadLine(vi: "không phải một đối tượng JSON", en: "not a JSON object")
      }
      return LineObject(root: document.root)
    } catch let error as JSONFault {
      throw BadLine(error)
    } catch let error as BadLine {
      throw error
    } catch {
      throw BadLine(vi: "không đọc được", en: "cannot be read")
    }
  }
}

/// A JSON object that came in a line: what a verb asks of it and what it passes on.
package struct LineObject: Sendable {
  package var root: JSONNode

  /// What the line calls itself: a string or a number.
  package func id() throws(BadLine) -> JSONScalar {
    guard let id = root["id"].flatMap(JSONScalar.init) else { throw BadLine.missing("id") }
    return id
  }

  /// A text that the verb needs.
  package func text(_ key: String) throws(BadLine) -> String {
    guard let text = root[key]?.string else { throw BadLine.missing(key) }
    return text
  }

  /// A text that may be missing.
  package func optionalText(_ key: String) -> String? { root[key]?.string }

  /// A new object with all members but those that the verb reads or writes itself.
  package func passing(except keys: [String], _ write: (inout JSONObjectWriter) -> Void) -> [UInt8] {
    var writer = JSONObjectWriter()
    write(&writer)
    for member in root.members where !keys.contains(where: member.key.isString) { writer.pass(member) }
    return writer.finished()
  }
}

extension LineObject {
  /// The time published, in milliseconds since 1970; nil when missing or beyond 1990…2100.
  var published: Int64? {
    guard let time = optionalText("published").flatMap({ PublishedTime($0) }) else { return nil }
    return (631_152_000_000..<4_102_444_800_000).contains(time.milliseconds) ? time.milliseconds : nil
  }
}
