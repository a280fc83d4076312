import Testing

@testable import PlanReading

struct ProvinceTests {
  @Test func `every name of then and now is read`() {
    #expect(Provinces.names.count == 64)
    for name in Provinces.names {
      #expect(Provinces.named(Passage("Ủy ban nhân dân tỉnh \(name) ban hành")) == name)
    }
    #expect(Provinces.isCity("Huế") && !Provinces.isCity("Thừa Thiên Huế"))
  }
}
