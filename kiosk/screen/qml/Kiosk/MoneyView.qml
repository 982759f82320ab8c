// Money: what the account holds, sums against the budgets, a bar for each of the last thirty days, the sessions.
// The balance is the service's word, all else is from the ledger.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Visitor

Item {
    id: view

    required property MoneyPage page

    function balance(state: string): string {
        switch (state) {
        case "asking":
            return "…";
        case "unknown":
            return qsTr("could not be asked");
        case "none":
            return qsTr("no wallet");
        }
        return view.page.balance;
    }

    Column {
        id: top

        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.space

        Flow {
            spacing: Theme.space
            width: parent.width

            Fact {
                name: qsTr("Balance")
                objectName: "balance"
                value: view.balance(view.page.accountState)
                width: 330 * Theme.unit
            }
            Fact {
                name: qsTr("Today")
                value: view.page.today
                width: 220 * Theme.unit
            }
            Fact {
                name: qsTr("This month")
                value: view.page.month
                width: 220 * Theme.unit
            }
            Repeater {
                model: view.page.budgets

                Fact {
                    required property var modelData

                    name: modelData.name
                    value: qsTr("%1 of %2").arg(modelData.spent).arg(modelData.limit)
                    width: 330 * Theme.unit
                }
            }
        }
        Warning {
            objectName: "lowWarning"
            text: qsTr("The balance is low: it will not last for a day.")
            visible: view.page.balanceIsLow
            width: parent.width
        }
        Warning {
            objectName: "reloadWarning"
            text: qsTr("Automatic reload is on: a runaway kiosk would refill itself.")
            visible: view.page.refillsItself
            width: parent.width
        }
        DayBars {
            barHeight: (Theme.portrait ? 240 : 130) * Theme.unit
            days: view.page.days
            width: parent.width
        }
        Row {
            spacing: Theme.space
            width: parent.width

            BigButton {
                id: exporter

                label: qsTr("Export as CSV")
                objectName: "exportButton"
                onClicked: view.page.export()
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                font.pixelSize: Theme.smallSize
                objectName: "exportedText"
                text: view.page.exported === "-" ? qsTr("Nothing could be written.") : view.page.exported
                width: parent.width - exporter.width - parent.spacing
                wrapMode: Text.WrapAnywhere
            }
        }
    }
    SessionList {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: top.bottom; topMargin: Theme.space }
        table: view.page.table
    }
}
