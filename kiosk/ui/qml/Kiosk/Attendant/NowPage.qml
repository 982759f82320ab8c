// Now: what the kiosk does at this moment, and what can be done about it.
// Figures are measured, once a second.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Column {
    id: view

    required property AttendantModel attendant
    required property NowPageModel page
    readonly property int columns: Theme.portrait ? 2 : 5
    readonly property var runningWords: ({
            "queued": qsTr("Waiting in line"),
            "creating": qsTr("Asking for a session"),
            "polling": qsTr("Waiting for the picture"),
            "playing": qsTr("The avatar speaks"),
            "lingering": qsTr("Open for a question"),
            "renewing": qsTr("Changing the session"),
            "closing": qsTr("Closing the session"),
            "failed": qsTr("It has failed")
        })
    readonly property string stateWords: runningWords[page.state] ?? (attendant.paused ? qsTr("Paused by staff") : qsTr("Ready for a visitor"))

    function say() {
        InputMethod.commit();
        view.page.say();
    }
    function turnWords(turn: string): string {
        switch (turn) {
        case "visitor":
            return qsTr("The visitor's");
        case "avatar":
            return qsTr("The avatar's");
        case "service":
            return qsTr("The service's");
        }
        return qsTr("Nobody's");
    }
    function milliseconds(count: int): string {
        return count ? qsTr("%1 ms").arg(count) : "–";
    }

    spacing: Theme.space
    Component.onCompleted: line.begin()
    Component.onDestruction: line.end()

    CheckResult {
        check: view.attendant.system.check
        width: parent.width
    }
    Grid {
        columnSpacing: Theme.space
        columns: view.columns
        rowSpacing: Theme.portrait ? Theme.space : Theme.gap

        Repeater {
            model: [
                ["state", qsTr("State"), view.stateWords],
                ["turn", qsTr("Whose turn"), view.turnWords(view.page.turn)],
                ["since", qsTr("For"), qsTr("%1 s").arg(view.page.stateSeconds)],
                ["session", qsTr("Session"), qsTr("%1 s · %2").arg(view.page.sessionSeconds).arg(view.page.cost)],
                ["word", qsTr("The service's last word"), view.page.lastWord || "–"],
                ["frames", qsTr("Picture"), qsTr("%1 frames/s").arg(view.page.framesASecond)],
                ["ahead", qsTr("In hand"), qsTr("%1 s").arg(view.page.bufferSeconds.toFixed(1))],
                ["poll", qsTr("Last poll took"), view.milliseconds(view.page.pollMilliseconds)],
                ["answer", qsTr("Last answer took"), view.milliseconds(view.page.answerMilliseconds)],
                ["trouble", qsTr("Last trouble"), view.page.lastTrouble || "–"]
            ]

            Fact {
                required property var modelData

                name: modelData[1]
                objectName: "now-" + modelData[0]
                value: modelData[2]
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
            enabled: view.page.canEnd
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
