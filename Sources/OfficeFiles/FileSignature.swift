import Core

/// What the first bytes of a file say that it is, whatever its name.
package enum FileSignature: Hashable, Sendable, CaseIterable {
  case zip, pdf, rtf
  /// An OLE compound file: Word, Excel and PowerPoint before 2007, or a new one behind a password.
  case compound
  case png, jpeg, gif, webp, tiff, bitmap
  case mp4, mp3
  /// ELF, Windows or Java programs, and files that a shell runs.
  case program
  /// Packed in a way that is not looked into.
  case archive

  /// Nil for text, and for whatever else there is.
  package static func found(in bytes: [UInt8]) -> FileSignature? {
    if let known = openings.first(where: { bytes.starts(with: $0.0) }) { return known.1 }
    if bytes.count >= 12, bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual("WEBP".utf8) {
      return .webp
    }
    if bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8) { return .mp4 }
    // A frame of MPEG audio, layer III; 0xFF 0xFE and 0xFE 0xFF are byte order marks of text.
    if bytes.count >= 4, bytes[0] == 0xFF, [0xFB, 0xFA, 0xF3, 0xF2].contains(bytes[1]), bytes[2] >> 4 != 0xF {
      return .mp3
    }
    // Some printers put their own lines before the first one of a PDF.
    return bytes.prefix(1024).contains(sequence: "%PDF-") ? .pdf : nil
  }

  private static let openings: [([UInt8], FileSignature)] = [
    (Array("PK\u{3}\u{4}".utf8), .zip), (Array("PK\u{5}\u{6}".utf8), .zip), (Array("%PDF-".utf8), .pdf),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound), (Array("{\\rtf".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47], .png), ([0xFF, 0xD8, 0xFF], .jpeg), (Array("GIF8".utf8), .gif),
    (Array("II*\0".utf8), .tiff), (Array("MM\0*".utf8), .tiff), (Array("BM".utf8) + [0], .bitmap),
    (Array("ID3".utf8), .mp3),
    ([0x7F, 0x45, 0x4C, 0x46], .program), (Array("MZ".utf8) + [0x90], .program), (Array("#!".utf8), .program),
    ([0xCA, 0xFE, 0xBA, 0xBE], .program), ([0xCF, 0xFA, 0xED, 0xFE], .program),
    ([0x1F, 0x8B], .archive), (Array("Rar!".utf8), .archive), ([0x37, 0x7A, 0xBC, 0xAF], .archive),
    (Array("BZh".utf8), .archive), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .archive),
  ]

  /// In words, for a format that holds no text of a plan or holds it in a way that is not read; nil for the others.
  var unread: Localised<String>? {
    switch self {
    case .zip, .pdf, .rtf, .compound: nil
    case .png, .jpeg, .gif, .webp, .tiff, .bitmap: Localised(vi: "ảnh", en: "an image")
    case .mp4, .mp3: Localised(vi: "tệp âm thanh hoặc phim", en: "sound or film")
    case .program: Localised(vi: "chương trình", en: "a program")
    case .archive: Localised(vi: "tệp nén", en: "an archive")
    }
  }
}
