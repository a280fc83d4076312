import Foundation
import MediaStages
import TestKit
import Testing

@Suite struct RelevanceTests {
  static let matcher = try? RelevanceMatcher(WatchRules(Array(RelevanceSamples.rules.utf8)))

  @Test(arguments: RelevanceSamples.gold) func findsWhatIsMeant(text: String, watches: [String]) throws {
    let matcher = try #require(Self.matcher)
    #expect(matcher.matches(title: nil, text: text).map(\.name) == watches)
  }

  @Test func saysWhere() throws {
    let matcher = try #require(Self.matcher)
    let found = matcher.matches(
      title: "Mưa lớn ở Khánh Hoà", text: "Khánh Hòa và tỉnh Đồng Nai mưa; sông Đồng Nai lên.")
    let lines = found.map { "\($0.name) \($0.place) \($0.mentions) \($0.at) \($0.found)" }
    #expect(lines == ["Đồng Nai text 1 18 Đồng Nai", "Khánh Hòa title 2 10 Khánh Hoà"])
  }

  @Test(arguments: [
    ("", 1, 1), ("[]", 1, 1), ("{\"watches\":\n [{}]}", 2, 3),
    (#"{"watches":[{"name":"a","kind":"x"}]}"#, 1, 32),
    (#"{"watches":[{"name":"a","aliases":[""]}]}"#, 1, 36), (#"{"watches":[],"color":1}"#, 1, 15),
    (#"{"watches":[{"name":"a","reject":[{"before":["@nothing"]}]}]}"#, 1, 35),
    (#"{"watches":[{"name":"a","reject":[{"near":["b"],"within":1e300}]}]}"#, 1, 58),
    (#"{"watches":[{"name":"a","reject":[{"near":["b"],"after":["c"]}]}]}"#, 1, 35),
    (#"{"format":2,"watches":[]}"#, 1, 11),
  ])
  func faultsHaveAPlace(rules: String, line: Int, column: Int) {
    #expect(throws: WatchRulesFault.self) { try WatchRules(Array(rules.utf8)) }
    do { _ = try WatchRules(Array(rules.utf8)) } catch {
      #expect(error.line == line && error.column == column, "\(error)")
    }
  }

  @Test func thousandsOfNamesAtOnce() throws {
    let names = (0..<3_000).map { "Xã \($0) Tên Dài Của Nó" }
    let rules = #"{"watches":["# + names.map { #"{"name":"\#($0)"}"# }.joined(separator: ",") + "]}"
    let matcher = try RelevanceMatcher(WatchRules(Array(rules.utf8)))
    for number in stride(from: 0, to: 3_000, by: 97) {
      let found = matcher.matches(title: nil, text: "Về xã 1 Tên, rồi Xã \(number) tên dài  của\nnó.")
      #expect(found.map(\.name) == [names[number]])
    }
  }

  @Test(
    arguments: [
      String(repeating: "Đồng Nai ", count: 20_000), String(repeating: "sông ", count: 40_000) + "Đồng Nai",
      String(repeating: "Đồng ", count: 40_000), String(repeating: "\u{300}", count: 50_000),
      "\u{FFFD}Đồng Nai\u{0}",
      String(repeating: "同奈", count: 20_000),
    ].map(Abridged.init))
  func longAndOddTextsEnd(text: Abridged<String>) throws {
    let text = text.value
    let matcher = try #require(Self.matcher)
    #expect(matcher.matches(title: text, text: text).count <= 1)
  }

  @Test func takesBytesThatAreNotUTF8() throws {
    let matcher = try #require(Self.matcher)
    let bytes: [UInt8] = [0xE1, 0xBB] + Array("tỉnh Đồng Nai".utf8) + [0xF4, 0xC3]
    let found = bytes.withUnsafeBufferPointer {
      matcher.matches(title: UnsafeBufferPointer(rebasing: $0[..<0]), text: $0)
    }
    #expect(found.map(\.name) == ["Đồng Nai"])
  }
}
