/// The bodies that a heading names, each with its part: "Sở A (phối hợp với Sở B)", "Sở A (chủ trì); Sở B, Sở C (phối hợp)".
enum HeadingNamesRule {
  /// Whether a heading is nothing but names and their parts.
  static func isWhole(_ body: Passage) -> Bool { RolesInLineRule.read(body)?.isComplete ?? false }

  static func names(_ body: Passage, _ subject: SubjectRule.Subject) -> (leads: [String], partners: [String])
  {
    if let roles = RolesInLineRule.read(body), roles.isComplete { return (roles.leads, roles.partners) }
    let partners = CoordinatorRule.coordinators(in: body).filter { !subject.names.contains($0) }
    return (subject.names, partners)
  }
}
