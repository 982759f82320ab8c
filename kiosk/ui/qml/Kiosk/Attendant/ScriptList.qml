// All prepared answers by their first question, with the languages they have; a touch edits one.
// The first line is what is said where none fits.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Item {
    id: view

    required property AttendantModel attendant
    required property ScriptModel script

    signal leaving
    signal tested

    function edit(name: string) {
        view.leaving();
        view.script.edit(name);
    }

    Component.onCompleted: script.search("")

    Column {
        id: top

        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.gap

        Flow {
            spacing: Theme.space
            width: parent.width

            Entry {
                attendant: view.attendant
                name: "scriptSearch"
                placeholder: qsTr("Search")
                width: Theme.portrait ? parent.width : parent.width - add.width - test.width - 2 * parent.spacing
                onTyped: text => view.script.search(text)
            }
            BigButton {
                id: add

                enabled: view.script.usable
                label: qsTr("Add an answer")
                objectName: "addAnswer"
                onClicked: view.edit("")
            }
            BigButton {
                id: test

                enabled: view.script.usable
                label: qsTr("Test a question")
                objectName: "testQuestion"
                onClicked: {
                    view.leaving();
                    view.tested();
                }
            }
        }
        Label {
            color: Theme.mutedText
            elide: Text.ElideRight
            font.pixelSize: Theme.smallSize
            maximumLineCount: 2
            objectName: "scriptFile"
            text: view.script.file || qsTr("There is no file of your own yet; the first answer you save makes one.")
            visible: !view.attendant.typing
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        ScriptNotes {
            script: view.script
            width: parent.width
        }
    }
    ListView {
        id: list

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: top.bottom; topMargin: Theme.space }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: view.script.entries
        spacing: Theme.gap

        delegate: ScriptRow {
            required property var modelData

            details: [modelData.name, modelData.languages].join("   ")
            name: modelData.name
            question: modelData.question
            width: list.width
            onClicked: view.edit(modelData.name)
        }
        header: ScriptRow {
            enabled: view.script.usable
            height: implicitHeight + list.spacing
            details: qsTr("Said where no answer fits")
            name: "fallback"
            question: qsTr("Nothing fits")
            width: list.width
            onClicked: view.edit("fallback")
        }
    }
}
