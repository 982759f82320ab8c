// The face of one key of the on-screen keyboard.
// A press is answered by lightness and a strong edge.
import QtQuick
import QtQuick.VirtualKeyboard.Styles

KeyPanel {
    id: face

    property string text
    property string small
    property string icon
    property bool accented: false
    property bool marked: false
    property bool mirrored: false

    Rectangle {
        anchors { fill: parent; margins: Math.round(5 * Theme.unit) }
        border {
            color: face.control?.pressed ? Theme.text : Theme.outline
            width: face.control?.pressed || face.marked ? Theme.strong : Theme.line
        }
        color: face.accented ? Theme.accent : face.control?.pressed ? Theme.mark : Theme.key
        opacity: face.control?.enabled ? 1 : 0.35
        radius: Math.round(14 * Theme.unit)

        Label {
            anchors.centerIn: parent
            width: parent.width - Theme.gap
            font.pixelSize: Math.min(parent.height * 0.45, 44 * Theme.unit)
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            text: face.text
            wrapMode: Text.NoWrap
        }
        Label {
            anchors { margins: Theme.gap / 2; right: parent.right; top: parent.top }
            font.pixelSize: parent.height * 0.22
            text: face.small
        }
        Icon {
            anchors.centerIn: parent
            mirror: face.mirrored
            name: face.icon
            size: Math.round(Math.min(parent.height, parent.width) * 0.5)
        }
    }
}
