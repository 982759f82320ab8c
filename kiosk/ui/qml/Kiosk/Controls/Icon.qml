// One of the drawn icons; those that point somewhere turn round in right-to-left languages.
// Named by its file in assets/icons.
import QtQuick

Image {
    id: icon

    property string name
    property bool directed: false
    property int size: Math.round(48 * Theme.unit)

    width: size
    height: size
    mirror: directed && LayoutMirroring.enabled
    source: name ? Theme.icon(name) : ""
    sourceSize: Qt.size(size, size)
}
