// The microphone: which one, how loud it hears, and a recording to listen to.
// It is open only while one of the tests runs, and the red dot is there.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

TitledSection {
    id: section

    required property MicrophoneTest part
    required property bool busy
    required property bool understands
    readonly property bool open: part.state === "level" || part.state === "recording"

    function problem(word: string): string {
        switch (word) {
        case "unplugged":
            return qsTr("The microphone is not there, or was unplugged.");
        case "dead":
            return qsTr("The microphone gives no sound. Is it turned on? Plug it in again.");
        case "format":
            return qsTr("This microphone cannot record in the way the kiosk needs (16 kHz, mono).");
        case "slow":
            return qsTr("Understanding took too long.");
        case "down":
            return qsTr("Whoever understands speech does not work: see below.");
        case "nothing":
            return qsTr("No words were understood.");
        }
        return word;
    }

    title: qsTr("Microphone")

    DeviceChoice {
        devices: section.part.inputs
        kind: "input"
        width: section.inner
        onChosen: name => section.part.choose(name)
    }
    LevelMeter {
        goodFrom: section.part.goodFrom
        goodTo: section.part.goodTo
        level: section.part.level
        reading: section.open ? qsTr("%1 dB").arg(section.part.dbfs.toFixed(0)) : "–"
        width: section.inner
    }
    Flow {
        spacing: Theme.gap
        width: section.inner

        BigButton {
            enabled: !section.busy
            label: section.part.state === "level" ? qsTr("Stop (%1 s)").arg(section.part.secondsLeft) : qsTr("Test the microphone")
            objectName: "measureButton"
            visible: section.part.state === "off" || section.part.state === "level"
            onClicked: section.open ? section.part.finish() : section.part.measure()
        }
        BigButton {
            enabled: !section.busy
            label: {
                switch (section.part.state) {
                case "recording":
                    return qsTr("Play it back (%1 s)").arg(section.part.secondsLeft);
                case "playing":
                    return qsTr("Stop");
                }
                return qsTr("Record and play back");
            }
            objectName: "recordButton"
            visible: section.part.state !== "level"
            onClicked: section.part.state === "off" ? section.part.record() : section.part.finish()
        }
    }
    Row {
        spacing: Theme.gap
        visible: section.open

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            border { color: Theme.text; width: Theme.line }
            color: "#e53935"
            height: width
            radius: width / 2
            width: Math.round(32 * Theme.unit)
        }
        Label {
            font.pixelSize: Theme.smallSize
            font.weight: Font.DemiBold
            objectName: "testOpen"
            text: section.part.state === "recording" ? qsTr("Recording: please speak.") : qsTr("Microphone on: please speak as a visitor would.")
        }
    }
    ResultNote {
        name: "microphoneRemark"
        text: section.part.problem !== "" ? section.problem(section.part.problem)
            : section.busy ? qsTr("No test while a conversation is running.")
            : !section.part.available ? qsTr("There is no microphone to listen with.")
            : section.part.state === "playing" ? qsTr("This is what the microphone heard.")
            : section.part.verdict === "quiet" ? qsTr("Too quiet: nothing reaches the marked range. Come closer, or turn the microphone up.")
            : section.part.verdict === "loud" ? qsTr("Too loud: above the marked range. Step back, or turn the microphone down.")
            : section.part.verdict === "good" ? qsTr("Good: within the marked range.") : ""
        width: section.inner
        icon: section.part.problem !== "" || (!section.busy && !section.part.available) ? "warning" : ""
    }
    ResultNote {
        name: "understoodText"
        text: section.part.finding ? qsTr("Looking for words …")
            : section.part.textProblem !== "" ? section.problem(section.part.textProblem)
            : section.part.text !== "" ? qsTr("Understood in %1 s: “%2”").arg(section.part.textSeconds.toFixed(1)).arg(section.part.text) : ""
        width: section.inner
        icon: section.part.textProblem !== "" ? "warning" : ""
    }
    ResultNote {
        name: "microphoneProblem"
        text: section.part.saveProblem !== "" ? qsTr("Not saved: %1").arg(section.part.saveProblem) : ""
        width: section.inner
    }
}
