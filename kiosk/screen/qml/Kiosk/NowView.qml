// Now: what the kiosk does at this moment, and what can be done about it.
// Figures are measured, once a second.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Visitor

Column {
    id: view

    required property AttendantModel attendant
    required property NowPage page
    readonly property int columns: Theme.portrait ? 2 : 4

    function say() {
        InputMethod.commit();
        view.page.say();
    }

    spacing: Theme.space
    Component.onCompleted: line.begin()
    Component.onDestruction: line.end()

    Grid {
        columns: view.columns
        spacing: Theme.space

        Repeater {
            model: [
                [qsTr("State"), view.page.state],
                [qsTr("For"), qsTr("%1 s").arg(view.page.stateSeconds)],
                [qsTr("Session"), qsTr("%1 s").arg(view.page.sessionSeconds)],
                [qsTr("Cost"), view.page.cost],
                [qsTr("Picture"), qsTr("%1 frames a second").arg(view.page.framesASecond)],
                [qsTr("In hand"), qsTr("%1 s").arg(view.page.bufferSeconds.toFixed(1))],
                [qsTr("Service answers in"), qsTr("%1 ms").arg(view.page.answerMilliseconds)],
                [qsTr("Last trouble"), view.page.lastTrouble || "–"]
            ]

            Fact {
                required property var modelData

                name: modelData[0]
                value: modelData[1]
                width: (view.width - (view.columns - 1) * Theme.space) / view.columns
            }
        }
    }
    Row {
        spacing: Theme.space

        QuestionField {
            id: line

            lines: 1
            name: "lineField"
            placeholder: qsTr("A line for the avatar to say")
            question: view.page.line
            width: view.width - say.width - parent.spacing
            onSent: view.say()
        }
        BigButton {
            id: say

            enabled: view.page.maySay
            height: line.height
            label: qsTr("Say it")
            objectName: "sayButton"
            onClicked: view.say()
        }
    }
    Flow {
        spacing: Theme.space
        width: parent.width

        BigButton {
            enabled: view.page.state !== "idle"
            icon: "stop"
            label: qsTr("End conversation")
            objectName: "endButton"
            onClicked: view.page.endConversation()
        }
        BigButton {
            filled: view.attendant.paused
            label: view.attendant.paused ? qsTr("Resume the kiosk") : qsTr("Pause the kiosk")
            objectName: "pauseButton"
            onClicked: view.attendant.togglePause()
        }
    }
}
