import CLibXML2

/// Makes references to entities that XML does not know harmless ("&nbsp;" in a feed): without a DTD they are errors,
/// after which libxml2 drops every further reference.
enum EntityRepair {
  /// Known names of HTML become numbers, others and lone ampersands text. What stands in CDATA is left alone.
  static func repair(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x26), !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]) else {
      return bytes
    }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 16)
    var isCharacterData = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x26 && !isCharacterData {
        let (text, length) = reference(bytes[index...].prefix(12))
        output.append(contentsOf: text)
        index += length
        continue
      }
      output.append(byte)
      if byte == 0x5B && !isCharacterData {
        isCharacterData = bytes[..<(index - 1)].suffix(8).elementsEqual("<![CDATA".utf8)
      } else if byte == 0x3E && isCharacterData {
        isCharacterData = !bytes[..<(index - 1)].suffix(2).elementsEqual("]]".utf8)
      }
    }
    return output
  }

  /// What to write for a reference whose text behind the "&" begins `rest`, and how many bytes of it that replaces.
  private static func reference(_ rest: ArraySlice<UInt8>) -> (text: [UInt8], length: Int) {
    let name = rest.prefix { $0 != 0x3B }
    guard name.count < rest.count, let first = name.first else { return (Array("&amp;".utf8), 0) }
    let text = String(decoding: name, as: UTF8.self)
    if first == 0x23 || ["amp", "lt", "gt", "quot", "apos"].contains(text) { return ([0x26], 0) }
    let isWord = name.allSatisfy {
      ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || ($0 >= 0x30 && $0 <= 0x39)
    }
    guard isWord, let entity = htmlEntityLookup(text) else { return (Array("&amp;".utf8), 0) }
    return (Array("&#\(entity.pointee.value);".utf8), name.count + 1)
  }
}
