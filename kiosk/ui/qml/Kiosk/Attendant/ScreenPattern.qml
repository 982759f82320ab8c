// A pattern over the whole screen: edges, corners, a grid, greys and colours; a cross stands where it was touched,
// so that a screen that is cut, or maps touches wrongly, is seen. It leaves by its button, or after a minute.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

Rectangle {
    id: pattern

    readonly property int square: Math.round(120 * Theme.unit)
    property point touched: Qt.point(-1, -1)

    signal leaving

    anchors.fill: parent
    color: "#000000"
    objectName: "screenPattern"

    Repeater {
        model: Math.floor(pattern.width / pattern.square)

        Rectangle {
            required property int index

            color: "#505050"
            height: pattern.height
            width: 1
            x: (index + 1) * pattern.square
        }
    }
    Repeater {
        model: Math.floor(pattern.height / pattern.square)

        Rectangle {
            required property int index

            color: "#505050"
            height: 1
            width: pattern.width
            y: (index + 1) * pattern.square
        }
    }
    Rectangle {
        anchors.fill: parent
        border { color: "#ffffff"; width: 2 }
        color: "transparent"
    }
    Repeater {
        model: 4

        Rectangle {
            required property int index

            border { color: "#ffffff"; width: Theme.strong }
            color: "#c00000"
            height: pattern.square / 2
            width: height
            x: index % 2 ? pattern.width - width : 0
            y: index > 1 ? pattern.height - height : 0
        }
    }
    Column {
        anchors.centerIn: parent
        spacing: Theme.space

        Row {
            Repeater {
                model: 9

                Rectangle {
                    required property int index

                    color: Qt.rgba(index / 8, index / 8, index / 8, 1)
                    height: pattern.square
                    width: pattern.square * 0.9
                }
            }
        }
        Row {
            Repeater {
                model: ["#ffffff", "#ffff00", "#00ffff", "#00ff00", "#ff00ff", "#ff0000", "#0000ff", "#000000"]

                Rectangle {
                    required property string modelData

                    color: modelData
                    height: pattern.square
                    width: pattern.square * 0.9 * 9 / 8
                }
            }
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            color: "#ffffff"
            objectName: "patternText"
            text: pattern.touched.x < 0 ? qsTr("%1 × %2: touch anywhere").arg(pattern.width).arg(pattern.height) : qsTr("Touched at %1, %2").arg(Math.round(pattern.touched.x)).arg(Math.round(pattern.touched.y))
        }
        BigButton {
            anchors.horizontalCenter: parent.horizontalCenter
            icon: "close"
            label: qsTr("Leave the pattern")
            objectName: "patternLeave"
            onClicked: pattern.leaving()
        }
    }
    Item {
        visible: pattern.touched.x >= 0
        x: pattern.touched.x
        y: pattern.touched.y

        Rectangle {
            anchors.centerIn: parent
            color: Theme.accent
            height: Theme.strong
            width: pattern.square
        }
        Rectangle {
            anchors.centerIn: parent
            color: Theme.accent
            height: pattern.square
            width: Theme.strong
        }
    }
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
    }
    PointHandler {
        onPointChanged: {
            if (active) {
                pattern.touched = point.position;
                untouched.restart();
            }
        }
    }
    Timer {
        id: untouched

        interval: 60000
        running: true
        onTriggered: pattern.leaving()
    }
}
