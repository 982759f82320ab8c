// The network test: each step on the way to the service, and what to do where one fails.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Column {
    id: view

    required property NetworkTest test

    function step(name: string): string {
        switch (name) {
        case "lookup":
            return qsTr("Finding the service by its name");
        case "connection":
            return qsTr("Connecting to it");
        }
        return qsTr("Its answer");
    }
    function advice(name: string): string {
        switch (name) {
        case "lookup":
            return qsTr("Look after the cable or the Wi-Fi, and the name server (DNS) of this network.");
        case "connection":
            return qsTr("Something keeps the kiosk from the service: a firewall, a proxy, or a wrong clock.");
        }
        return qsTr("The way is free, but the service does not do as asked: look after the key, or wait and try again.");
    }

    spacing: Theme.wide

    BigButton {
        enabled: !view.test.running
        filled: true
        label: view.test.running ? qsTr("Testing …") : qsTr("Test the network")
        objectName: "networkButton"
        onClicked: view.test.start()
    }
    Repeater {
        model: view.test.steps

        Row {
            id: step

            required property var modelData

            spacing: Theme.space

            Label {
                id: mark

                font.weight: Font.DemiBold
                text: step.modelData.ok ? "✓" : "✗"
                width: 50 * Theme.unit
            }
            Column {
                spacing: Theme.gap
                width: view.width - mark.width - step.spacing

                Label {
                    font.weight: Font.DemiBold
                    text: view.step(step.modelData.name)
                    width: parent.width
                }
                Label {
                    color: Theme.mutedText
                    objectName: "step-" + step.modelData.name
                    text: step.modelData.found
                    width: parent.width
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
                Label {
                    objectName: "advice-" + step.modelData.name
                    text: view.advice(step.modelData.name)
                    visible: !step.modelData.ok
                    width: parent.width
                }
            }
        }
    }
}
