// A question tried out: which prepared answer matches, how well, and what would be said.
// Follows what is typed, letter by letter.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Item {
    id: view

    required property AttendantModel attendant
    required property ScriptModel script
    readonly property var result: script.result
    readonly property bool told: result.said !== ""

    signal done

    Component.onCompleted: script.test("")

    Row {
        id: top

        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.space

        Entry {
            attendant: view.attendant
            language: view.script.testLanguage
            mostCharacters: 500
            name: "testField"
            placeholder: qsTr("A question as a visitor would ask it")
            width: parent.width - back.width - parent.spacing
            onTyped: text => view.script.test(text)
        }
        BigButton {
            id: back

            label: qsTr("Done")
            objectName: "testDone"
            onClicked: view.done()
        }
    }
    ScrollSection {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: top.bottom; topMargin: Theme.space }

        Choices {
            marked: [view.script.testLanguage]
            name: "testLanguage"
            options: view.script.testLanguages.map(each => ({ key: each.code, label: each.name }))
            width: parent.width
            onChosen: key => view.script.testIn(key)
        }
        ResultNote {
            icon: view.result.enough ? "tick" : "warning"
            name: "testResult"
            text: {
                if (!view.told)
                    return "";
                if (!view.result.entry)
                    return qsTr("Nothing is prepared.");
                return view.result.enough
                    ? qsTr("%1: “%2”, %3 of 100. That is enough (%4).").arg(view.result.entry).arg(view.result.question).arg(view.result.score).arg(view.result.threshold)
                    : qsTr("Closest is %1: “%2”, %3 of 100. Not enough (%4).").arg(view.result.entry).arg(view.result.question).arg(view.result.score).arg(view.result.threshold);
            }
            width: parent.width
        }
        Column {
            spacing: Theme.gap / 2
            visible: view.told
            width: parent.width

            Label {
                color: Theme.mutedText
                font.pixelSize: Theme.smallSize
                text: view.script.modelAnswers && !view.result.enough ? qsTr("The language model answers; without it, the avatar says") : qsTr("The avatar says")
                width: parent.width
            }
            Label {
                objectName: "testSaid"
                text: view.result.said
                width: parent.width
            }
        }
    }
}
