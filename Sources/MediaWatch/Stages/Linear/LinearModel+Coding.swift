import Markup

/// Why bytes are no model; said to whoever named the file.
package enum ModelFault: Error, Equatable, Sendable {
  case notAModel
  /// Written by a later (or no) version of the program.
  case version(UInt16)
  case otherKind
  case truncated
  case checksum
  /// A part holds what no training writes: a size out of bounds, a number that is not finite, labels that are equal, …
  case invalid(String)
}

extension LinearModel {
  /// "HDLM", version, kind, bytes of the body, checksum of the body; all little-endian.
  static let magic: [UInt8] = Array("HDLM".utf8)
  static let version: UInt16 = 1
  static let headerBytes = 24
  /// Largest file read.
  package static let fileBytes = 256 << 20
  package static let mostClasses = 1_000
  package static let mostLabelBytes = 1_000

  /// The model as a file: header, labels, constants, then buckets as gaps in 7-bit groups and the records.
  package func encoded() -> [UInt8] {
    var body = ByteSink()
    body.number(UInt16(FeatureTerms.bits))
    body.number(UInt16(labels.count))
    body.number(UInt16(groupWeights.count))
    body.number(training.documents)
    for value in [training.accuracy, training.macroF1, sharpness] + groupWeights + constants {
      body.number(value.bitPattern)
    }
    for label in labels {
      let json = label.json
      body.number(UInt16(clamping: json.count))
      body.bytes += json
    }
    body.number(UInt32(index.rows))
    var last: UInt32 = 0
    for bucket in index.buckets {
      body.gap(bucket - last)
      last = bucket
    }
    body.bytes += records
    var file = ByteSink()
    file.bytes = Self.magic
    file.number(Self.version)
    file.number(kind.rawValue)
    file.number(UInt64(body.bytes.count))
    file.number(Checksum.of(body.bytes[...]))
    return file.bytes + body.bytes
  }

  /// Reads a file; whatever it holds, it ends in a model whose parts fit each other or in a fault, in time and memory bounded
  /// by its length.
  package static func decode(_ bytes: [UInt8], as kind: Kind) throws(ModelFault) -> LinearModel {
    guard bytes.starts(with: magic) else { throw .notAModel }
    guard bytes.count >= headerBytes else { throw .truncated }
    var header = ByteSource(bytes[magic.count...])
    let found: UInt16 = try header.number()
    guard found == version else { throw .version(found) }
    let foundKind: UInt16 = try header.number()
    guard foundKind == kind.rawValue else { throw .otherKind }
    let length: UInt64 = try header.number()
    let sum: UInt64 = try header.number()
    let body = bytes[headerBytes...]
    guard length == UInt64(body.count) else { throw .truncated }
    guard Checksum.of(body) == sum else { throw .checksum }
    return try decode(body: body, as: kind)
  }

  private static func decode(body: ArraySlice<UInt8>, as kind: Kind) throws(ModelFault) -> LinearModel {
    var source = ByteSource(body)
    let (bits, classes, groups): (UInt16, UInt16, UInt16) =
      (try source.number(), try source.number(), try source.number())
    guard bits == UInt16(FeatureTerms.bits) else { throw .invalid("table size") }
    guard (2...mostClasses).contains(Int(classes)) else { throw .invalid("number of classes") }
    guard (1...64).contains(groups) else { throw .invalid("number of groups") }
    let documents: UInt32 = try source.number()
    let accuracy = try source.finite(-1...1)
    let macroF1 = try source.finite(-1...1)
    let sharpness = try source.finite(0...10_000)
    var weights: [Float] = []
    for _ in 0..<groups { weights.append(try source.finite(0...1_000)) }
    var constants: [Float] = []
    for _ in 0..<classes { constants.append(try source.finite(-1e6...1e6)) }
    let labels = try source.labels(Int(classes))
    let rows: UInt32 = try source.number()
    let buckets = try source.buckets(Int(rows))
    guard source.rest == Int(rows) * (headBytes + Int(classes)) else { throw .invalid("records") }
    return LinearModel(
      kind: kind, labels: labels, groupWeights: weights, constants: constants, sharpness: sharpness,
      training: Training(documents: documents, accuracy: accuracy, macroF1: macroF1),
      index: FeatureIndex(buckets: buckets), records: Array(source.remaining))
  }
}
