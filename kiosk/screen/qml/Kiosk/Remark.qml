// A sentence for staff about what was just done; with a sign before it where something is wrong.
// Not there without words.
import QtQuick

Row {
    id: remark

    property bool wrong: false
    property string name
    property string text

    spacing: Theme.gap
    visible: text !== ""

    Icon {
        id: sign

        name: remark.wrong ? "warning" : ""
        size: Math.round(40 * Theme.unit)
        visible: remark.wrong
    }
    Label {
        font.pixelSize: Theme.smallSize
        objectName: remark.name
        text: remark.text
        width: remark.width - (sign.visible ? sign.width + remark.spacing : 0)
    }
}
