import Core

/// The names of a directory, taken in province by province: a name means a unit of its document's province, of the whole
/// country, or of a province that it names itself, so that the others are not even read.
package final class DirectoryNames {
  /// Which units may be meant.
  package enum Scope: Hashable, Sendable {
    /// Bodies of the whole country.
    case country
    /// Those of one province, and those of the whole country.
    case province(String)
    case everything
  }

  private let places: PlaceNames
  private let units: (Scope) throws -> [NamedUnit]
  private var resolvers: [Scope: NameResolver] = [:]

  /// - Parameters:
  ///   - places: the provinces of which there are units.
  ///   - units: reads the units of a scope; asked once for each.
  package init(places: some Sequence<String>, units: @escaping (Scope) throws -> [NamedUnit]) {
    self.places = PlaceNames(places)
    self.units = units
  }

  /// Whether there are units of a province at all: where there are none, not knowing a name says nothing.
  package func covers(_ place: String) -> Bool { places.named(place) != nil }

  /// As `NameResolver.resolve`, among the units that may be meant.
  package func resolve(
    _ name: String, in place: String? = nil, on day: Day? = nil
  ) throws -> Resolution? {
    let named = NameKey(name).withoutPlace(places, in: place).place
    let found = try resolver(scope(place ?? named)).resolve(name, in: place, on: day)
    if let named, place != nil {
      return try found ?? resolver(.province(named)).resolve(name, in: place, on: day)
    }
    // Where no province is said, only what the country has one of can be certain without asking all.
    guard named == nil, place == nil, (found?.confidence ?? 0) < Resolution.certain else { return found }
    return try resolver(.everything).resolve(name, on: day)
  }

  private func scope(_ place: String?) -> Scope {
    guard let place else { return .country }
    return .province(places.named(place) ?? place)
  }

  private func resolver(_ scope: Scope) throws -> NameResolver {
    if let known = resolvers[scope] { return known }
    let resolver = NameResolver(try units(scope), places: places)
    resolvers[scope] = resolver
    return resolver
  }
}
