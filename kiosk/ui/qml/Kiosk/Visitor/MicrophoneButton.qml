// The microphone's button: a disc that says by its ring how loud it is, and by a thin arc how much time is left.
// While words are looked for the arc goes round, and there is nothing to touch.
import QtQuick
import QtQuick.Shapes
import Kiosk.Models
import Kiosk.Controls

Item {
    id: button

    required property VoiceInput voice
    property string label
    readonly property bool open: voice.state === "open"

    signal clicked

    implicitWidth: Math.round(300 * Theme.unit)
    implicitHeight: implicitWidth

    Rectangle {
        anchors.centerIn: parent
        width: disc.width + (0.25 + 0.75 * button.voice.level) * (button.width * 0.92 - disc.width)
        height: width
        radius: width / 2
        border { color: Theme.accent; width: Theme.line }
        color: Qt.alpha(Theme.accent, 0.4)
        visible: button.open
    }
    Shape {
        id: arc

        readonly property real thickness: Math.round(6 * Theme.unit)

        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer
        visible: button.open

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            strokeColor: Theme.text
            strokeWidth: arc.thickness

            PathAngleArc {
                centerX: arc.width / 2; centerY: arc.height / 2
                radiusX: (arc.width - arc.thickness) / 2; radiusY: (arc.height - arc.thickness) / 2
                startAngle: -90
                sweepAngle: Math.max(360 * button.voice.left, 0.1)
            }
        }
    }
    Ring {
        anchors.fill: parent
        value: -1
        visible: button.voice.state === "understanding"
    }
    Touchable {
        id: disc

        anchors.centerIn: parent
        width: Math.round(button.width * 0.6)
        height: width
        enabled: button.open
        filled: true
        label: button.label
        objectName: "finishButton"
        radius: width / 2
        onClicked: button.clicked()

        Icon {
            anchors.centerIn: parent
            name: Theme.accentText.hslLightness > 0.5 ? "microphone" : "microphone-dark"
            size: Math.round(88 * Theme.unit)
        }
    }
}
