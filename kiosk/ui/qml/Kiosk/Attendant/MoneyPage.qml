// Money: what the account holds, sums against the budgets, a bar for each of the last thirty days, the sessions.
// The balance is the service's word, all else is from the ledger.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Item {
    id: view

    required property MoneyPageModel page

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

    Flickable {
        id: figures

        anchors { left: parent.left; top: parent.top }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: top.height
        height: Theme.portrait ? Math.min(top.height, Math.round(0.5 * view.height)) : view.height
        width: Theme.portrait ? view.width : Math.round(0.4 * view.width)

        Column {
            id: top

            spacing: Theme.space
            width: parent.width

            Flow {
                spacing: Theme.space
                width: parent.width

                Fact {
                    name: qsTr("Balance")
                    objectName: "balance"
                    value: view.balance(view.page.accountState)
                    width: 260 * Theme.unit
                }
                Fact {
                    name: qsTr("Today")
                    value: view.page.today
                    width: 200 * Theme.unit
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
            ResultNote {
                objectName: "lowWarning"
                size: Theme.bodySize
                text: qsTr("The balance is low: please fill the account up.")
                visible: view.page.balanceIsLow
                width: parent.width
            }
            ResultNote {
                objectName: "reloadWarning"
                size: Theme.bodySize
                text: qsTr("Automatic reload is on: a runaway kiosk would refill itself.")
                visible: view.page.refillsItself
                width: parent.width
            }
            DayBars {
                barHeight: 220 * Theme.unit
                days: view.page.days
                objectName: "dayBars"
                width: parent.width
            }
        }
    }
    SessionList {
        anchors { bottom: parent.bottom; right: parent.right; top: Theme.portrait ? figures.bottom : parent.top }
        anchors.topMargin: Theme.portrait ? Theme.space : 0
        page: view.page
        width: Theme.portrait ? view.width : view.width - figures.width - Theme.wide
    }
}
