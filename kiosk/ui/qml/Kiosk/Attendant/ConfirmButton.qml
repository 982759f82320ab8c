// A button that asks once more: it does its work with a second touch within five seconds.
import QtQuick
import Kiosk.Controls

BigButton {
    id: button

    required property string wish
    property bool asking: false

    signal confirmed

    filled: asking
    label: asking ? qsTr("Really?") : wish
    onClicked: {
        asking = !asking;
        if (!asking)
            confirmed();
    }
    onEnabledChanged: asking = false

    Timer {
        interval: 5000
        running: button.asking
        onTriggered: button.asking = false
    }
}
