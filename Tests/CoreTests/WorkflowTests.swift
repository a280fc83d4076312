import Core
import Testing

@Suite struct WorkflowTests {
  enum Light: CaseIterable { case red, green, off }
  enum Event: CaseIterable { case go, stop, cut }

  static let workflow = Workflow<Light, Event>([
    .init(.red, .go, .green), .init(.green, .stop, .red), .init(.red, .cut, .off), .init(.green, .cut, .off),
  ])

  @Test func followsTheTableAndNothingElse() {
    var allowed = 0
    for state in Light.allCases {
      for event in Event.allCases where Self.workflow.state(after: event, in: state) != nil { allowed += 1 }
    }
    #expect(allowed == 4)
    #expect(Self.workflow.state(after: .go, in: .red) == .green)
    #expect(Self.workflow.state(after: .go, in: .off) == nil)
    #expect(Self.workflow.events(in: .red) == [.go, .cut])
  }

  @Test func pagesAreCounted() {
    #expect(Page(items: [1], total: 41, number: 1, size: 20).pageCount == 3)
    #expect(Page<Int>(items: [], total: 0, number: 1, size: 20).pageCount == 1)
  }
}
