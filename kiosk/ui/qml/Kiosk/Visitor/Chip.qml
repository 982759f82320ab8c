// A question ready to be asked with one touch.
// Whoever places it gives it a width; long ones wrap into a second line.
import QtQuick
import Kiosk.Controls

Touchable {
    id: chip

    implicitHeight: Math.max(Math.ceil(text.implicitHeight) + Theme.space, Theme.target)

    Label {
        id: text

        anchors.centerIn: parent
        width: chip.width - 2 * Theme.space
        elide: Text.ElideRight
        font.pixelSize: Theme.smallSize
        horizontalAlignment: Text.AlignHCenter
        maximumLineCount: 2
        text: chip.label
    }
}
