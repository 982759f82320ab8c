// The keyboard in the kiosk's look: large dark keys, the sending key in the accent colour.
// Sizes are in design units of a key row; the keyboard scales them to the width of the window.
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components
import QtQuick.VirtualKeyboard.Styles
import Kiosk.Controls

KeyboardStyle {
    id: style

    keyboardDesignWidth: 1000
    keyboardDesignHeight: Theme.portrait ? 380 : 208
    keyboardRelativeBottomMargin: 0.02
    keyboardRelativeLeftMargin: Theme.portrait ? 0.01 : 0.06
    keyboardRelativeRightMargin: Theme.portrait ? 0.01 : 0.06
    keyboardRelativeTopMargin: 0.03

    keyboardBackground: Rectangle {
        color: Theme.surface

        Rectangle {
            width: parent.width
            height: Theme.line
            color: Theme.outline
        }
    }

    keyPanel: KeyFace {
        // The gear stands for a menu that visitors do not get.
        small: control.smallTextVisible && control.smallText !== "\u2699" ? control.smallText : ""
        text: control.uppercased ? control.displayText.toUpperCase() : control.displayText
    }
    backspaceKeyPanel: KeyFace { icon: "backspace" }
    enterKeyPanel: KeyFace {
        accented: true
        mirrored: Qt.locale(InputContext.locale).textDirection === Qt.RightToLeft
        icon: Theme.accentText.hslLightness > 0.5 ? "send" : "send-dark"
    }
    shiftKeyPanel: KeyFace { icon: InputContext.shiftActive ? "shifted" : "shift" }
    spaceKeyPanel: KeyFace {}
    symbolKeyPanel: KeyFace { text: control.displayText }
    modeKeyPanel: KeyFace {
        marked: (control as ModeKey)?.mode ?? false
        text: control.displayText
    }
    // Never shown, but the keyboard asks for them.
    hideKeyPanel: KeyFace {}
    languageKeyPanel: KeyFace {}
    handwritingKeyPanel: KeyFace {}

    characterPreviewDelegate: Rectangle {
        property string text
        property string flickLeft
        property string flickTop
        property string flickRight
        property string flickBottom

        border { color: Theme.text; width: Theme.line }
        color: Theme.key
        radius: Theme.radius / 2

        Label {
            anchors.centerIn: parent
            font.pixelSize: parent.height * 0.5
            text: parent.text
        }
        Repeater {
            model: [parent.flickLeft, parent.flickTop, parent.flickRight, parent.flickBottom]

            Label {
                required property int index
                required property string modelData

                x: (parent.width - width) * [0.06, 0.5, 0.94, 0.5][index]
                y: (parent.height - height) * [0.5, 0.02, 0.5, 0.98][index]
                font.pixelSize: parent.height * 0.24
                text: modelData
            }
        }
    }

    alternateKeysListItemHeight: Theme.target
    alternateKeysListBottomMargin: Theme.space
    alternateKeysListRightMargin: Theme.gap
    alternateKeysListDelegate: Item {
        id: alternative

        required property string text

        width: Theme.target
        height: Theme.target

        Label {
            anchors.centerIn: parent
            text: alternative.text
        }
    }
    alternateKeysListHighlight: Rectangle {
        color: Theme.mark
        radius: Theme.radius / 2
    }
    alternateKeysListBackground: Rectangle {
        border { color: Theme.outline; width: Theme.line }
        color: Theme.key
        radius: Theme.radius / 2
    }

    // Japanese alone: kana become kanji by picking here.
    selectionListHeight: Theme.target
    selectionListDelegate: SelectionListItem {
        // Its base reads the row's roles from the context, so they cannot be required properties here.
        width: word.implicitWidth + 2 * Theme.space

        Label {
            id: word

            anchors.centerIn: parent
            text: display  // qmllint disable unqualified
        }
    }
    selectionListBackground: Rectangle { color: Theme.field }
    selectionListHighlight: Rectangle {
        color: Theme.mark
        radius: Theme.radius / 2
    }
    selectionHandle: Rectangle {
        width: Math.round(40 * Theme.unit)
        height: width
        color: Theme.accent
        radius: width / 2
    }
}
