/// A clipping with what needs no other clipping: ready for the stream, made in parallel.
package struct PreparedClipping: Sendable {
  package var clipping: Clipping
  package var fingerprint: Fingerprint
  package var terms: StoryTerms
  package var evidence: StoryEvidence
}
