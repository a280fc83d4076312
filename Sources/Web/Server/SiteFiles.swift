import Attachments

/// What pages do with files: where they come in and lie, and where their previews are.
package struct SiteFiles: Sendable {
  package var door: FileDoor
  package var previews: PreviewFolder

  package init(door: FileDoor, previews: PreviewFolder) {
    self.door = door
    self.previews = previews
  }
}
