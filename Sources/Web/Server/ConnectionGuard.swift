import Accounts
import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Stands in every connection: puts the security headers on whatever goes out (the parser's own error answers
/// too), ends requests that come too slowly and answers that take too long to be fetched, and closes after an answer that
/// says so.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let fields: [(HTTPField.Name, String)]
  private let limits: WebLimits
  private let table: ConnectionTable
  /// Ends a request that does not come in full, from the waiting for its head on.
  private var arrival: Scheduled<Void>?
  /// When the body of the request began to come, and its bytes so far.
  private var bodyBegan: NIODeadline?
  private var bodyBytes: Int64 = 0
  private var answerDeadline: Scheduled<Void>?
  private var closesAfterAnswer = false
  private var isEntered = false

  init(secure: Bool, limits: WebLimits, table: ConnectionTable) {
    fields = SecurityHeaders.fields(secure: secure)
    self.limits = limits
    self.table = table
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { enter(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    enter(context)
    context.fireChannelActive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { leave(context) }

  func channelInactive(context: ChannelHandlerContext) {
    leave(context)
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      bodyBegan = .now()
      bodyBytes = 0
      expectBody(context)
    case .body(let bytes):
      let steps = bodyBytes / Self.step
      bodyBytes += Int64(bytes.readableBytes)
      // What comes along is no waiting.
      if bodyBytes / Self.step > steps { table.isWaiting(ObjectIdentifier(context.channel), since: .now()) }
    case .end:
      arrival?.cancel()
      arrival = nil
      table.isWaiting(ObjectIdentifier(context.channel), since: nil)
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head):
      for (name, value) in fields where head.headerFields[name] == nil { head.headerFields[name] = value }
      closesAfterAnswer = head.headerFields[.connection] == "close"
      answerDeadline?.cancel()
      let bytes = head.headerFields[.contentLength].flatMap { Int64($0) } ?? 0
      answerDeadline = closing(
        context, in: .seconds(limits.requestSeconds + bytes / Self.leastAnswerBytesASecond))
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .body:
      context.write(data, promise: promise)
    case .end:
      // Written means taken by the system: a client that never reads holds its connection no longer than this.
      let written = promise ?? context.eventLoop.makePromise(of: Void.self)
      if let answerDeadline { written.futureResult.whenComplete { _ in answerDeadline.cancel() } }
      answerDeadline = nil
      context.write(data, promise: written)
      if closesAfterAnswer { closeSoon(context) } else if arrival == nil { expectHead(context) }
    }
  }

  private static let step: Int64 = 64 << 10

  /// A slow line still gets a long answer: 16 KB a second are enough.
  private static let leastAnswerBytesASecond: Int64 = 16 << 10

  private func enter(_ context: ChannelHandlerContext) {
    guard !isEntered else { return }
    isEntered = true
    let channel = context.channel
    table.enter(
      ObjectIdentifier(channel), from: NetworkPlace.of(channel.remoteAddress?.ipAddress ?? ""), at: .now()
    ) { channel.close(promise: nil) }
    expectHead(context)
  }

  private func leave(_ context: ChannelHandlerContext) {
    arrival?.cancel()
    answerDeadline?.cancel()
    if isEntered { table.leave(ObjectIdentifier(context.channel)) }
    isEntered = false
  }

  /// The head of the next request is complete in this time, or the connection ends.
  private func expectHead(_ context: ChannelHandlerContext) {
    arrival?.cancel()
    arrival = closing(context, in: .seconds(limits.headSeconds))
    table.isWaiting(ObjectIdentifier(context.channel), since: .now())
  }

  /// Looks at the body from time to time: it comes at the least rate, and in full within the time of a request.
  private func expectBody(_ context: ChannelHandlerContext) {
    arrival?.cancel()
    let channel = context.channel
    let guardian = NIOLoopBound(self, eventLoop: context.eventLoop)
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    arrival = context.eventLoop.scheduleTask(in: .seconds(limits.graceSeconds)) {
      let guardian = guardian.value
      guard let began = guardian.bodyBegan else { return }
      let seconds = (NIODeadline.now() - began).nanoseconds / 1_000_000_000
      let isSlow = guardian.bodyBytes < seconds * guardian.limits.leastBytesASecond
      if isSlow || seconds >= guardian.limits.requestSeconds {
        channel.close(promise: nil)
      } else {
        guardian.expectBody(bound.value)
      }
    }
  }

  private func closing(_ context: ChannelHandlerContext, in time: TimeAmount) -> Scheduled<Void> {
    let channel = context.channel
    return context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }

  /// Leaves the client two seconds to read the answer before what it still sends is refused.
  private func closeSoon(_ context: ChannelHandlerContext) {
    let channel = context.channel
    context.eventLoop.scheduleTask(in: .seconds(2)) { channel.close(promise: nil) }
  }
}
