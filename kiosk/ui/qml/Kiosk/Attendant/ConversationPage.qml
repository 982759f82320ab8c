// Conversation: what the avatar answers, and how visitors are met.
// Changes are saved at once; what could not be saved stands above them, and stays as it was typed.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Item {
    id: view

    required property AttendantModel attendant
    required property ConversationPageModel page
    readonly property var panes: ({ answers: answers, script: script, recorded: recorded, visitors: visitors })

    function leave() {
        InputMethod.commit();
        view.forceActiveFocus();
    }

    TapHandler {
        onTapped: view.leave()
    }
    Column {
        id: top

        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.gap

        Choices {
            marked: [view.page.section]
            name: "section"
            options: [
                { key: "answers", label: qsTr("Answers") },
                { key: "script", label: qsTr("Prepared answers") },
                { key: "recorded", label: qsTr("Recordings") },
                { key: "visitors", label: qsTr("Visitors") }
            ]
            visible: !view.attendant.typing
            width: parent.width
            onChosen: key => {
                view.leave();
                view.page.turnTo(key);
            }
        }
        ResultNote {
            name: "editsProblem"
            text: view.page.edits.problem && qsTr("Not saved: %1").arg(view.page.edits.problem)
            width: parent.width
        }
        ResultNote {
            icon: "anew"
            text: view.page.edits.waiting.length ? qsTr("Counts from the next start on: %1").arg(view.page.edits.waiting.join(", ")) : ""
            width: parent.width
        }
    }
    Loader {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: top.bottom }
        anchors.topMargin: top.height > 0 ? Theme.space : 0
        sourceComponent: view.panes[view.page.section]
    }
    Component {
        id: answers

        AnswersSection {
            attendant: view.attendant
            page: view.page
        }
    }
    Component {
        id: script

        ScriptSection {
            attendant: view.attendant
            script: view.page.script
            onLeaving: view.leave()
        }
    }
    Component {
        id: recorded

        RecordingsSection {
            recorded: view.page.recorded
        }
    }
    Component {
        id: visitors

        VisitorsSection {
            attendant: view.attendant
            edits: view.page.edits
            loop: view.page.loop
            visitors: view.page.visitors
            onLeaving: view.leave()
        }
    }
}
