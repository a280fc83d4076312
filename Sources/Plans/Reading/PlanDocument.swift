import Core

/// A plan document as read: the answer of plan reading, and the format of `haidang plan extract`.
package struct PlanDocument: Hashable, Sendable, Codable {
  package var document: DocumentHeader
  /// Every distinct document cited by number, in order of first mention.
  package var citations: [Citation]
  /// Numbers cited in the preamble, in order, once each.
  package var legalBases: [String]
  package var tasks: [PlanTask]
  package var reporting: [ReportingDuty]
  /// One entry a line under "Nơi nhận:".
  package var recipients: [String]
  package var diagnostics: [Diagnostic]

  package init(
    document: DocumentHeader, citations: [Citation], legalBases: [String], tasks: [PlanTask],
    reporting: [ReportingDuty], recipients: [String], diagnostics: [Diagnostic]
  ) {
    self.document = document
    self.citations = citations
    self.legalBases = legalBases
    self.tasks = tasks
    self.reporting = reporting
    self.recipients = recipients
    self.diagnostics = diagnostics
  }
}

/// What the letterhead, the title and the signature say.
package struct DocumentHeader: Hashable, Sendable, Codable {
  /// "Kế hoạch", "Quyết định" …
  package var type: String?
  /// "160/KH-UBND"; nil when blank.
  package var number: String?
  package var place: String?
  package var date: Day?
  package var title: String?
  /// "UBND tỉnh Đồng Nai".
  package var issuer: String?
  /// "Đồng Nai"; nil for central bodies.
  package var province: String?
  package var signer: Signer
  package var period: Period

  package init(
    type: String?, number: String?, place: String?, date: Day?, title: String?, issuer: String?,
    province: String?, signer: Signer, period: Period
  ) {
    self.type = type
    self.number = number
    self.place = place
    self.date = date
    self.title = title
    self.issuer = issuer
    self.province = province
    self.signer = signer
    self.period = period
  }

  package struct Signer: Hashable, Sendable, Codable {
    package var name: String?
    /// "Phó Chủ tịch".
    package var position: String?
    /// "KT. CHỦ TỊCH".
    package var authority: String?

    package init(name: String? = nil, position: String? = nil, authority: String? = nil) {
      self.name = name
      self.position = position
      self.authority = authority
    }
  }

  /// The years that the plan itself covers, by its title.
  package struct Period: Hashable, Sendable, Codable {
    package var from: Int?
    package var to: Int?
    /// The year of "định hướng đến năm …".
    package var orientation: Int?

    package init(from: Int? = nil, to: Int? = nil, orientation: Int? = nil) {
      self.from = from
      self.to = to
      self.orientation = orientation
    }
  }
}

/// A document cited by its number.
package struct Citation: Hashable, Sendable, Codable {
  /// "Nghị định"; nil when the text does not say.
  package var kind: String?
  /// Without spaces: "57-KL/TW".
  package var number: String
  package var date: Day?
  package var issuer: String?
  package var place: SourcePlace

  package init(
    kind: String? = nil, number: String, date: Day? = nil, issuer: String? = nil, place: SourcePlace
  ) {
    self.kind = kind
    self.number = number
    self.date = date
    self.issuer = issuer
    self.place = place
  }
}

/// One thing to do.
package struct PlanTask: Hashable, Sendable, Codable {
  package enum Origin: String, Hashable, Sendable, Codable {
    case annex, body
    /// A report that the plan asks for; only registers make tasks of them (`PlanDocument.registerTasks`).
    case report
  }

  /// Path of the enclosing labels: "II.3.1.a"; "PL.2.1" for a row of an annex.
  package var ref: String
  package var text: String
  package var leads: [String]
  package var coordinators: [String]
  package var monitors: [String]
  package var timing: Timing?
  package var place: SourcePlace
  package var origin: Origin
  /// Title of the enclosing top group: a section of the body or a group of an annex table.
  package var pillar: String?
  /// How sure the reading is, 0…1.
  package var confidence: Double
  /// Why this may be no task; review leaves such a task out unless a person takes it in.
  package var doubt: Doubt?

  package init(
    ref: String, text: String, leads: [String], coordinators: [String], monitors: [String] = [],
    timing: Timing? = nil, place: SourcePlace, origin: Origin, pillar: String? = nil, confidence: Double,
    doubt: Doubt? = nil
  ) {
    self.ref = ref
    self.text = text
    self.leads = leads
    self.coordinators = coordinators
    self.monitors = monitors
    self.timing = timing
    self.place = place
    self.origin = origin
    self.pillar = pillar
    self.confidence = confidence
    self.doubt = doubt
  }

  package enum Doubt: String, Hashable, Sendable, Codable, CaseIterable {
    /// A principle or motto among tasks: "Phương châm: …", "Lấy người dân làm trung tâm".
    case principle

    /// Code of the finding that says so at the task.
    package var finding: String { "task-is-\(rawValue)" }
  }
}

/// A report that somebody owes, one entry an addressee and period.
package struct ReportingDuty: Hashable, Sendable, Codable {
  package var who: String?
  package var to: String?
  /// "6 tháng", "năm", "quý", "tháng", "đột xuất".
  package var covers: String?
  /// "05-20" every year, or "2025-11-15" once.
  package var due: String?
  package var place: SourcePlace
  /// Not printed.
  package var asked = Asked()

  package init(
    who: String?, to: String?, covers: String?, due: String?, place: SourcePlace, asked: Asked = Asked()
  ) {
    self.who = who
    self.to = to
    self.covers = covers
    self.due = due
    self.place = place
    self.asked = asked
  }

  /// How the document asks for it.
  package struct Asked: Hashable, Sendable, Codable {
    /// Path of the labels under which it stands, as a task's.
    package var ref = ""
    /// Title of the top group.
    package var pillar: String?
    /// The sentence, or the row of a table.
    package var sentence = ""
    /// "Ngày 20 tháng cuối quý": the day of each period when `due` has none.
    package var day: String?
    /// "Thứ Năm hằng tuần": a report of each week, beside or without a day that `due` says.
    package var week: String?
    /// "Giữa kỳ", and the year of it.
    package var stage: String?
    package var year: Int?
  }
}
