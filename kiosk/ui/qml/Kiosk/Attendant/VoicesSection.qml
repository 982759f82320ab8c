// The account's voices, each with a sample to hear, and filters over them.
// A sample is played only while nobody talks.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Item {
    id: pane

    required property AttendantModel attendant
    required property AvatarPageModel page
    property bool tight: false
    readonly property alias searching: search.editing

    function spoken(word: string): string {
        switch (word.toLowerCase()) {
        case "female":
            return qsTr("female");
        case "male":
            return qsTr("male");
        }
        return word;
    }

    Column {
        id: top

        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.gap

        Entry {
            id: search

            attendant: pane.attendant
            mostCharacters: 100
            name: "voiceSearch"
            placeholder: qsTr("Search all voices by name")
            width: parent.width
            onTyped: text => pane.page.voices.filterBy("search", text)
        }
        Flow {
            spacing: Theme.gap
            width: parent.width

            FilterChips {
                shown: !pane.tight
                name: "voices-ownership"
                options: [{ value: "public", name: qsTr("Public") }, { value: "private", name: qsTr("Own") }]
                value: pane.page.voices.ownership
                onChosen: value => pane.page.voices.filterBy("ownership", value)
            }
            FilterChips {
                shown: !pane.tight
                name: "voices-gender"
                options: [{ value: "female", name: qsTr("Female") }, { value: "male", name: qsTr("Male") }]
                value: pane.page.voices.gender
                onChosen: value => pane.page.voices.filterBy("gender", value)
            }
            FilterChips {
                shown: !pane.tight
                name: "voices-language"
                options: pane.page.languages
                value: pane.page.voices.language
                onChosen: value => pane.page.voices.filterBy("language", value)
            }
            ListNote {
                height: Math.max(implicitHeight, Math.round(36 * Theme.unit) + Theme.smallSize)
                entries: pane.page.voices
                name: "voices"
            }
        }
    }
    ListView {
        id: list

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: top.bottom; topMargin: Theme.gap }
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0  // what is made ahead is made asynchronously, and Qt warns when the list is filtered meanwhile
        clip: true
        model: pane.page.voices
        objectName: "voicesList"
        reuseItems: true
        onContentYChanged: if (contentY + 3 * height > contentHeight) pane.page.voices.more()
        spacing: Theme.gap

        delegate: Rectangle {
            id: row

            required property string entryId
            required property string name
            required property string gender
            required property string language
            required property bool audible
            readonly property bool chosen: pane.page.voice === entryId
            readonly property bool sounding: pane.page.sounding === entryId

            width: list.width
            height: Math.max(words.height, Theme.target) + 2 * Theme.gap
            border { color: chosen ? Theme.accent : Theme.outline; width: chosen ? Theme.strong : Theme.line }
            color: Theme.surface
            radius: Theme.radius

            Item {
                anchors { bottom: parent.bottom; left: parent.left; right: hear.left; top: parent.top }
                objectName: "voice-" + row.entryId
                Accessible.role: Accessible.Button
                Accessible.name: row.name
                Accessible.checkable: true
                Accessible.checked: row.chosen
                Accessible.onPressAction: pane.page.chooseVoice(row.entryId)

                TapHandler {
                    onTapped: {
                        search.commit();
                        pane.page.chooseVoice(row.entryId);
                    }
                }
                Icon {
                    id: tick

                    anchors { left: parent.left; leftMargin: Theme.gap; verticalCenter: parent.verticalCenter }
                    name: "tick"
                    opacity: row.chosen ? 1 : 0
                    size: Math.round(36 * Theme.unit)
                }
                Column {
                    id: words

                    anchors { left: tick.right; margins: Theme.gap; right: parent.right; verticalCenter: parent.verticalCenter }

                    Label {
                        width: parent.width
                        elide: Text.ElideRight
                        font.pixelSize: Theme.smallSize
                        font.weight: Font.DemiBold
                        maximumLineCount: 1
                        text: row.name || row.entryId
                    }
                    Label {
                        width: parent.width
                        color: Theme.mutedText
                        elide: Text.ElideRight
                        font.pixelSize: Theme.smallSize
                        maximumLineCount: 1
                        text: [row.language, pane.spoken(row.gender)].filter(word => word).join(" · ") || " "
                    }
                }
            }
            IconButton {
                id: hear

                anchors { margins: Theme.gap; right: parent.right; verticalCenter: parent.verticalCenter }
                enabled: row.audible && (pane.page.isFree || row.sounding)
                icon: row.sounding ? "stop" : "louder"
                label: row.sounding ? qsTr("Stop") : qsTr("Hear it")
                objectName: "hear-" + row.entryId
                onClicked: pane.page.hear(row.entryId)
            }
        }
    }
}
