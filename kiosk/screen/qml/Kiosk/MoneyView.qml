// Money: sums against the budgets, a bar for each of the last thirty days, the latest sessions.
// All of it from the ledger.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Visitor

Item {
    id: view

    required property MoneyPage page

    Column {
        id: top

        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.space

        Flow {
            spacing: Theme.wide
            width: parent.width

            Fact {
                name: qsTr("Today")
                value: view.page.today
                width: 260 * Theme.unit
            }
            Fact {
                name: qsTr("This month")
                value: view.page.month
                width: 260 * Theme.unit
            }
            Repeater {
                model: view.page.budgets

                Fact {
                    required property var modelData

                    name: modelData.name
                    value: qsTr("%1 of %2").arg(modelData.spent).arg(modelData.limit)
                    width: 400 * Theme.unit
                }
            }
        }
        Row {
            id: bars

            readonly property real bar: (width - 29 * spacing) / 30

            height: 220 * Theme.unit
            spacing: Theme.gap / 3
            width: parent.width

            Repeater {
                model: view.page.days

                Item {
                    id: day

                    required property var modelData

                    height: bars.height
                    width: bars.bar

                    Rectangle {
                        anchors { bottom: name.top; left: parent.left; right: parent.right }
                        color: Theme.accent
                        height: Math.max(day.modelData.share * (day.height - name.height), Theme.line)
                    }
                    Label {
                        id: name

                        anchors { bottom: parent.bottom; horizontalCenter: parent.horizontalCenter }
                        font.pixelSize: Theme.smallSize
                        text: day.modelData.day % 5 === 0 ? day.modelData.day : " "
                    }
                }
            }
        }
        Row {
            spacing: Theme.space

            BigButton {
                label: qsTr("Export as CSV")
                objectName: "exportButton"
                onClicked: view.page.export()
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                font.pixelSize: Theme.smallSize
                objectName: "exportedText"
                text: view.page.exported === "-" ? qsTr("Nothing could be written.") : view.page.exported
            }
        }
    }
    ListView {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: top.bottom; topMargin: Theme.space }
        clip: true
        model: view.page.sessions
        spacing: Theme.gap

        delegate: Label {
            required property var modelData

            color: Theme.mutedText
            elide: Text.ElideRight
            font.pixelSize: Theme.smallSize
            maximumLineCount: 1
            text: [modelData.began, modelData.seconds + " s", modelData.cost, modelData.reason, modelData.kiosk].join("   ")
            width: ListView.view.width
        }
    }
}
