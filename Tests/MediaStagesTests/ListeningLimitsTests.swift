import MediaStages
import Testing

@Test func textsAreCutBelowTheSizeOfTheirSource() {
  #expect(ListeningLimits.titleBytes < ListeningLimits.textBytes)
  #expect(ListeningLimits.textBytes < ListeningLimits.sourceBytes)
}
