// A bar for each of the last thirty days; the one that is touched is told in words.
// A finger that slides along goes from day to day.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

Column {
    id: chart

    property var days: []
    property int at: days.length - 1
    property real barHeight: 220 * Theme.unit
    readonly property var dearest: days.reduce((best, day) => day.share > best.share ? day : best, { share: 0 })
    readonly property real step: row.width / Math.max(days.length, 1)

    spacing: Theme.gap

    Row {
        id: row

        width: chart.width

        Repeater {
            model: chart.days

            Item {
                id: day

                required property var modelData
                required property int index

                height: chart.barHeight
                width: chart.step

                Rectangle {
                    anchors { fill: parent; bottomMargin: name.height }
                    color: Theme.surface
                    visible: day.index === chart.at
                }
                Rectangle {
                    anchors { bottom: name.top; left: parent.left; right: parent.right; rightMargin: Theme.gap / 3 }
                    color: day.index === chart.at ? Theme.text : Theme.accent
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

        PointHandler {
            objectName: "dayTouch"
            onPointChanged: {
                if (!active)
                    return;
                const place = Math.floor(point.position.x / chart.step);
                const index = row.LayoutMirroring.enabled ? chart.days.length - 1 - place : place;
                chart.at = Math.max(0, Math.min(chart.days.length - 1, index));
            }
        }
    }
    Label {
        readonly property var day: chart.days[chart.at]

        font.pixelSize: Theme.smallSize
        objectName: "dayText"
        text: day ? qsTr("%1: %2 s, %3").arg(day.date).arg(day.seconds).arg(day.cost) : " "
        width: parent.width
    }
    Label {
        color: Theme.mutedText
        font.pixelSize: Theme.smallSize
        objectName: "dearestText"
        text: chart.dearest.share > 0 ? qsTr("Most on %1: %2 s, %3").arg(chart.dearest.date).arg(chart.dearest.seconds).arg(chart.dearest.cost) : qsTr("Nothing was spent in the last 30 days.")
        width: parent.width
    }
}
