// What is recorded of the prepared lines: the sums, whether they are played at all, and each line with its figures.
// A badly spoken one is thrown away here; it is recorded anew when it is said the next time.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Item {
    id: pane

    required property RecordingsModel recorded
    readonly property var sums: pane.recorded.sums

    function called(line: var): string {
        switch (line.kind) {
        case "loop":
            return qsTr("The avatar in silence, shown while one waits");
        case "greeting":
            return qsTr("Greeting");
        case "goodbye":
            return qsTr("Goodbye");
        case "fallback":
            return qsTr("Said where no answer fits");
        }
        return line.name;
    }

    function standing(line: var): string {
        if (line.state === "missing")
            return qsTr("not yet recorded");
        if (line.kind === "loop")
            return qsTr("%1 s").arg(line.seconds);
        const figures = qsTr("%1 s, played %2 times, saved %3").arg(line.seconds).arg(line.plays).arg(line.saved);
        return line.state === "unused" ? qsTr("not said any more: %1").arg(figures) : figures;
    }

    Column {
        id: top

        spacing: Theme.space
        width: parent.width

        Choices {
            marked: [pane.recorded.enabled]
            name: "library"
            options: [
                { key: true, label: qsTr("Record once, then play from the disk") },
                { key: false, label: qsTr("Say everything live") }
            ]
            width: parent.width
            onChosen: key => pane.recorded.enable(key)
        }
        Label {
            color: Theme.mutedText
            font.pixelSize: Theme.smallSize
            text: pane.recorded.enabled
                ? qsTr("A line is recorded when it is first said to a visitor; 'kiosk prepare' records all at once. From then on it costs nothing and comes without a wait.")
                : qsTr("For houses whose contract with the service allows its streams to be played live only.")
            width: parent.width
        }
        Flow {
            spacing: Theme.space
            width: parent.width

            Figure {
                name: qsTr("Recorded")
                objectName: "recordedCount"
                value: qsTr("%1 of %2").arg(pane.sums.recorded).arg(pane.sums.of)
            }
            Figure {
                name: qsTr("Recording cost")
                value: pane.sums.cost
            }
            Figure {
                name: qsTr("Played")
                value: pane.sums.plays
            }
            Figure {
                name: qsTr("Saved")
                objectName: "recordedSaved"
                value: pane.sums.saved
            }
            Figure {
                name: qsTr("On the disk")
                value: pane.sums.disk
            }
            ConfirmButton {
                enabled: pane.sums.unused > 0
                objectName: "removeUnused"
                size: Theme.smallSize
                visible: enabled
                wish: qsTr("Delete %1 not said any more").arg(pane.sums.unused)
                onConfirmed: pane.recorded.removeUnused()
            }
        }
        ResultNote {
            name: "recordedProblem"
            text: pane.recorded.problem
            width: parent.width
        }
    }
    ListView {
        id: list

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: top.bottom; topMargin: Theme.space }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: pane.recorded.rows
        objectName: "recordedList"
        spacing: Theme.gap

        delegate: Rectangle {
            id: row

            required property var modelData

            color: Theme.surface
            height: Math.max(words.height, remove.height) + Theme.space
            radius: Theme.radius
            width: list.width

            Column {
                id: words

                anchors { left: parent.left; leftMargin: Theme.space; right: remove.left; rightMargin: Theme.space }
                anchors.verticalCenter: parent.verticalCenter

                Label {
                    elide: Text.ElideRight
                    maximumLineCount: 1
                    text: row.modelData.text || pane.called(row.modelData)
                    width: parent.width
                }
                Label {
                    color: Theme.mutedText
                    elide: Text.ElideRight
                    font.pixelSize: Theme.smallSize
                    maximumLineCount: 2
                    objectName: "recordedLine"
                    text: [row.modelData.text ? pane.called(row.modelData) : "", row.modelData.language, pane.standing(row.modelData)].filter(each => each).join("   ")
                    width: parent.width
                }
            }
            ConfirmButton {
                id: remove

                anchors { right: parent.right; rightMargin: Theme.space; verticalCenter: parent.verticalCenter }
                enabled: row.modelData.state !== "missing"
                objectName: "remove-" + row.modelData.key
                size: Theme.smallSize
                visible: enabled
                width: visible ? implicitWidth : 0
                wish: qsTr("Delete")
                onConfirmed: pane.recorded.remove(row.modelData.key)
            }
        }
    }

    component Figure: Fact {
        width: 230 * Theme.unit
    }
}
