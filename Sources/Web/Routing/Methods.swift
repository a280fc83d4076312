import HTTPTypes

extension SiteRoute {
  /// What may be asked of an address; anything else is 405.
  var methods: [HTTPRequest.Method] {
    switch self {
    case .open(let route): route.methods
    case .desk(let route): route.methods
    }
  }

  static let reading: [HTTPRequest.Method] = [.get, .head]
  static let changing: [HTTPRequest.Method] = [.post]
}

extension OpenRoute {
  var methods: [HTTPRequest.Method] {
    switch self {
    case .health, .asset: SiteRoute.reading
    case .signIn: SiteRoute.reading + SiteRoute.changing
    case .preferences: SiteRoute.changing
    }
  }
}

extension DeskRoute {
  var methods: [HTTPRequest.Method] {
    switch self {
    case .home, .account, .plans, .search: SiteRoute.reading
    case .changePassword: SiteRoute.reading + SiteRoute.changing
    case .endSession, .signOut: SiteRoute.changing
    case .drafts(let route): route.methods
    case .tasks(let route): route.methods
    case .agencies(let route): route.methods
    }
  }
}

extension DraftRoute {
  var methods: [HTTPRequest.Method] {
    switch self {
    case .review, .source: SiteRoute.reading
    case .upload: SiteRoute.reading + SiteRoute.changing
    case .change, .accept, .discard, .undo: SiteRoute.changing
    }
  }
}

extension TaskRoute {
  var methods: [HTTPRequest.Method] {
    switch self {
    case .table, .board, .notStarted, .page: SiteRoute.reading
    case .change, .assign, .withdraw: SiteRoute.changing
    }
  }
}

extension AgencyRoute {
  var methods: [HTTPRequest.Method] {
    switch self {
    case .list, .page, .proposals, .posts: SiteRoute.reading
    case .decide, .reassign: SiteRoute.changing
    }
  }
}
