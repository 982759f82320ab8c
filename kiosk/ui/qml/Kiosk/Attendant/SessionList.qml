// The sessions' table, with what it can be filtered by, and the sums of what was picked.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Item {
    id: view

    required property MoneyPageModel page
    readonly property SessionTable table: page.table

    function ending(reason: string): string {
        switch (reason) {
        case "finished":
            return qsTr("All was said");
        case "stopped":
            return qsTr("Stopped");
        case "idle":
            return qsTr("Nobody there");
        case "limit":
            return qsTr("Longest time");
        case "budget":
            return qsTr("Budget");
        case "fault":
            return qsTr("Fault");
        case "crash":
            return qsTr("Crash");
        case "shutdown":
            return qsTr("Kiosk ended");
        case "running":
            return qsTr("Running");
        case "lost":
            return qsTr("Lost");
        }
        return reason;
    }

    Column {
        id: top

        spacing: Theme.gap
        width: parent.width

        Choices {
            marked: [view.table.ending]
            name: "ending"
            options: [
                { key: "", label: qsTr("All") },
                { key: "faults", label: qsTr("With faults") },
                { key: "ended", label: qsTr("By staff or limits") }
            ]
            width: parent.width
            onChosen: key => view.table.pickEnding(key)
        }
        Choices {
            marked: [view.table.days]
            name: "days"
            options: [{ key: 1, label: qsTr("Today") }, { key: 7, label: qsTr("7 days") }, { key: 30, label: qsTr("30 days") }]
            width: parent.width
            onChosen: key => view.table.pickDays(key)
        }
        Row {
            spacing: Theme.space
            width: parent.width

            BigButton {
                id: exporter

                label: qsTr("Export as CSV")
                objectName: "exportButton"
                size: Theme.smallSize
                onClicked: view.page.export()
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                objectName: "sessionSums"
                text: qsTr("%1 sessions, %2 s, %3").arg(view.table.count).arg(view.table.seconds).arg(view.table.cost)
                width: parent.width - exporter.width - parent.spacing
            }
        }
        Label {
            font.pixelSize: Theme.smallSize
            objectName: "exportedText"
            text: view.page.exported === "-" ? qsTr("Nothing could be written.") : view.page.exported
            visible: text !== ""
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        SessionRow {
            cells: [qsTr("Began"), qsTr("Seconds"), qsTr("Cost"), qsTr("How it ended"), qsTr("Kiosk"), qsTr("Silent s")]
            color: "transparent"
            head: true
            width: parent.width
        }
    }
    ListView {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: top.bottom }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: view.table.rows
        objectName: "sessionList"

        delegate: SessionRow {
            required property var modelData
            required property int index

            cells: [modelData.began, modelData.seconds, modelData.cost, (view.ending(modelData.reason) + " " + modelData.code).trim(), modelData.kiosk, modelData.silent]
            color: index % 2 ? "transparent" : Theme.surface
            width: ListView.view.width
        }
    }
}
