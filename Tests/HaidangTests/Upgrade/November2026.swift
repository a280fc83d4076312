import Store

/// A database as the program of November 2026 left it: its migrations, and a row or more in each of its tables.
enum November2026 {
  static let shipped = [
    "store_0001_audit", "store_0002_search", "accounts_0001_people", "agencies_0001_directory",
    "plans_0001_create_plans",
  ]

  /// SHA-256 of the texts.
  static func checksums(_ dialect: Dialect) -> [String: String] {
    [
      "store_0001_audit": "43325be000655e19bce984d5548cfe5cd9b8f92d30480f43914153b22d2600be",
      "store_0002_search": dialect == .sqlite
        ? "a47dfaa2fd9845241b3bd928699d09747837a9cb71be37801f37e0c4e10b19f4"
        : "29d12f839e96806772b5a7cb9011b1a48fa4b353313c1f52909ac84fd8d62659",
      "accounts_0001_people": "48e21f2a45a5a95b2446a56c2cea2607dbd00cd164253fa200de7cae8a926512",
      "agencies_0001_directory": "5984c584cc87e09392b35c7e5fcada5db1e97c2797e56fe45a24300771e2a4bc",
      "plans_0001_create_plans": "a8664fe7b79355f13b4617375d394784f24028a4ebf75a8f9af961ec63b21df9",
    ]
  }

  static let tables = [
    "audit_entry", "search_entry", "person", "session", "sign_in_throttle", "agency", "agency_alias",
    "agency_event", "agency_further_successor", "collective", "collective_kind", "collective_member",
    "agency_proposal", "plan", "plan_version", "plan_source", "plan_citation", "plan_diagnostic",
    "plan_reporting", "acceptance", "task", "responsibility", "occurrence", "duty", "agency_successor",
  ]

  private static func searched(_ dialect: Dialect) -> [SQL] {
    switch dialect {
    case .sqlite:
      [
        "INSERT INTO search_entry VALUES (1, 'plan', 100, 'Kế hoạch thử', '1/KH-UBND')",
        "INSERT INTO search_words (rowid, title, body) VALUES (1, 'ke hoach thu', '1 kh ubnd')",
      ]
    case .postgres:
      [
        """
        INSERT INTO search_entry VALUES
          ('plan', 100, 'Kế hoạch thử', '1/KH-UBND', '''ke'':1A ''hoach'':2A ''thu'':3A ''1'':13 ''kh'':14 ''ubnd'':15')
        """
      ]
    }
  }

  static func fill(_ transaction: Transaction) throws {
    for statement in searched(transaction.dialect) + statements { try transaction.run(statement) }
    let lines = #"[{"text":"Kế hoạch"},{"page":3,"text":"một \"hai\"\t\\\u0000"}]"#
    try transaction.run("INSERT INTO plan_source VALUES (101, \([0, 255, 37, 80] as [UInt8]), \(lines))")
  }

  private static let statements: [SQL] = [
    """
    INSERT INTO audit_entry VALUES
      (1, 1790000000000, NULL, 'haidang', 'plan.import', 'plan', 100, '{"file":"a.docx"}', 'r1'),
      (2, 1790000000001, 11, 'Lê Thị Thử', 'task.start', 'task', 201, '{}', NULL),
      (3, 5, 10, 'Quản trị', 'plan.accept', 'plan', 100, '{}', NULL),
      (4, 6, 11, 'Lê Thị Thử', 'task.change-duties', 'task', 201, '{"duties":"2","event":"start"}', 'r4'),
      (5, 7, 10, 'Quản trị', 'task.drop', 'task', 200, '{}', NULL),
      (6, 8, 10, 'Quản trị', 'task.withdraw', 'task', 203, '{"reason":"x"}', NULL),
      (7, 9, 11, 'Lê Thị Thử', 'plan.discard', 'plan', 100, '{"version":"103"}', NULL),
      (8, 12, 10, 'Quản trị', 'agency.reassign-work', 'agency', 51, '{"shares":"1"}', 'r8')
    """,
    """
    INSERT INTO person VALUES
      (10, 'Quản trị', 'quan-tri@an-hai.example', 'administrator', NULL, '$argon2id$x', 0, NULL, 1),
      (11, 'Lê Thị Thử', 'thu@an-hai.example', 'agency-officer', 51, '$argon2id$y', 1, 1790000000000, 2)
    """,
    "INSERT INTO session VALUES ('abc', 10, 5, 9)",
    "INSERT INTO sign_in_throttle VALUES ('email thu@an-hai.example', 3, 7)",
    """
    INSERT INTO agency VALUES
      (50, 'UBND tỉnh An Hải', 'ubnd tinh an hai', 'province', 'An Hải', NULL, NULL, NULL, 0, ''),
      (51, 'Sở Một', 'so mot', 'department', 'An Hải', 50, '2020-01-01', '2025-06-30', 1, 'Cần xác nhận'),
      (52, 'Sở Hai', 'so hai', 'department', 'An Hải', 50, '2025-07-01', NULL, 1, ''),
      (53, 'Sở Ba', 'so ba', 'department', 'An Hải', 50, NULL, NULL, 1, ''),
      (54, 'Sở Bốn', 'so bon', 'department', 'An Hải', 50, NULL, '2025-06-30', 1, ''),
      (55, 'Tỉnh ủy', 'tinh uy', 'party', 'An Hải', NULL, NULL, NULL, 0, ''),
      (56, 'Sở Năm', 'so nam', 'department', 'An Hải', 50, NULL, NULL, 1, '')
    """,
    "INSERT INTO agency_alias VALUES (51, 'S1', 's1', 1), (52, 'Sở Số Hai', 'so so hai', 0)",
    """
    INSERT INTO agency_event VALUES
      (60, 'merge', 51, '2025-07-01', 'Nghị quyết thử', NULL, NULL, '2025-06-30', 52, '', NULL, ''),
      (61, 'split', 54, '2025-07-01', 'Nghị quyết thử', NULL, NULL, '2025-06-30', 52, 'báo chí', 53, 'số'),
      (62, 'rename', 53, '2026-01-01', 'Quyết định thử', 'Sở 3', 'Sở Ba', NULL, NULL, '', NULL, '')
    """,
    "INSERT INTO agency_further_successor VALUES (61, 'split', 56, 'còn lại')",
    "INSERT INTO collective VALUES (70, 'các sở', 'cac so', 'An Hải', NULL)",
    "INSERT INTO collective_kind VALUES (70, 'department')",
    "INSERT INTO collective_member VALUES (70, 55, 1)",
    """
    INSERT INTO agency_proposal VALUES
      (80, 'Sở Số 1', 'so so 1', 'An Hải', 'department', '1/KH-UBND', 51, 0.71, 'open', NULL, 3, NULL),
      (81, 'Sở Nhì', 'so nhi', 'An Hải', 'department', '1/KH-UBND', 52, 0.8, 'alias', 52, 3, 4)
    """,
    "INSERT INTO plan VALUES (100, '1/KH-UBND', '1/kh-ubnd', 'UBND tỉnh', 'ubnd tinh', 'Kế hoạch thử', 3, 10)",
    """
    INSERT INTO plan_version VALUES
      (101, 100, 1, 'superseded', 'Kế hoạch', '1/KH-UBND', 'An Hải', '2024-01-02', 'Kế hoạch thử', 'UBND tỉnh',
        'An Hải', NULL, 'Chủ tịch', 'TM.', 2024, 2030, NULL, '["Như trên"]', 'a.docx', 'application/x', \(
          String(repeating: "a", count: 64)), 4, 1, 3, 10, 'Quản trị'),
      (102, 100, 2, 'accepted', 'Kế hoạch', '1/KH-UBND', NULL, NULL, 'Kế hoạch thử', 'UBND tỉnh',
        NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', 'b.docx', 'application/x', \(
          String(repeating: "b", count: 64)), 0, 0, 4, NULL, 'haidang'),
      (103, 100, 3, 'discarded', 'Kế hoạch', NULL, NULL, NULL, 'Bản nháp', 'UBND tỉnh',
        NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', 'c.docx', 'application/x', \(
          String(repeating: "c", count: 64)), 0, 0, 4, NULL, 'haidang')
    """,
    "INSERT INTO plan_citation VALUES (102, 0, 1, 'Nghị định', '72/2015/NĐ-CP', '72/2015/nd-cp', '2015-09-07', NULL)",
    "INSERT INTO plan_diagnostic VALUES (102, 0, 'no-lead', 'warning', 'Thiếu', 'Missing', 3, 4, NULL)",
    "INSERT INTO plan_reporting VALUES (102, 0, 'các sở', 'UBND tỉnh', 'năm', '15/11')",
    "INSERT INTO acceptance VALUES (110, 102, 5, 10, 'Quản trị', NULL)",
    """
    INSERT INTO task VALUES
      (200, 100, 101, 1000, '1', 'Việc một', 'viec mot', 'I', 'body', 3, 4, NULL, 'Hằng năm', 'yearly', NULL, NULL,
        'superseded', 0, NULL, NULL, NULL),
      (201, 100, 102, 1000, '1', 'Việc một', 'viec mot', 'I', 'body', 3, 4, 2, 'Hằng năm', 'yearly', 2024, 2030,
        'accepted', 1, NULL, 200, 110),
      (202, 100, 102, 2000, '2', 'Việc hai', 'viec hai', '', 'annex', NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        'dropped', 0, 201, NULL, NULL),
      (203, 100, 102, 3000, '3', 'Việc ba', 'viec ba', '', 'annex', NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        'withdrawn', 0, NULL, NULL, 110)
    """,
    """
    INSERT INTO responsibility VALUES
      (300, 201, 'lead', 0, 'Sở Một', 51, 1), (301, 201, 'coordinator', 0, 'các sở', NULL, 0.25)
    """,
    """
    INSERT INTO occurrence VALUES
      (400, 201, 'year', '2025', '2025-01-01', '2025-12-31', 'in-progress', 0, 1, 1, 0)
    """,
    """
    INSERT INTO duty VALUES
      (500, 400, 201, 300, 51, 0, 'in-progress', 6, NULL), (501, 400, 201, NULL, NULL, 1, 'done', 7, '2025-05-01')
    """,
    """
    INSERT INTO task_event VALUES
      (600, 201, '2025', 51, 6, 11, 'Lê Thị Thử', 'start', 'not-started', 'in-progress', NULL),
      (601, 201, '2025', NULL, 6, 11, 'Lê Thị Thử', 'start', 'not-started', 'in-progress', 'Chờ "ý kiến" \\'),
      (602, 201, NULL, NULL, 5, 10, 'Quản trị', 'accepted', NULL, NULL, NULL),
      (603, 200, NULL, NULL, 7, 10, 'Quản trị', 'dropped', NULL, NULL, NULL),
      (604, 201, '2025', 52, 12, 10, 'Quản trị', 'reassigned', 'in-progress', 'in-progress', NULL)
    """,
  ]
}
