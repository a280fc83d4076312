import Markup
import MediaStages

/// Feeds of every kind, the JSON that is written of them, and the HTML of their texts made safe.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let headers = FeedHeaders(contentType: "application/xml; charset=utf-8", address: "https://bao.example/tin/", language: "vi")
  let feed = FeedReader.read(bytes)
  _ = FeedReader.read(bytes, headers: headers)
  for entry in feed.entries {
    for html in [entry.summary, entry.content] { check(html.map { Array($0.utf8) } ?? []) }
    if let address = entry.url { precondition(!address.lowercased().hasPrefix("javascript:"), address) }
    _ = entry.published?.rfc3339
  }
  check(SafeHTML.clean(bytes, base: "https://bao.example/"))
  let dump = FeedDump.write(bytes, headers: headers)
  precondition((try? JSONDocument(dump)) != nil, "the dump is no JSON")
  return 0
}

/// No start tag of a script and no handler of an event may come through.
private func check(_ html: [UInt8]) {
  var scanner = MarkupScanner(html, mode: .html)
  while scanner.next() {
    guard scanner.kind == .start else { continue }
    let name = String(decoding: scanner.bytes[scanner.name], as: UTF8.self).lowercased()
    precondition(!["script", "iframe", "object", "embed", "style", "base", "meta", "link", "form"].contains(name), name)
    for attribute in scanner.attributes {
      let name = String(decoding: scanner.bytes[attribute.name], as: UTF8.self).lowercased()
      precondition(!name.hasPrefix("on") && name != "style" && name != "srcdoc", name)
      // Words and media types, which nobody follows.
      if ["type", "title", "alt", "label", "summary", "value"].contains(name) { continue }
      let value = CharacterReferences.text(scanner.bytes, attribute.value, isAttribute: true)
      let address = value.lowercased().filter { $0 > " " }
      precondition(!address.hasPrefix("javascript:") && !address.hasPrefix("vbscript:"), value)
    }
  }
}
