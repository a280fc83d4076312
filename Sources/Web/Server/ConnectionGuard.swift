import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Stands in every connection: puts the security headers on whatever goes out (the parser's own error answers
/// too), ends requests that take too long to arrive and answers that take too long to be fetched, and closes after an
/// answer that says so.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let fields: [(HTTPField.Name, String)]
  private let requestTime: TimeAmount
  private var deadline: Scheduled<Void>?
  private var answerDeadline: Scheduled<Void>?
  private var closesAfterAnswer = false

  init(secure: Bool, requestTime: TimeAmount) {
    fields = SecurityHeaders.fields(secure: secure)
    self.requestTime = requestTime
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    deadline?.cancel()
    answerDeadline?.cancel()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    answerDeadline?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      deadline?.cancel()
      deadline = closing(context)
    case .body: break
    case .end:
      deadline?.cancel()
      deadline = nil
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head):
      for (name, value) in fields where head.headerFields[name] == nil { head.headerFields[name] = value }
      closesAfterAnswer = head.headerFields[.connection] == "close"
      answerDeadline?.cancel()
      answerDeadline = closing(context, bytes: head.headerFields[.contentLength].flatMap { Int64($0) } ?? 0)
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .body:
      context.write(data, promise: promise)
    case .end:
      // Written means taken by the system: a client that never reads holds its connection no longer than this.
      let written = promise ?? context.eventLoop.makePromise(of: Void.self)
      if let answerDeadline { written.futureResult.whenComplete { _ in answerDeadline.cancel() } }
      answerDeadline = nil
      context.write(data, promise: written)
      if closesAfterAnswer { closeSoon(context) }
    }
  }

  /// A slow line still gets a long answer: 16 KB a second are enough.
  private static let leastBytesASecond: Int64 = 16 << 10

  private func closing(_ context: ChannelHandlerContext, bytes: Int64 = 0) -> Scheduled<Void> {
    let channel = context.channel
    let time = requestTime + .seconds(bytes / Self.leastBytesASecond)
    return context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }

  /// Leaves the client two seconds to read the answer before what it still sends is refused.
  private func closeSoon(_ context: ChannelHandlerContext) {
    let channel = context.channel
    context.eventLoop.scheduleTask(in: .seconds(2)) { channel.close(promise: nil) }
  }
}
