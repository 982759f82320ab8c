// While the screen is wiped: touches do nothing, and a ring tells how long.
// The touches are swallowed by the model, so that none gets anywhere.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

MessagePage {
    id: page

    required property AttendantTray tray

    current: tray.cleaning
    ringLabel: tray.countdown.secondsLeft
    ringValue: tray.cleaning ? tray.countdown.ring : 0
    sentence: qsTr("Touches do nothing until the ring is empty.")
    title: qsTr("The screen can be wiped now.")
}
