import Foundation
import OfficeFiles
import PlanReading

// Development entry: extract FILE…
for file in CommandLine.arguments.dropFirst(2) {
  let text = try await DocumentReader.read(file: file)
  let name = URL(fileURLWithPath: file).lastPathComponent
  let json = PlanJSON.encode(PlanReader.read(text), source: name)
  let out = URL(fileURLWithPath: CommandLine.arguments[1]).appendingPathComponent(
    URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent + ".json")
  try Data(json).write(to: out)
}
