// How visitors are met: languages, words on the screen, greeting, suggestions, and what runs while nobody is there.
// A field is saved when it is left.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

ScrollSection {
    id: pane

    required property AttendantModel attendant
    required property SettingEdits edits
    required property AttractMediaModel loop
    required property VisitorsModel visitors
    readonly property real half: Theme.portrait ? width : (width - Theme.space) / 2

    signal leaving

    function named(languages: var): var {
        return languages.map(each => ({ key: each.code, label: each.name }));
    }

    Title {
        text: qsTr("Languages that visitors can choose")
    }
    Choices {
        marked: pane.visitors.languages.filter(each => each.offered).map(each => each.code)
        name: "offer"
        options: pane.named(pane.visitors.languages)
        width: parent.width
        onChosen: key => pane.visitors.toggleLanguage(key)
    }
    Title {
        text: qsTr("The house's own language, which every visitor meets first")
    }
    Choices {
        marked: [pane.visitors.languages[0].code]
        name: "first"
        options: pane.named(pane.visitors.languages.filter(each => each.offered))
        width: parent.width
        onChosen: key => pane.visitors.makeFirst(key)
    }
    Stepper {
        highest: pane.edits.values["conversation.follow_up_seconds"] >= 25
        label: qsTr("Time to ask more after an answer; every second is billed")
        lowest: pane.edits.values["conversation.follow_up_seconds"] <= 0
        name: "followUp"
        text: qsTr("%1 s").arg(Math.round(pane.edits.values["conversation.follow_up_seconds"]))
        width: parent.width
        onLowered: pane.edits.step("conversation.follow_up_seconds", -1, 0, 25)
        onRaised: pane.edits.step("conversation.follow_up_seconds", 1, 0, 25)
    }
    Grid {
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.space
        width: parent.width

        Entry {
            attendant: pane.attendant
            label: qsTr("Headline while nobody is there")
            mostCharacters: 80
            name: "headline"
            placeholder: qsTr("The kiosk's own")
            value: pane.edits.values["screen.theme.headline"]
            width: pane.half
            onEntered: text => pane.edits.enter("screen.theme.headline", text)
            onTyped: text => pane.edits.typeIn("screen.theme.headline", text)
        }
        Entry {
            attendant: pane.attendant
            label: qsTr("Opening hours, shown while the kiosk is closed")
            mostCharacters: 120
            name: "openingHours"
            value: pane.edits.values["screen.opening_hours"]
            width: pane.half
            onEntered: text => pane.edits.enter("screen.opening_hours", text)
            onTyped: text => pane.edits.typeIn("screen.opening_hours", text)
        }
    }
    Title {
        text: qsTr("While nobody is there: a video, pictures, or the drawn default")
    }
    Choices {
        marked: [pane.loop.chosen]
        name: "loop"
        options: [{ key: "", label: qsTr("Drawn default") }].concat(pane.loop.choices.map(each => ({
            key: each.path,
            label: each.onStick ? qsTr("%1 (from the stick)").arg(each.name) : each.name
        })))
        width: parent.width
        onChosen: key => pane.loop.choose(key)
    }
    ResultNote {
        icon: "anew"
        text: pane.loop.copying && qsTr("%1 is being copied …").arg(pane.loop.copying)
        width: parent.width
    }
    ResultNote {
        name: "loopProblem"
        text: pane.loop.problem && qsTr("Not copied: %1").arg(pane.loop.problem)
        width: parent.width
    }
    Stepper {
        highest: pane.edits.values["screen.loop_seconds"] >= 60
        label: qsTr("Time for each picture")
        lowest: pane.edits.values["screen.loop_seconds"] <= 2
        name: "loopSeconds"
        text: qsTr("%1 s").arg(Math.round(pane.edits.values["screen.loop_seconds"]))
        visible: pane.loop.chosen !== ""
        width: parent.width
        onLowered: pane.edits.step("screen.loop_seconds", -1, 2, 60)
        onRaised: pane.edits.step("screen.loop_seconds", 1, 2, 60)
    }
    Title {
        text: qsTr("Greeting, goodbye and suggestions, in each language")
    }
    Choices {
        marked: [pane.visitors.language]
        name: "greetIn"
        options: pane.named(pane.visitors.languages.filter(each => each.offered))
        width: parent.width
        onChosen: key => {
            pane.leaving();
            pane.visitors.lookAt(key);
        }
    }
    Entry {
        attendant: pane.attendant
        label: qsTr("The avatar greets with")
        language: pane.visitors.language
        lines: 2
        mostCharacters: 300
        name: "greeting"
        placeholder: qsTr("No greeting")
        value: pane.visitors.greeting
        width: parent.width
        onEntered: pane.visitors.saveGreeting()
        onTyped: text => pane.visitors.typeGreeting(text)
    }
    Entry {
        attendant: pane.attendant
        label: qsTr("The avatar says goodbye with")
        language: pane.visitors.language
        lines: 2
        mostCharacters: 300
        name: "goodbye"
        placeholder: qsTr("No goodbye")
        value: pane.visitors.goodbye
        width: parent.width
        onEntered: pane.visitors.saveGoodbye()
        onTyped: text => pane.visitors.typeGoodbye(text)
    }
    Grid {
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.space
        width: parent.width

        Repeater {
            model: 4

            Entry {
                required property int index

                attendant: pane.attendant
                label: qsTr("Suggested question %1").arg(index + 1)
                language: pane.visitors.language
                mostCharacters: 200
                name: "suggestion-" + index
                placeholder: qsTr("The kiosk's own, where all are empty")
                value: pane.visitors.suggestions[index]
                width: pane.half
                onEntered: pane.visitors.saveSuggestions()
                onTyped: text => pane.visitors.typeSuggestion(index, text)
            }
        }
    }

    component Title: Label {
        color: Theme.mutedText
        font.pixelSize: Theme.smallSize
        width: pane.width
    }
}
