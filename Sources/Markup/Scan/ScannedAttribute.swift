/// An attribute of a start tag as ranges into the bytes; the value without quotes, references not yet replaced.
package struct ScannedAttribute: Sendable {
  package let nameStart: Int32
  package let nameEnd: Int32
  package let valueStart: Int32
  package let valueEnd: Int32
  /// In HTML mode; `.other` in XML mode.
  package let key: AttributeName

  @inlinable package var name: Range<Int> { Int(nameStart)..<Int(nameEnd) }
  @inlinable package var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }
}

extension MarkupScanner {
  /// Reads attributes up to and with the ">"; false when the file ends before.
  @inline(__always) mutating func scanAttributes() -> Bool {
    let count = bytes.count
    var index = position
    while index < count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        isSelfClosing = bytes[index &- 1] == UInt8(ascii: "/")
        position = index &+ 1
        return true
      }
      if byte.isMarkupSpace || byte == UInt8(ascii: "/") {
        index &+= 1
        continue
      }
      guard let next = scanAttribute(at: index) else { return false }
      index = next
    }
    return false
  }

  /// Reads one attribute and returns where it ends; nil when the file ends inside it.
  @inline(__always) private mutating func scanAttribute(at start: Int) -> Int? {
    let count = bytes.count
    var packed = PackedName()
    var index = start
    while index < count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "=") && index > start { break }
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isMarkupSpace { break }
      packed.add(byte)
      index &+= 1
    }
    let nameEnd = index
    while index < count, bytes[index].isMarkupSpace { index &+= 1 }
    var value = nameEnd..<nameEnd
    if index < count, bytes[index] == UInt8(ascii: "=") {
      index &+= 1
      while index < count, bytes[index].isMarkupSpace { index &+= 1 }
      guard index < count else { return nil }
      let first = bytes[index]
      if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
        guard let close = bytes.firstIndex(of: first, in: index &+ 1..<count) else { return nil }
        value = index &+ 1..<close
        index = close &+ 1
      } else {
        let from = index
        while index < count, bytes[index] != UInt8(ascii: ">"), !bytes[index].isMarkupSpace { index &+= 1 }
        value = from..<index
      }
    }
    attributes.append(
      ScannedAttribute(
        nameStart: Int32(truncatingIfNeeded: start), nameEnd: Int32(truncatingIfNeeded: nameEnd),
        valueStart: Int32(truncatingIfNeeded: value.lowerBound),
        valueEnd: Int32(truncatingIfNeeded: value.upperBound),
        key: mode == .html ? attributeNames.name(packed) : .other))
    return index
  }

  /// Where the value of the attribute with this exact name stands, in the tag just read.
  package func value(of wanted: StaticString) -> Range<Int>? {
    for attribute in attributes[firstAttribute...]
    where attribute.nameEnd - attribute.nameStart == wanted.utf8CodeUnitCount {
      let same = wanted.withUTF8Buffer { bytes[attribute.name].elementsEqual($0) }
      if same { return attribute.value }
    }
    return nil
  }
}
