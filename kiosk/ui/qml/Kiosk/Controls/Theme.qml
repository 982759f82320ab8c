// Tokens of the look: colours by role, type, spacing and durations, for the size of the window and the visitor's choices.
// Main sets the first block; everything else follows from it.
pragma Singleton
import QtQuick
import Kiosk.Models

QtObject {
    property real shortSide: 1080
    property bool portrait: false
    property color siteAccent: "#e8a13a"
    property color siteBackground: "#1d2430"
    property bool largeText: false
    property bool highContrast: false
    property bool calm: false

    readonly property real unit: shortSide / 1080
    readonly property real textUnit: unit * (largeText ? 1.25 : 1)

    readonly property color background: highContrast ? "#000000" : siteBackground
    readonly property color surface: highContrast ? "#000000" : Qt.tint(siteBackground, "#14ffffff")
    readonly property color key: highContrast ? "#000000" : Qt.tint(siteBackground, "#20ffffff")
    readonly property color field: highContrast ? "#000000" : Qt.darker(siteBackground, 1.35)
    readonly property color text: "#ffffff"
    readonly property color mutedText: highContrast ? "#ffffff" : Qt.tint(siteBackground, "#e4ffffff")
    readonly property color accent: siteAccent
    readonly property color accentText: contrast(accent, "#ffffff") >= contrast(accent, "#000000") ? "#ffffff" : "#000000"
    readonly property color mark: darkened(accent)
    readonly property color outline: highContrast ? "#ffffff" : Qt.tint(siteBackground, "#50ffffff")
    readonly property color veil: Qt.alpha(background, highContrast ? 0.94 : 0.82)
    readonly property color captionPanel: Qt.rgba(0, 0, 0, highContrast ? 1 : 0.72)

    readonly property int smallSize: Math.round(28 * textUnit)
    readonly property int bodySize: Math.round(34 * textUnit)
    readonly property int captionSize: Math.round(44 * textUnit)
    readonly property int titleSize: Math.round(54 * textUnit)
    readonly property int headlineSize: Math.round(96 * textUnit)

    readonly property int gap: Math.round(12 * unit)
    readonly property int space: Math.round(24 * unit)
    readonly property int wide: Math.round(48 * unit)
    readonly property int target: Math.round(80 * unit)
    readonly property int radius: Math.round(24 * unit)
    readonly property int line: Math.max(Math.round((highContrast ? 4 : 2) * unit), 1)
    readonly property int strong: Math.max(Math.round(4 * unit), 2)

    readonly property int quick: calm ? 0 : 150
    readonly property int fade: calm ? 0 : 220

    function icon(name: string): url {
        return ShippedFiles.icons + name + ".svg";
    }
    function luminance(c: color): real {
        const linear = v => v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
    }
    function contrast(a: color, b: color): real {
        const la = luminance(a), lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }
    // The colour, or the nearest darker one that white text is readable on.
    function darkened(c: color): color {
        let dark = c;
        while (contrast(dark, "#ffffff") < 5)
            dark = Qt.darker(dark, 1.08);
        return dark;
    }
}
