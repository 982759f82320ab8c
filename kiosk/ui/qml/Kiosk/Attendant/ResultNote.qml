// Something that staff have to know, with a sign before it, or none for an empty `icon`.
// Takes no room while there is nothing to tell; whoever places it gives it a width.
import QtQuick
import Kiosk.Controls

Row {
    id: told

    property string text
    property string name
    property string icon: "warning"
    property int size: Theme.smallSize

    spacing: Theme.gap
    visible: text !== ""

    Icon {
        id: sign

        name: told.icon
        visible: told.icon !== ""
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        elide: Text.ElideRight
        font.pixelSize: told.size
        maximumLineCount: 6
        objectName: told.name
        text: told.text
        width: told.width - (sign.visible ? sign.width + told.spacing : 0)
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
}
