// Size of text, contrast and reach, for whoever needs them.
// All go back to the site's own for the next visitor.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Row {
    id: bar

    required property Preferences preferences

    spacing: Theme.gap

    IconButton {
        objectName: "largeTextButton"
        checkable: true
        checked: bar.preferences.largeText
        icon: "letters"
        label: qsTr("Large text")
        onClicked: bar.preferences.toggleLargeText()
    }
    IconButton {
        objectName: "contrastButton"
        checkable: true
        checked: bar.preferences.highContrast
        icon: "contrast"
        label: qsTr("High contrast")
        onClicked: bar.preferences.toggleHighContrast()
    }
    IconButton {
        objectName: "reachButton"
        checkable: true
        checked: bar.preferences.lowReach
        icon: bar.preferences.lowReach ? "raise" : "reach"
        label: qsTr("Controls within reach")
        visible: Theme.portrait
        onClicked: bar.preferences.toggleLowReach()
    }
}
