// One prepared answer, in one language at a time: how it is asked, and what is said.
// For what is said where nothing fits there is no question.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Item {
    id: view

    required property AttendantModel attendant
    required property ScriptModel script
    readonly property EntryDraft draft: script.draft
    property bool removing: false

    signal leaving

    Flow {
        id: buttons

        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.space

        BigButton {
            enabled: !view.script.busy
            filled: true
            label: qsTr("Save")
            objectName: "saveAnswer"
            visible: !view.removing
            onClicked: {
                view.leaving();
                view.script.save();
            }
        }
        BigButton {
            label: qsTr("Cancel")
            objectName: "giveUpAnswer"
            visible: !view.removing
            onClicked: {
                view.leaving();
                view.script.giveUp();
            }
        }
        BigButton {
            label: qsTr("Delete")
            objectName: "removeAnswer"
            visible: !view.removing && !view.draft.isNew && !view.draft.isFallback
            onClicked: {
                view.leaving();
                view.removing = true;
            }
        }
        Label {
            height: Theme.target
            text: qsTr("Delete this answer in all languages?")
            verticalAlignment: Text.AlignVCenter
            visible: view.removing
            width: Theme.portrait ? parent.width : implicitWidth
        }
        BigButton {
            enabled: !view.script.busy
            filled: true
            label: qsTr("Yes, delete")
            objectName: "reallyRemove"
            visible: view.removing
            onClicked: view.script.remove()
        }
        BigButton {
            label: qsTr("No, keep")
            objectName: "keepAnswer"
            visible: view.removing
            onClicked: view.removing = false
        }
    }
    ScrollSection {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: buttons.bottom; topMargin: Theme.space }

        ScriptNotes {
            script: view.script
            width: parent.width
        }
        Choices {
            marked: [view.draft.language]
            name: "draftLanguage"
            options: view.draft.languages.map(each => ({ key: each.code, label: each.filled ? each.name + " ✓" : each.name }))
            width: parent.width
            onChosen: key => {
                view.leaving();
                view.draft.chooseLanguage(key);
            }
        }
        Column {
            id: questions

            property bool adding: false

            spacing: Theme.gap
            visible: !view.draft.isFallback
            width: parent.width

            Label {
                color: Theme.mutedText
                font.pixelSize: Theme.smallSize
                text: qsTr("When visitors ask something like")
                width: parent.width
            }
            Repeater {
                model: view.draft.questions

                Row {
                    id: line

                    required property int index
                    required property var modelData

                    spacing: Theme.gap

                    Entry {
                        id: question

                        attendant: view.attendant
                        language: view.draft.language
                        mostCharacters: 500
                        name: "question-" + line.index
                        value: line.modelData.text
                        width: questions.width - away.width - line.spacing
                        onTyped: text => view.draft.typeQuestion(line.index, text)
                        Component.onCompleted: {
                            if (questions.adding && line.index === view.draft.questions.length - 1) {
                                questions.adding = false;
                                begin();
                            }
                        }
                    }
                    IconButton {
                        id: away

                        icon: "close"
                        label: qsTr("Take this question away")
                        objectName: "removeQuestion-" + line.index
                        onClicked: {
                            view.leaving();
                            view.draft.removeQuestion(line.index);
                        }
                    }
                }
            }
            BigButton {
                label: qsTr("Another way to ask")
                objectName: "addQuestion"
                onClicked: {
                    view.leaving();
                    questions.adding = true;
                    view.draft.addQuestion();
                }
            }
        }
        Entry {
            attendant: view.attendant
            label: qsTr("The avatar says")
            language: view.draft.language
            lines: 3
            name: "answer"
            placeholder: view.draft.isFallback ? view.draft.usual : ""
            value: view.draft.answer
            width: parent.width
            onTyped: text => view.draft.typeAnswer(text)
        }
    }
}
