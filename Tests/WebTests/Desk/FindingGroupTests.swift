import Accounts
import Core
import Testing

@testable import Web

@Suite struct FindingGroupTests {
  private func finding(_ code: String, _ words: String) -> Diagnostic {
    Diagnostic(code: code, message: Localised(vi: words, en: words))
  }

  @Test func manyOfAKindFoldUnderWhatTheyShare() {
    let findings =
      (1...5).map { finding("no-lead", "Nhiệm vụ \($0).2 chưa có cơ quan chủ trì.") } + [
        finding("gap", "Từ III đến V."), finding("gap", "Từ 1 đến 3."),
      ]
    let groups = FindingGroup.groups(findings)
    #expect(groups.map(\.findings.count) == [5, 1, 1])
    #expect(groups[0].title(.vietnamese) == "Nhiệm vụ … chưa có cơ quan chủ trì.")
    #expect(groups[1].title(.vietnamese) == "Từ III đến V.")
  }

  @Test(arguments: [
    (["a b", "a b", "a b", "a b"], "a b"), (["a", "b", "c", "d"], "a …"),
    (["x x", "x x x", "x x", "x x"], "x x"), (["", "", "", ""], ""),
  ])
  func titlesNeverRepeatWords(_ messages: [String], _ title: String) {
    #expect(FindingGroup(findings: messages.map { finding("k", $0) }).title(.english) == title)
  }
}
