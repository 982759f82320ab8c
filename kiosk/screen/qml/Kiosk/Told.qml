// Something that staff have to know, with a sign beside it.
// Takes no room while there is nothing to tell.
import QtQuick

Row {
    id: told

    property string text
    property string name
    property string icon: "warning"

    spacing: Theme.gap
    visible: text !== ""

    Icon {
        id: sign

        name: told.icon
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        elide: Text.ElideRight
        font.pixelSize: Theme.smallSize
        maximumLineCount: 6
        objectName: told.name
        text: told.text
        width: told.width - sign.width - told.spacing
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
}
