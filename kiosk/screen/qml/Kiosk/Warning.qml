// Something staff should know, with a sign before it.
// Whoever places it gives it a width.
import QtQuick

Row {
    id: warning

    property string text

    spacing: Theme.gap

    Icon {
        id: sign

        name: "warning"
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        text: warning.text
        width: warning.width - sign.width - warning.spacing
    }
}
