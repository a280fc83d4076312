/// The name of an attribute as a small number; `.other` for names that nothing here asks for.
package struct AttributeName: Hashable, Sendable {
  package let rawValue: UInt8

  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

  @inlinable package static func == (left: AttributeName, right: AttributeName) -> Bool {
    left.rawValue == right.rawValue
  }
}

extension AttributeName {
  @inlinable package static var other: AttributeName { AttributeName(rawValue: 0) }
  @inlinable package static var `class`: AttributeName { AttributeName(rawValue: 1) }
  @inlinable package static var id: AttributeName { AttributeName(rawValue: 2) }
  @inlinable package static var href: AttributeName { AttributeName(rawValue: 3) }
  @inlinable package static var src: AttributeName { AttributeName(rawValue: 4) }
  @inlinable package static var content: AttributeName { AttributeName(rawValue: 5) }
  @inlinable package static var name: AttributeName { AttributeName(rawValue: 6) }
  @inlinable package static var property: AttributeName { AttributeName(rawValue: 7) }
  @inlinable package static var itemprop: AttributeName { AttributeName(rawValue: 8) }
  @inlinable package static var itemtype: AttributeName { AttributeName(rawValue: 9) }
  @inlinable package static var itemscope: AttributeName { AttributeName(rawValue: 10) }
  @inlinable package static var datetime: AttributeName { AttributeName(rawValue: 11) }
  @inlinable package static var rel: AttributeName { AttributeName(rawValue: 12) }
  @inlinable package static var type: AttributeName { AttributeName(rawValue: 13) }
  @inlinable package static var lang: AttributeName { AttributeName(rawValue: 14) }
  @inlinable package static var xmlLang: AttributeName { AttributeName(rawValue: 15) }
  @inlinable package static var style: AttributeName { AttributeName(rawValue: 16) }
  @inlinable package static var alt: AttributeName { AttributeName(rawValue: 17) }
  @inlinable package static var title: AttributeName { AttributeName(rawValue: 18) }
  @inlinable package static var role: AttributeName { AttributeName(rawValue: 19) }
  @inlinable package static var width: AttributeName { AttributeName(rawValue: 20) }
  @inlinable package static var height: AttributeName { AttributeName(rawValue: 21) }
  @inlinable package static var value: AttributeName { AttributeName(rawValue: 22) }
  @inlinable package static var charset: AttributeName { AttributeName(rawValue: 23) }
  @inlinable package static var httpEquiv: AttributeName { AttributeName(rawValue: 24) }
  @inlinable package static var srcset: AttributeName { AttributeName(rawValue: 25) }
  @inlinable package static var hidden: AttributeName { AttributeName(rawValue: 29) }
  @inlinable package static var ariaHidden: AttributeName { AttributeName(rawValue: 30) }
  @inlinable package static var media: AttributeName { AttributeName(rawValue: 32) }
  @inlinable package static var pubdate: AttributeName { AttributeName(rawValue: 33) }
  @inlinable package static var action: AttributeName { AttributeName(rawValue: 34) }
  @inlinable package static var target: AttributeName { AttributeName(rawValue: 35) }
  @inlinable package static var cite: AttributeName { AttributeName(rawValue: 36) }
  @inlinable package static var `for`: AttributeName { AttributeName(rawValue: 37) }
  @inlinable package static var onclick: AttributeName { AttributeName(rawValue: 38) }
  @inlinable package static var sizes: AttributeName { AttributeName(rawValue: 43) }
  @inlinable package static var method: AttributeName { AttributeName(rawValue: 44) }

  /// The names in the order of their numbers, from 1.
  static let all = """
    class id href src content name property itemprop itemtype itemscope datetime rel type lang xml:lang
    style alt title role width height value charset http-equiv srcset data-src data-original data-srcset
    hidden aria-hidden aria-label media pubdate action target cite for onclick data-testid data-component
    data-type data-date sizes method
    """
}

/// Attribute names to numbers: an open hash over the packed name.
struct AttributeNames: Sendable {
  static let shared = AttributeNames()

  private static let mask = 255
  private var lows = Array(repeating: UInt64(0), count: mask + 1)
  private var highs = Array(repeating: UInt64(0), count: mask + 1)
  private var numbers = Array(repeating: UInt8(0), count: mask + 1)

  private init() {
    var number: UInt8 = 0
    for name in AttributeName.all.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      number &+= 1
      let packed = PackedName(Array(name.utf8))
      var place = Self.place(packed)
      while numbers[place] != 0 { place = (place + 1) & Self.mask }
      lows[place] = packed.low
      highs[place] = packed.high
      numbers[place] = number
    }
  }

  private static func place(_ name: PackedName) -> Int {
    let mixed = (name.low &* 0x9E37_79B9_7F4A_7C15) ^ (name.high &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: mixed >> 52) & mask
  }

  func name(_ packed: PackedName) -> AttributeName {
    guard packed.isShort else { return .other }
    var place = Self.place(packed)
    while numbers[place] != 0 {
      if lows[place] == packed.low && highs[place] == packed.high {
        return AttributeName(rawValue: numbers[place])
      }
      place = (place + 1) & Self.mask
    }
    return .other
  }
}
