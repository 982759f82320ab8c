// Who understands speech: nobody, a model on this machine, or a server; and whether it works.
// What is typed stays until it could be saved.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

TitledSection {
    id: section

    required property AttendantModel attendant
    required property TranscriberModel part

    title: qsTr("Who understands speech")

    Grid {
        id: kinds

        columns: Theme.portrait ? 1 : 3
        spacing: Theme.gap

        Repeater {
            model: [
                ["none", qsTr("Nobody"), qsTr("The avatar repeats the recording in the visitor's own voice.")],
                ["local", qsTr("This machine"), qsTr("A Whisper model here makes text of it. No sound leaves the machine.")],
                ["server", qsTr("A server"), qsTr("The recording goes to a server that speaks as OpenAI's does, and comes back as text.")]
            ]

            Touchable {
                id: choice

                required property var modelData

                checkable: true
                checked: section.part.kind === modelData[0]
                enabled: modelData[0] !== "local" || section.part.hasWhisper
                height: Theme.portrait ? words.height + Theme.space : Math.round(200 * Theme.textUnit)
                label: modelData[1]
                objectName: "transcriber-" + modelData[0]
                width: (section.inner - (kinds.columns - 1) * kinds.spacing) / kinds.columns
                onClicked: section.part.choose(modelData[0])

                Icon {
                    id: mark

                    anchors { left: parent.left; margins: Theme.space; verticalCenter: parent.verticalCenter }
                    name: choice.checked ? "tick" : ""
                    size: Math.round(40 * Theme.unit)
                }
                Column {
                    id: words

                    anchors { left: mark.right; leftMargin: Theme.gap; right: parent.right; rightMargin: Theme.space; verticalCenter: parent.verticalCenter }
                    spacing: Theme.gap / 2

                    Label {
                        font.weight: Font.DemiBold
                        text: choice.modelData[1]
                        width: parent.width
                    }
                    Label {
                        color: Theme.mutedText
                        font.pixelSize: Theme.smallSize
                        text: choice.modelData[2]
                        width: parent.width
                    }
                }
            }
        }
    }
    ResultNote {
        name: "whisperMissing"
        text: section.part.hasWhisper ? "" : qsTr("“This machine” needs the package faster-whisper, which is not installed.")
        width: section.inner
    }
    Entry {
        attendant: section.attendant
        label: qsTr("Address of the server, up to /v1")
        mostCharacters: 500
        name: "serverField"
        placeholder: section.part.waitsForStart ? qsTr("The sandbox's own") : "https://…/v1"
        value: section.part.server
        visible: section.part.kind === "server"
        width: section.inner
        onEntered: text => section.part.setServer(text)
    }
    Entry {
        attendant: section.attendant
        label: section.part.kind === "local" ? qsTr("Model: a name, or its folder") : qsTr("Model: its name at the server")
        mostCharacters: 500
        name: "modelField"
        placeholder: section.part.kind === "local" ? "small" : "gpt-transcribe"
        value: section.part.model
        visible: section.part.kind !== "none"
        width: section.inner
        onEntered: text => section.part.setModel(text)
    }
    ResultNote {
        name: "keyText"
        text: section.part.kind !== "server" ? ""
            : section.part.waitsForStart ? qsTr("The sandbox's own server learns of this, and of another model, at the next start.")
            : section.part.hasKey ? qsTr("Its key is in the settings.") : qsTr("There is no key in the settings (speech.server_key).")
        width: section.inner
    }
    ResultNote {
        name: "transcriberProblem"
        text: section.part.problem !== "" ? qsTr("Not saved: %1").arg(section.part.problem) : ""
        width: section.inner
    }
    Row {
        spacing: Theme.space

        ResultNote {
            anchors.verticalCenter: parent.verticalCenter
            name: "understandsText"
            text: {
                switch (section.part.state) {
                case "yes":
                    return qsTr("Speech is understood.");
                case "no":
                    return qsTr("Speech is not understood: %1").arg(section.part.reason);
                case "slow":
                    return qsTr("No answer in time: perhaps the model is still being loaded.");
                case "asking":
                    return qsTr("Finding out whether speech is understood …");
                case "nobody":
                    return qsTr("Nobody understands speech now.");
                }
                return qsTr("Will be tried after the conversation.");
            }
            width: section.inner - again.width - parent.spacing
            icon: section.part.state === "no" || section.part.state === "slow" ? "warning" : ""
        }
        BigButton {
            id: again

            enabled: section.part.state !== "asking"
            label: qsTr("Try it")
            objectName: "tryTranscriber"
            visible: section.part.kind !== "none"
            onClicked: section.part.ask()
        }
    }
}
