// What there is to tell about the prepared answers: saved, changed by another hand, wrong; and what has to be asked.
// Takes no room while there is nothing.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Column {
    id: notes

    required property ScriptModel script

    spacing: Theme.gap
    visible: script.note !== "" || script.problem !== ""

    ResultNote {
        icon: notes.script.note === "saved" ? "tick" : "warning"
        name: "scriptNote"
        text: {
            switch (notes.script.note) {
            case "saved":
                return qsTr("Saved. It counts from the next question on.");
            case "changed":
                return qsTr("Somebody else has changed the file meanwhile. It was read again, and yours is not saved yet: look, then save once more.");
            case "incomplete":
                return qsTr("%1: both a question and an answer are needed.").arg(notes.script.lacking);
            case "first":
                return qsTr("Nothing is prepared yet. Add an answer first.");
            case "use":
                return qsTr("Saved. Shall the avatar answer with the prepared answers from now on? Else it repeats what visitors say.");
            }
            return "";
        }
        width: notes.width
    }
    Row {
        spacing: Theme.space
        visible: notes.script.note === "use"

        BigButton {
            filled: true
            label: qsTr("Yes, answer")
            objectName: "useAnswers"
            onClicked: notes.script.answerWith(true)
        }
        BigButton {
            label: qsTr("Not yet")
            objectName: "notYet"
            onClicked: notes.script.answerWith(false)
        }
    }
    ResultNote {
        name: "scriptProblem"
        text: notes.script.problem
        width: notes.width
    }
    BigButton {
        label: qsTr("Read the file again")
        objectName: "readAgain"
        visible: !notes.script.usable
        onClicked: notes.script.refresh()
    }
}
