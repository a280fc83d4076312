// swift-tools-version: 6.2
import PackageDescription

/// The same strict settings on every target: warnings are errors, no implicit existential, no leaking imports.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A product module in `Sources/<path>`.
func module(
  _ name: String, path: String? = nil, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [],
  exclude: [String] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(path ?? name)", exclude: exclude,
    resources: resources, swiftSettings: strict)
}

/// The tests of one module, in `Tests/<name>Tests`.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + ["TestKit"], path: "Tests/\(name)Tests",
    exclude: exclude, swiftSettings: strict)
}

/// A Debian library, found through pkg-config or by its name alone.
func library(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/CLibraries/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioHTTPTypes: Target.Dependency = .product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")

let package = Package(
  name: "haidang",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "haidang", targets: ["haidang"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.26.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    library("CPostgres", pkgConfig: "libpq", apt: "libpq-dev"),
    library("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
    library("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
    library("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    library("CMalloc", apt: "libc6-dev"),
    library("CZip", pkgConfig: "libzip", apt: "libzip-dev"),
    library("CXlsx", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),
    library("CSodium", pkgConfig: "libsodium", apt: "libsodium-dev"),
    library("CZxcvbn", apt: "libzxcvbn-dev"),
    .target(
      name: "CICU", path: "Sources/CLibraries/CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata")]),

    .target(
      name: "CLD2", path: "Sources/CLibraries/CLD2",
      // The full tables come first, so that the library works with them: 165 languages rather than 83.
      linkerSettings: [.linkedLibrary("cld2_full"), .linkedLibrary("cld2")]),
    .target(name: "LanguageModel", path: "Sources/CLibraries/LanguageModel", exclude: ["model.bin"]),

    module("Core"),
    module("VietnameseText", ["Core", "CICU", "CLD2", "LanguageModel"]),
    module("Markup", ["Core", "CLibXML2"]),
    module("OfficeFiles", ["Core", "VietnameseText", "Markup", "CZip", "CXlsx", subprocess]),
    module(
      "AgencyNames", path: "Agencies/Names", ["Core", "VietnameseText"],
      resources: [.embedInCode("Data")]),
    module(
      "PlanReading", path: "Plans/Reading",
      ["Core", "VietnameseText", "Markup", "OfficeFiles", "AgencyNames"],
      resources: [.embedInCode("Data")]),
    module("OfficialForm", path: "Documents/Form", ["Core", "Markup", "OfficeFiles"]),
    module(
      "PlanForm", path: "Plans/Form", ["Core", "VietnameseText", "PlanReading", "OfficialForm"]),
    module(
      "DocumentCheck", path: "Documents/Check",
      ["Core", "VietnameseText", "OfficeFiles", "AgencyNames", "PlanReading", "OfficialForm"],
      resources: [.embedInCode("Data")]),
    module("MediaStages", path: "MediaWatch/Stages", ["Core", "VietnameseText", "Markup"]),
    module(
      "WatchVerbs", path: "MediaWatch/Verbs",
      ["Core", "VietnameseText", "Markup", "MediaStages", "CZlib", argumentParser]),
    module(
      "Store", ["Core", "VietnameseText", "CPostgres", "CSodium", crypto, grdb, grdbSQLite, logging],
      resources: [.embedInCode("Schema")]),
    module("Jobs", ["Core", "Store", logging], resources: [.embedInCode("Schema")]),
    module("Mail", ["Core", "Store", "Jobs", "CCurl"]),
    module(
      "Accounts", ["Core", "VietnameseText", "Store", "Jobs", "Mail", "CSodium", "CZxcvbn"],
      resources: [.embedInCode("Schema"), .embedInCode("Data")]),
    module(
      "Attachments",
      [
        "Core", "VietnameseText", "Markup", "OfficeFiles", "DocumentCheck", "Store", "Jobs", "Accounts",
        "CCurl",
      ],
      resources: [.embedInCode("Schema")]),
    module(
      "Agencies", path: "Agencies/Registry", ["Core", "VietnameseText", "AgencyNames", "Store", "Accounts"],
      resources: [.embedInCode("Schema"), .embedInCode("Data")]),
    module(
      "SampleProvince",
      ["Core", "VietnameseText", "AgencyNames", "Store", "Accounts", "Attachments", "Agencies"]),
    module(
      "PlanRegistry", path: "Plans/Registry",
      [
        "Core", "VietnameseText", "OfficeFiles", "AgencyNames", "PlanReading", "Store", "Jobs", "Accounts",
        "Attachments", "Agencies",
      ], resources: [.embedInCode("Schema")]),
    module(
      "Registers", ["Core", "VietnameseText", "Store", "Accounts", "Attachments", "Agencies"]),
    module(
      "Programmes",
      [
        "Core", "VietnameseText", "Store", "Accounts", "Attachments", "Agencies", "SampleProvince",
        "Registers",
      ],
      resources: [.embedInCode("Schema")]),
    module(
      "DocumentBook", path: "Documents/Book",
      [
        "Core", "VietnameseText", "OfficeFiles", "PlanReading", "OfficialForm", "Store", "Accounts",
        "Attachments",
        "Agencies",
        "SampleProvince", "PlanRegistry", "Registers",
      ],
      resources: [.embedInCode("Schema")]),
    module("Operations", ["Core", "Store"]),
    module("Administration", ["Core", "Store", "Jobs", "Mail", "Accounts"]),
    module(
      "PlanSamples", path: "Plans/Samples",
      [
        "Core", "VietnameseText", "OfficeFiles", "AgencyNames", "PlanReading", "Store", "Accounts",
        "Attachments", "Agencies", "SampleProvince", "PlanRegistry",
      ]),
    module(
      "Web",
      [
        "Jobs", "Mail", "Attachments", "SampleProvince", "PlanSamples", "Administration", "Core",
        "VietnameseText", "Markup", "OfficeFiles", "Store", "Accounts", "AgencyNames", "Agencies",
        "PlanReading", "OfficialForm", "PlanForm", "DocumentCheck", "PlanRegistry", "Registers",
        "DocumentBook", "Programmes",
        "CZlib",
        hummingbird, nio,
        nioHTTPTypes, httpTypes, logging,
      ],
      resources: [
        .embedInCode("Assets/desk.css"), .embedInCode("Assets/dark.css"), .embedInCode("Assets/register.css"),
        .embedInCode("Assets/paper.css"),
        .embedInCode("Assets/desk.js"), .embedInCode("Assets/favicon.svg"), .embedInCode("Assets/icons.svg"),
      ]),
    .executableTarget(
      name: "haidang",
      dependencies: [
        "Jobs", "Mail", "Core", "VietnameseText", "OfficeFiles", "Store", "Accounts", "Attachments",
        "AgencyNames", "Agencies", "PlanReading", "OfficialForm", "PlanForm", "DocumentCheck", "WatchVerbs",
        "SampleProvince", "PlanRegistry",
        "PlanSamples", "DocumentBook", "Programmes",
        "Operations", "Web", "CMalloc", argumentParser, logging, lifecycle, signals, hummingbird,
      ],
      path: "Sources/haidang", swiftSettings: strict),

    // What the tests of Operations start, watch and kill.
    .executableTarget(
      name: "operations-probe", dependencies: ["Core", "Store", "Operations"], path: "Tests/OperationsProbe",
      swiftSettings: strict),

    .executableTarget(
      name: "plan-reading-benchmark", dependencies: ["Core", "OfficeFiles", "PlanReading"],
      path: "Benchmarks/plan-reading", exclude: ["run"], swiftSettings: strict),

    .executableTarget(
      name: "documents-benchmark", dependencies: ["Core", "OfficialForm", "DocumentCheck"],
      path: "Benchmarks/documents", exclude: ["run"],
      swiftSettings: strict),

    .executableTarget(
      name: "watch-benchmark", dependencies: ["WatchVerbs", argumentParser], path: "Benchmarks/watch/program",
      swiftSettings: strict),

    .executableTarget(
      name: "jobs-trial", dependencies: ["Core", "Store", "Jobs", "Mail", logging],
      path: "Tests/JobsTrial", swiftSettings: strict),

    .executableTarget(
      name: "files-probe", dependencies: ["Attachments"], path: "Tests/FilesProbe", swiftSettings: strict),

    .target(
      name: "TestKit", dependencies: ["Core", "Store", "CZip"], path: "Tests/TestKit",
      exclude: ["start-postgres", "stop-postgres"], swiftSettings: strict),
    tests("Core", ["Core"]),
    tests("VietnameseText", ["Core", "VietnameseText"]),
    tests("Markup", ["Markup"]),
    tests("OfficeFiles", ["Core", "VietnameseText", "OfficeFiles", "Markup", "CZip"]),
    tests("AgencyNames", ["Core", "AgencyNames"]),
    tests("PlanReading", ["Core", "PlanReading", "OfficeFiles", "AgencyNames"], exclude: ["Levels"]),
    tests("OfficialForm", ["Core", "OfficeFiles", "OfficialForm"]),
    tests("PlanForm", ["Core", "OfficeFiles", "PlanReading", "OfficialForm", "PlanForm"]),
    tests("DocumentCheck", ["Core", "OfficeFiles", "OfficialForm", "DocumentCheck"]),
    tests("MediaStages", ["Core", "VietnameseText", "Markup", "MediaStages"], exclude: ["Pages"]),
    tests("WatchVerbs", ["Core", "VietnameseText", "Markup", "MediaStages", "WatchVerbs", argumentParser]),
    tests("Store", ["Core", "Store", "VietnameseText"]),
    tests("Jobs", ["Core", "Store", "Jobs", "Mail", "jobs-trial", logging]),
    tests("Mail", ["Core", "Store", "Jobs", "Mail", logging], exclude: ["smtp_server.py"]),
    tests("Accounts", ["Core", "Store", "Jobs", "Mail", "Accounts"]),
    tests(
      "Attachments",
      [
        "Core", "VietnameseText", "OfficeFiles", "Store", "Jobs", "Accounts", "Attachments", "CZlib",
        "files-probe", logging,
      ]),
    tests(
      "Agencies", ["Core", "Store", "Jobs", "AgencyNames", "Accounts", "Agencies"],
      exclude: ["ten-provinces.tsv"]),
    tests(
      "PlanRegistry",
      [
        "Core", "Store", "Jobs", "Accounts", "Attachments", "AgencyNames", "Agencies", "OfficeFiles",
        "PlanReading", "PlanRegistry",
      ]),
    tests(
      "Registers",
      [
        "Core", "Store", "Accounts", "Attachments", "AgencyNames", "Agencies", "Registers", "DocumentBook",
        "Programmes",
        "haidang",
      ]),
    tests(
      "DocumentBook",
      [
        "Core", "Store", "Accounts", "Attachments", "Agencies", "OfficeFiles", "OfficialForm", "PlanReading",
        "PlanRegistry", "Registers", "DocumentBook", "DocumentCheck", "haidang",
      ]),
    tests(
      "Operations",
      [
        "Core", "Store", "Jobs", "Accounts", "Attachments", "Agencies", "OfficeFiles", "PlanReading",
        "PlanRegistry", "Operations",
        "operations-probe",
      ]),
    tests(
      "Web",
      [
        "Core", "Store", "Jobs", "Accounts", "Attachments", "AgencyNames", "Agencies", "Markup",
        "OfficeFiles", "PlanReading", "OfficialForm", "PlanRegistry", "Registers", "DocumentBook",
        "Programmes",
        "WatchVerbs", "Web",
        "haidang", hummingbird, httpTypes, lifecycle, logging,
      ], exclude: ["Snapshots"]),
    tests(
      "Haidang",
      [
        "Core", "Store", "Jobs", "Mail", "Accounts", "Attachments", "AgencyNames", "Agencies", "OfficeFiles",
        "PlanReading", "PlanRegistry", "Registers", "DocumentBook", "Programmes", "Administration", "Web",
        "haidang",
        argumentParser,
      ]),
    tests(
      "SampleProvince",
      [
        "Core", "Store", "Jobs", "Accounts", "Attachments", "AgencyNames", "Agencies", "SampleProvince",
        "PlanReading",
        "PlanRegistry", "PlanSamples", "Operations",
      ]),
    tests("Architecture", []),
  ]
)
