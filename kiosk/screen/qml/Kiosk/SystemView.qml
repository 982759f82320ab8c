// System: versions, room on the disk, the last lines of the log, and the way out.
// The log never holds what visitors say.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Visitor

Item {
    id: view

    required property SystemPage page

    Column {
        id: top

        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.space

        Flow {
            spacing: Theme.wide
            width: parent.width

            Fact {
                name: qsTr("Versions")
                value: view.page.versions
                width: 720 * Theme.unit
            }
            Fact {
                name: qsTr("Running for")
                value: qsTr("%1 min").arg(view.page.uptimeMinutes)
                width: 240 * Theme.unit
            }
            Fact {
                name: qsTr("Free on the disk")
                value: view.page.freeGigabytes < 0 ? "–" : qsTr("%1 GB").arg(view.page.freeGigabytes.toFixed(1))
                width: 300 * Theme.unit
            }
        }
        Repeater {
            model: view.page.problems

            Row {
                id: problem

                required property string modelData

                spacing: Theme.gap

                Icon {
                    name: "warning"
                }
                Label {
                    text: problem.modelData
                    width: view.width - 100 * Theme.unit
                }
            }
        }
        Flow {
            spacing: Theme.space
            width: parent.width

            BigButton {
                checkable: true
                checked: view.page.onlyProblems
                label: qsTr("Problems only")
                objectName: "problemsButton"
                onClicked: view.page.toggleProblems()
            }
            BigButton {
                icon: "close"
                label: qsTr("Leave the kiosk")
                objectName: "leaveKioskButton"
                onClicked: view.page.leave()
            }
        }
    }
    ListView {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: top.bottom; topMargin: Theme.space }
        clip: true
        model: view.page.logLines
        spacing: Theme.gap / 2

        delegate: Label {
            required property string modelData

            color: Theme.mutedText
            elide: Text.ElideRight
            font.pixelSize: Theme.smallSize
            maximumLineCount: 1
            text: modelData
            width: ListView.view.width
        }
    }
}
