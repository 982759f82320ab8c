// What went wrong within a day, and the last lines of the log: all, or those of problems, or of one topic.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Item {
    id: view

    required property AttendantLog log

    Column {
        id: top

        spacing: Theme.gap
        width: parent.width

        Label {
            font.weight: Font.DemiBold
            text: view.log.problems.length ? qsTr("Problems of the last day") : qsTr("No problems within the last day")
            width: parent.width
        }
        ListView {
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            height: Math.min(contentHeight, (Theme.portrait ? 320 : 160) * Theme.unit)
            model: view.log.problems
            width: parent.width

            delegate: Label {
                required property var modelData

                font.pixelSize: Theme.smallSize
                objectName: "dayProblem"
                text: qsTr("%1 × %2, last %3").arg(modelData.count).arg(modelData.message).arg(modelData.last)
                width: ListView.view.width
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }
        Choices {
            marked: [view.log.onlyProblems]
            name: "lines"
            options: [{ key: false, label: qsTr("All lines") }, { key: true, label: qsTr("Problems only") }]
            width: parent.width
            onChosen: key => view.log.showProblems(key)
        }
        Choices {
            marked: [view.log.topic]
            name: "topic"
            options: [{ key: "", label: qsTr("All topics") }].concat(view.log.topics.map(topic => ({ key: topic, label: topic })))
            width: parent.width
            onChosen: key => view.log.showTopic(key)
        }
    }
    ListView {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: top.bottom; topMargin: Theme.space }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: view.log.lines
        objectName: "logList"
        spacing: Theme.gap / 2

        delegate: Label {
            required property string modelData

            color: Theme.mutedText
            font.pixelSize: Theme.smallSize
            objectName: "logLine"
            text: modelData.replace(/ +/g, " ")
            width: ListView.view.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
}
