import Core
import Foundation
import Store
import Synchronization

/// Files in a bucket of an S3-speaking store, under their SHA-256. Requests are signed here (libcurl 7.88 signs neither
/// streamed uploads nor queries rightly) and sent by libcurl, on threads of their own.
package final class ObjectStoreHome: FileHome {
  let location: ObjectStoreLocation
  private let clock: @Sendable () -> Timestamp
  private let patience: HTTPCall.Patience
  private let idle = Mutex<[CurlHandle]>([])

  /// `clock` tells the time that requests are signed with; stores refuse one that is minutes off.
  package init(_ location: ObjectStoreLocation, clock: @escaping @Sendable () -> Timestamp = { .now }) {
    self.location = location
    self.clock = clock
    patience = HTTPCall.Patience()
  }

  init(_ location: ObjectStoreLocation, patience: HTTPCall.Patience) {
    self.location = location
    clock = { .now }
    self.patience = patience
  }

  package func put(_ path: String, as key: FileKey, byteCount: Int64) async throws {
    try await FileLane.run {
      guard let file = try InputFile.open(path) else { throw FileHomeError.missing }
      guard file.byteCount == byteCount else { throw FileHomeError.damaged("the length is another") }
      let answer = try self.send("PUT", key, upload: file, digest: key.sha256)
      guard answer.status == 200 else { throw Self.refusal(answer) }
    }
  }

  package func find(_ key: FileKey) async throws -> HomedFile? {
    try await FileLane.run {
      let answer = try self.send("HEAD", key)
      if answer.status == 404 { return nil }
      guard answer.status == 200 else { throw Self.refusal(answer) }
      guard let count = answer.headers["content-length"].flatMap({ Int64($0) }),
        let date = answer.headers["last-modified"].flatMap(HTTPDate.read)
      else { throw FileHomeError.misread("no length or date of a file") }
      return HomedFile(key: key, byteCount: count, storedAt: date)
    }
  }

  package func read(_ key: FileKey, _ range: Range<Int64>?) async throws -> FileChunks {
    guard let file = try await find(key) else { throw FileHomeError.missing }
    let range = (range ?? 0..<file.byteCount).clamped(to: 0..<file.byteCount)
    return FileChunks(byteCount: range.upperBound - range.lowerBound) { offset, count in
      try await FileLane.run {
        try self.piece(key, range.lowerBound + offset, count, of: file.byteCount)
      }
    }
  }

  package func remove(_ key: FileKey) async throws {
    try await FileLane.run {
      let answer = try self.send("DELETE", key)
      guard [200, 204, 404].contains(answer.status) else { throw Self.refusal(answer) }
    }
  }

  package func list(after place: String?, most count: Int) async throws -> FileListing {
    try await FileLane.run {
      var query = [
        (name: "list-type", value: "2"), (name: "max-keys", value: "\(min(1000, max(1, count)))"),
        (name: "prefix", value: self.location.prefix),
      ]
      if let place { query.append((name: "start-after", value: self.location.prefix + place)) }
      let answer = try self.send("GET", nil, query: query, most: 4 << 20)
      guard answer.status == 200 else { throw Self.refusal(answer) }
      return try ObjectListing.read(answer.body, prefix: self.location.prefix)
    }
  }

  /// `count` bytes at `offset`; the store must say that it sends just these, of a file as long as it was.
  private func piece(_ key: FileKey, _ offset: Int64, _ count: Int, of total: Int64) throws -> [UInt8] {
    let last = offset + Int64(count) - 1
    let answer = try send("GET", key, range: "bytes=\(offset)-\(last)", most: count)
    if answer.status == 404 { throw FileHomeError.missing }
    guard answer.status == 206 || answer.status == 200 else { throw Self.refusal(answer) }
    // Some stores send a stretch with the status of the whole; what counts is which stretch they say it is.
    let stretch = answer.headers["content-range"]
    let isWhole = answer.status == 200 && stretch == nil && offset == 0 && Int64(count) == total
    guard isWhole || stretch == "bytes \(offset)-\(last)/\(total)" else {
      throw FileHomeError.damaged("another stretch than was asked for")
    }
    return answer.body
  }
}

extension ObjectStoreHome {
  private static let nothing = Digest.sha256([])

  /// Signs and sends one request; for the bucket itself when `key` is nil.
  private func send(
    _ method: String, _ key: FileKey?, query: [(name: String, value: String)] = [], range: String? = nil,
    upload: InputFile? = nil, digest: String = ObjectStoreHome.nothing, most: Int = 1 << 20
  ) throws(FileHomeError) -> HTTPCall.Answer {
    let object = key.map { location.prefix + $0.sha256 } ?? ""
    let path = location.bucketPath + "/" + SignatureV4.encoded(object, isPath: true)
    let date = SignatureV4.date(clock())
    var headers = [
      (name: "host", value: location.requestHost), (name: "x-amz-content-sha256", value: digest),
      (name: "x-amz-date", value: date),
    ]
    if let token = location.sessionToken { headers.append((name: "x-amz-security-token", value: token)) }
    if let range { headers.append((name: "range", value: range)) }
    let signature = SignatureV4(
      accessKey: location.accessKey, secretKey: location.secretKey, region: location.region)
    let request = SignatureV4.Request(
      method: method, path: path, query: query, headers: headers, bodyDigest: digest)
    headers.append((name: "authorization", value: signature.authorization(of: request, date: date)))
    let scheme = location.isSecure ? "https" : "http"
    let tail = query.isEmpty ? "" : "?" + SignatureV4.query(query)
    let call = HTTPCall(
      method: method, address: "\(scheme)://\(location.requestHost)\(path)\(tail)", headers: headers,
      upload: upload, most: most, patience: patience)
    guard let handle = idle.withLock({ $0.popLast() }) ?? CurlHandle() else {
      throw .unreachable("libcurl does not start")
    }
    let answer = try call.send(handle)
    idle.withLock { if $0.count < 8 { $0.append(handle) } }
    return answer
  }

  /// What the store said against it: the status, and the code in its XML where there is one.
  private static func refusal(_ answer: HTTPCall.Answer) -> FileHomeError {
    .refused(status: answer.status, code: ObjectListing.errorCode(answer.body) ?? "")
  }
}
