// What the kiosk runs on, what is wrong with it, and the ways out.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Column {
    id: view

    required property SystemPageModel page
    readonly property PowerMenu ways: page.ways
    readonly property var problems: [
        page.unwritable ? qsTr("Nothing can be kept in %1: %2").arg(page.folder).arg(page.unwritable) : "",
        page.diskIsLow ? qsTr("The disk is nearly full: make room, 1 GB at least.") : ""
    ].concat(page.problems).filter(text => text !== "")

    function gigabytes(amount: real): string {
        return amount < 0 ? "–" : qsTr("%1 GB").arg(amount.toFixed(1));
    }
    function shutdownWords(state: string): string {
        switch (state) {
        case "impossible":
            return qsTr("This machine does not let the kiosk shut it down.");
        case "closing":
        case "ending":
            return qsTr("The machine is being shut down.");
        case "refused":
            return qsTr("The machine could not be shut down.");
        }
        return "";
    }

    spacing: Theme.space

    Grid {
        id: facts

        readonly property real cell: (view.width - (columns - 1) * columnSpacing) / columns

        columnSpacing: Theme.space
        columns: Theme.portrait ? 2 : 4
        rowSpacing: Theme.space

        Fact {
            name: qsTr("Running for")
            value: qsTr("%1 min").arg(view.page.uptimeMinutes)
            width: facts.cell
        }
        Fact {
            name: qsTr("Free on the disk")
            value: view.gigabytes(view.page.freeGigabytes)
            width: facts.cell
        }
        Fact {
            name: qsTr("Free memory")
            objectName: "freeMemory"
            value: view.gigabytes(view.page.freeMemoryGigabytes)
            width: facts.cell
        }
        Fact {
            name: qsTr("The kiosk's own memory")
            objectName: "ownMemory"
            value: view.page.ownMemoryMegabytes < 0 ? "–" : qsTr("%1 MB").arg(view.page.ownMemoryMegabytes.toFixed(0))
            width: facts.cell
        }
    }
    Fact {
        name: qsTr("Versions")
        value: view.page.versions
        width: parent.width
    }
    CheckResult {
        check: view.page.check
        width: parent.width
    }
    Repeater {
        model: view.problems

        ResultNote {
            required property string modelData

            objectName: "problem"
            size: Theme.bodySize
            text: modelData
            width: view.width
        }
    }
    Flow {
        spacing: Theme.space
        width: parent.width

        BigButton {
            enabled: !view.page.check.running
            label: view.page.check.running ? qsTr("Checking …") : qsTr("Check all")
            objectName: "checkButton"
            onClicked: view.page.check.run()
        }
        BigButton {
            label: qsTr("Screen pattern")
            objectName: "patternButton"
            onClicked: pattern.active = true
        }
        ConfirmButton {
            icon: "anew"
            objectName: "restartButton"
            wish: qsTr("Restart the kiosk")
            onConfirmed: view.ways.restart()
        }
        ConfirmButton {
            icon: "close"
            objectName: "leaveKioskButton"
            wish: qsTr("Leave the kiosk")
            onConfirmed: view.ways.leave()
        }
        ConfirmButton {
            enabled: view.ways.shutdown === "possible" || view.ways.shutdown === "refused"
            icon: "stop"
            objectName: "shutdownButton"
            wish: qsTr("Shut the machine down")
            onConfirmed: view.ways.shutDown()
        }
    }
    Label {
        objectName: "shutdownText"
        text: view.shutdownWords(view.ways.shutdown)
        visible: text !== ""
        width: parent.width
    }
    Loader {
        id: pattern

        active: false

        sourceComponent: ScreenPattern {
            parent: view.Window.contentItem
            onLeaving: pattern.active = false
        }
    }
}
