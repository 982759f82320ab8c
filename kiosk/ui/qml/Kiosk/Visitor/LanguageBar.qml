// The languages offered, each by its own name, the chosen one marked.
// A choice is announced after the language has changed.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Flow {
    id: bar

    required property Preferences preferences

    signal chosen

    readonly property real natural: {
        let sum = 0;
        for (let i = 0; i < repeater.count; i++)
            sum += (repeater.itemAt(i)?.implicitWidth ?? 0) + spacing;
        return Math.ceil(sum);
    }

    spacing: Theme.gap
    width: Math.min(natural, parent.width)

    Repeater {
        id: repeater

        model: bar.preferences.languages.length > 1 ? bar.preferences.languages : []

        Touchable {
            id: language

            required property var modelData

            objectName: "languageButton-" + modelData.code
            checkable: true
            checked: bar.preferences.language === modelData.code
            implicitHeight: Theme.target
            implicitWidth: Math.ceil(name.implicitWidth) + 2 * (Theme.portrait && Theme.largeText ? Theme.gap : Theme.space)
            label: modelData.name
            onClicked: {
                bar.preferences.chooseLanguage(modelData.code);
                bar.chosen();
            }

            Label {
                id: name

                anchors.centerIn: parent
                font.pixelSize: Theme.smallSize
                font.underline: language.checked
                font.weight: language.checked ? Font.DemiBold : Font.Normal
                text: language.modelData.name
            }
        }
    }
}
