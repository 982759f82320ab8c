// A ring that is `value` full (0 to 1), or goes round while nobody knows how long it takes (below 0).
// Steps instead of running: a frame eight times a second is enough, and leaves the processor to others.
import QtQuick
import QtQuick.Shapes

Item {
    id: ring

    property real value: 0
    property string label
    readonly property bool endless: value < 0

    property real _turn: 0

    implicitWidth: Math.round(128 * Theme.unit)
    implicitHeight: implicitWidth

    Timer {
        interval: 125
        repeat: true
        running: ring.endless && ring.visible && !Theme.calm
        onTriggered: ring._turn = (ring._turn + 30) % 360
    }
    Shape {
        id: shape

        readonly property real thickness: Math.round(12 * Theme.unit)
        readonly property real centre: width / 2
        readonly property real reach: (width - thickness) / 2

        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            fillColor: "transparent"
            strokeColor: Theme.outline
            strokeWidth: shape.thickness / 2

            PathAngleArc {
                centerX: shape.centre; centerY: shape.centre
                radiusX: shape.reach; radiusY: shape.reach
                sweepAngle: 360
            }
        }
        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            strokeColor: Theme.accent
            strokeWidth: shape.thickness

            PathAngleArc {
                centerX: shape.centre; centerY: shape.centre
                radiusX: shape.reach; radiusY: shape.reach
                startAngle: ring.endless ? ring._turn - 90 : -90
                sweepAngle: Math.max(ring.endless ? 100 : 360 * ring.value, 0.1)
            }
        }
    }
    Label {
        anchors.centerIn: parent
        font.pixelSize: Math.round(40 * Theme.unit)
        font.weight: Font.DemiBold
        text: ring.label
    }
}
