// System: what the kiosk runs on and the ways out, the network test, the log.
// The log never holds what visitors say.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Item {
    id: view

    required property SystemPageModel page
    readonly property var sections: ({ machine: machine, network: network, log: log })

    Choices {
        id: bar

        marked: [view.page.section]
        name: "section"
        options: [
            { key: "machine", label: qsTr("This machine") },
            { key: "network", label: qsTr("Network test") },
            { key: "log", label: qsTr("Log") }
        ]
        width: parent.width
        onChosen: key => view.page.turnTo(key)
    }
    Loader {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: bar.bottom; topMargin: Theme.space }
        sourceComponent: view.sections[view.page.section]
    }
    Component {
        id: machine

        MachineSection {
            page: view.page
        }
    }
    Component {
        id: network

        NetworkTestSection {
            test: view.page.networkTest
        }
    }
    Component {
        id: log

        LogSection {
            log: view.page.log
        }
    }
}
