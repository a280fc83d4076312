/// A grey page image (PGM, binary, 8 bits), as `pdftoppm -gray` writes it.
struct PageImage: Sendable {
  var width: Int
  var height: Int
  /// Row by row, 0 is black.
  var pixels: [UInt8]

  /// Nil for anything but a whole binary PGM of 8 bits.
  init?(pgm bytes: [UInt8]) {
    guard bytes.starts(with: [0x50, 0x35]) else { return nil }
    var position = 2
    var numbers: [Int] = []
    while numbers.count < 3, position < bytes.count {
      while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
      if position < bytes.count, bytes[position] == 0x23 {
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
        continue
      }
      var number = 0
      while position < bytes.count, (0x30...0x39).contains(bytes[position]), number < 1_000_000 {
        number = number * 10 + Int(bytes[position] - 0x30)
        position += 1
      }
      numbers.append(number)
    }
    position += 1
    guard numbers.count == 3, numbers[2] == 255, numbers[0] > 0, numbers[1] > 0, numbers[0] < 20_000,
      numbers[1] < 20_000, bytes.count >= position + numbers[0] * numbers[1]
    else { return nil }
    width = numbers[0]
    height = numbers[1]
    pixels = Array(bytes[position..<(position + width * height)])
  }

  var pgm: [UInt8] { Array("P5\n\(width) \(height)\n255\n".utf8) + pixels }
}
