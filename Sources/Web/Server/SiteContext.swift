import Hummingbird
import NIOCore

/// What the connection tells about a request.
struct SiteContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let networkAddress: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    networkAddress = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
