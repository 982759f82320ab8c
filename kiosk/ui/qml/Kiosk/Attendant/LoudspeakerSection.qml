// The loudspeaker: which one, how loud, and a sound to try it.
// The sound goes the way of the avatar's voice.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

TitledSection {
    id: section

    required property Loudspeaker part
    required property bool busy

    title: qsTr("Loudspeaker")

    DeviceChoice {
        devices: section.part.outputs
        kind: "output"
        width: section.inner
        onChosen: name => section.part.choose(name)
    }
    VolumeSlider {
        value: section.part.volume
        width: section.inner
        onRested: section.part.rest()
        onTurned: percent => section.part.turn(percent)
    }
    Flow {
        spacing: Theme.gap
        width: section.inner

        Repeater {
            model: [["both", qsTr("Test sound")], ["left", qsTr("Left")], ["right", qsTr("Right")]]

            BigButton {
                required property var modelData

                checkable: true
                checked: section.part.playing === modelData[0]
                enabled: !section.busy
                label: modelData[1]
                objectName: "chime-" + modelData[0]
                onClicked: section.part.test(modelData[0])
            }
        }
    }
    ResultNote {
        name: "speakerRemark"
        text: section.part.problem !== "" ? qsTr("Not saved: %1").arg(section.part.problem)
            : section.busy ? qsTr("No test sound while a conversation is running.")
            : section.part.muted ? qsTr("The sound is off: turn it on at the tray.")
            : section.part.playing === "both" ? qsTr("One tone on the left, one on the right, one on both.") : ""
        width: section.inner
        icon: section.part.problem !== "" || section.part.muted ? "warning" : ""
    }
}
