// Trouble: what the visitor can do, in one sentence, and a way back that finds itself.
// The short code is for staff, who find it again in the log.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

MessagePage {
    id: page

    required property VisitorModel visitor

    low: Theme.portrait && visitor.preferences.lowReach
    note: qsTr("Code for staff: %1").arg(visitor.trouble.code)
    ringLabel: visitor.countdown.secondsLeft.toLocaleString(Qt.locale(visitor.preferences.language), "f", 0)
    ringValue: visitor.countdown.ring
    title: {
        switch (visitor.trouble.meaning) {
        case "busy":
            return qsTr("Many people are asking right now.");
        case "later":
            return qsTr("I am taking a break.");
        case "staff":
            return qsTr("I need a little help.");
        case "reword":
            return qsTr("I cannot say that.");
        case "unheard":
            return qsTr("I cannot use the recording.");
        case "unsent":
            return qsTr("Your recording did not get through.");
        }
        return qsTr("That did not work.");
    }
    sentence: {
        switch (visitor.trouble.meaning) {
        case "busy":
            return qsTr("Please try again in a moment.");
        case "later":
            return qsTr("Please come back a little later.");
        case "staff":
            return qsTr("Please tell a member of staff and show them the code.");
        case "reword":
            return qsTr("Please put your question in other words.");
        case "unheard":
            return qsTr("Please speak again, or type your question.");
        case "unsent":
            return qsTr("Please try again, or type your question.");
        }
        return qsTr("Please try again.");
    }

    BigButton {
        objectName: "leaveButton"
        icon: "close"
        label: qsTr("Finish")
        onClicked: page.visitor.leave()
    }
    BigButton {
        objectName: "tryAgainButton"
        filled: true
        label: page.visitor.trouble.meaning === "reword" ? qsTr("Change my question") : qsTr("Try again")
        visible: page.visitor.trouble.meaning !== "later" && page.visitor.trouble.meaning !== "staff"
        onClicked: page.visitor.tryAgain()
    }
}
