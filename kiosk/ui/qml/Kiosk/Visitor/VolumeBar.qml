// Quieter and louder, with the loudness between them.
// The number is for the eye, the sound itself for the ear.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Row {
    id: bar

    required property Preferences preferences

    spacing: Theme.gap

    IconButton {
        objectName: "quieterButton"
        enabled: bar.preferences.volume > 0
        icon: "quieter"
        label: qsTr("Quieter")
        onClicked: bar.preferences.quieter()
    }
    Rectangle {
        width: Math.round(88 * Theme.textUnit)
        height: Theme.target
        color: Theme.captionPanel
        radius: Theme.radius

        Label {
            anchors.centerIn: parent
            font.pixelSize: Theme.smallSize
            text: Number(bar.preferences.volume).toLocaleString(Qt.locale(bar.preferences.language), "f", 0)
        }
    }
    IconButton {
        objectName: "louderButton"
        enabled: bar.preferences.volume < 100
        icon: "louder"
        label: qsTr("Louder")
        onClicked: bar.preferences.louder()
    }
}
