// The prepared answers: the list of them, one that is edited, or a question that is tried out.
// What is being edited stays until it is saved or given up.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

Item {
    id: pane

    required property AttendantModel attendant
    required property ScriptModel script
    property bool testing: false

    signal leaving

    Loader {
        anchors.fill: parent
        sourceComponent: pane.script.editing ? entry : pane.testing ? test : list
    }
    Component {
        id: list

        ScriptList {
            attendant: pane.attendant
            script: pane.script
            onLeaving: pane.leaving()
            onTested: pane.testing = true
        }
    }
    Component {
        id: entry

        ScriptEntry {
            attendant: pane.attendant
            script: pane.script
            onLeaving: pane.leaving()
        }
    }
    Component {
        id: test

        ScriptTest {
            attendant: pane.attendant
            script: pane.script
            onDone: {
                pane.leaving();
                pane.testing = false;
            }
        }
    }
}
