/// Element names to numbers and back: an open hash over the name packed into two words.
package struct TagNames: Sendable {
  package static let shared = TagNames()

  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var tag: UInt16 = 0
  }

  private static let mask = 1023
  private var slots = Array(repeating: Slot(), count: mask + 1)
  private var names: [String] = ["", "#text", "#space", "#raw", "#other"]

  private init() {
    for name in Self.all.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let packed = PackedName(Array(name.utf8))
      var place = Self.place(packed)
      while slots[place].tag != 0 { place = (place + 1) & Self.mask }
      slots[place] = Slot(low: packed.low, high: packed.high, tag: UInt16(truncatingIfNeeded: names.count))
      names.append(String(name))
    }
  }

  private static func place(_ name: PackedName) -> Int {
    let mixed = (name.low &* 0x9E37_79B9_7F4A_7C15) ^ (name.high &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: mixed >> 50) & mask
  }

  /// The number of a name in lower case; `.other` when it has none.
  func tag(_ name: PackedName) -> Tag {
    guard name.isShort else { return .other }
    var place = Self.place(name)
    while slots[place].tag != 0 {
      if slots[place].low == name.low && slots[place].high == name.high {
        return Tag(rawValue: slots[place].tag)
      }
      place = (place + 1) & Self.mask
    }
    return .other
  }

  package func tag(named name: String) -> Tag { tag(PackedName(Array(name.utf8))) }

  /// The name of a tag, in lower case; "#text" and the like for what is no element.
  package func name(of tag: Tag) -> String {
    names.indices.contains(Int(tag.rawValue)) ? names[Int(tag.rawValue)] : ""
  }

  private static let all = """
    html head body title base link meta style script noscript template p div span a article aside section
    nav header footer main address blockquote center details dialog dir dl dt dd fieldset figcaption figure
    hgroup hr menu ol ul li pre listing search summary form h1 h2 h3 h4 h5 h6 table caption colgroup col
    tbody thead tfoot tr td th b big code em font i s small strike strong tt u nobr abbr acronym bdi bdo
    cite data del dfn ins kbd label legend mark meter output progress q rb rp rt rtc ruby samp slot sub sup
    time var wbr br img picture source track audio video canvas map area object param applet embed iframe
    noembed noframes frame frameset marquee svg math foreignobject path button datalist input keygen
    optgroup option select textarea bgsound basefont xmp plaintext image amp-img
    """
}

/// Up to 16 bytes of a name in lower case as two words; longer ones are only marked so.
struct PackedName {
  private(set) var low: UInt64 = 0
  /// Bytes 8 to 15; of longer names a digest, which tells them apart nearly always.
  private(set) var high: UInt64 = 0
  private(set) var count = 0

  init() {}

  init(_ bytes: [UInt8]) {
    for byte in bytes { add(byte) }
  }

  var isShort: Bool { count <= 16 }

  /// The same for equal names, nearly always different for others.
  var digest: UInt64 { low ^ (high &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: count) << 56 }

  @inline(__always) mutating func add(_ byte: UInt8) {
    let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
    if count < 8 {
      low |= UInt64(lower) << UInt64(truncatingIfNeeded: count &* 8)
    } else if count < 16 {
      high |= UInt64(lower) << UInt64(truncatingIfNeeded: (count &- 8) &* 8)
    } else {
      high = (high ^ UInt64(lower)) &* 0x100_0000_01B3
    }
    count &+= 1
  }
}
