import Testing

/// Imports point downward only. The compiler holds this for our own modules (Package.swift names every arrow);
/// here stand the arrows to the libraries, and the order of the modules themselves.
@Suite struct ArrowTests {
  /// A module may import only those before it.
  static let order = [
    "Core", "VietnameseText", "Markup", "OfficeFiles", "AgencyNames", "PlanReading", "OfficialForm",
    "PlanForm", "DocumentCheck", "MediaStages", "WatchVerbs", "Store", "Operations", "Jobs", "Mail",
    "Accounts", "Attachments", "Agencies",
    "SampleProvince", "PlanRegistry", "PlanSamples", "Registers", "DocumentBook", "Programmes",
    "Administration", "Web",
    "haidang",
  ]

  static let folders = [
    "Agencies/Names": "AgencyNames", "Agencies/Registry": "Agencies", "Plans/Reading": "PlanReading",
    "Plans/Registry": "PlanRegistry", "Plans/Samples": "PlanSamples", "MediaWatch/Stages": "MediaStages",
    "MediaWatch/Verbs": "WatchVerbs", "Documents/Form": "OfficialForm", "Documents/Book": "DocumentBook",
    "Plans/Form": "PlanForm", "Documents/Check": "DocumentCheck",
  ]

  /// Libraries that one module alone may see.
  static let owners = [
    "GRDB": ["Store"], "CPostgres": ["Store"], "Hummingbird": ["Web", "haidang"], "HummingbirdCore": ["Web"],
    "CSodium": ["Store", "Accounts"], "CLibXML2": ["Markup"], "CCurl": ["Mail", "Attachments"],
    "CZip": ["OfficeFiles"], "CZlib": ["WatchVerbs", "Web"],
    "CXlsx": ["OfficeFiles"], "CMalloc": ["haidang"],
    "CICU": ["VietnameseText", "Store"], "CLD2": ["VietnameseText"], "LanguageModel": ["VietnameseText"],
  ]

  static func module(of file: SourceFile) -> String {
    let path = file.path.dropFirst("Sources/".count)
    for (folder, module) in folders where path.hasPrefix(folder) { return module }
    return String(path.prefix { $0 != "/" })
  }

  @Test func sourcesAreFound() {
    #expect(SourceTree.sources.count > 20)
    #expect(
      Set(SourceTree.sources.map(Self.module(of:))).subtracting(Self.order)
        .isEmpty)
  }

  @Test func importsPointDown() {
    for file in SourceTree.sources {
      guard let own = Self.order.firstIndex(of: Self.module(of: file)) else { continue }
      for name in file.imports {
        guard let other = Self.order.firstIndex(of: name) else { continue }
        #expect(other < own, "\(file.path) imports \(name), which stands above it")
      }
    }
  }

  @Test func librariesHaveOneOwner() {
    for file in SourceTree.sources {
      for name in file.imports {
        guard let owners = Self.owners[name] else { continue }
        #expect(owners.contains(Self.module(of: file)), "\(file.path) imports \(name)")
      }
    }
  }

  @Test(arguments: ["PlanReading", "MediaStages"]) func stagesArePure(module: String) {
    let impure: Set = ["Store", "GRDB", "Hummingbird", "Subprocess", "FoundationNetworking"]
    for file in SourceTree.sources where Self.module(of: file) == module {
      #expect(impure.isDisjoint(with: file.imports), "\(file.path) reaches outside")
    }
  }
}
