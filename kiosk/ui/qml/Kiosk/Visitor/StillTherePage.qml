// Still there? A warning before the screen goes back, with time to say yes.
// Any touch is a yes.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

MessagePage {
    id: page

    required property VisitorModel visitor

    current: visitor.stillThere
    low: Theme.portrait && visitor.preferences.lowReach
    ringLabel: visitor.countdown.secondsLeft.toLocaleString(Qt.locale(visitor.preferences.language), "f", 0)
    ringValue: visitor.countdown.ring
    sentence: qsTr("Your text will be erased soon.")
    title: qsTr("Are you still there?")

    BigButton {
        objectName: "moreTimeButton"
        filled: true
        label: qsTr("More time")
        onClicked: page.visitor.touched()
    }
}
