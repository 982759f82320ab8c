// A short remark over the picture, on a ground of its own.
// As wide as its words, up to `widest`.
import QtQuick
import Kiosk.Controls

Rectangle {
    id: note

    property alias text: words.text
    property real widest: 0

    width: Math.min(words.implicitWidth, widest - 2 * Theme.wide) + 2 * Theme.wide
    height: words.height + 2 * Theme.space
    border { color: Theme.outline; width: Theme.highContrast ? Theme.line : 0 }
    color: Theme.captionPanel
    radius: Theme.radius

    Label {
        id: words

        anchors.centerIn: parent
        width: Math.min(implicitWidth, note.widest - 2 * Theme.wide)
        horizontalAlignment: Text.AlignHCenter
    }
}
