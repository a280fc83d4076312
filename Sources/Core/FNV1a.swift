/// The hash FNV-1a of 64 bits (Fowler, Noll and Vo): for tables and streams of numbers inside the program. It
/// protects nothing: whoever knows it makes two texts with one hash.
package struct FNV1a: Sendable {
  @usableFromInline static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  @usableFromInline static let prime: UInt64 = 0x0000_0100_0000_01B3

  package var value = FNV1a.basis

  @inlinable package init() {}

  @inlinable package init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(UInt64(byte)) }
  }

  /// Takes a byte, or, where whole words are counted, a word.
  @inlinable package mutating func add(_ value: UInt64) {
    self.value = (self.value ^ value) &* FNV1a.prime
  }
}
