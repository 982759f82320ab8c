"""The captions as the screen draws them: some lines of text and the place of the mark in one of them."""

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QTextLayout, QTextLine, QTextOption
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.avatar.models import Word
from kiosk.conversation.captions import LINES_PER_PAGE, CaptionPages, WordSpan, is_right_to_left, is_sounding, paginate

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the visitor model")
class CaptionLines(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """The lines to show now and the word that is heard.

    Signals:
        lines_changed: Another page is shown, or the page has grown.
        mark_changed: Another word is heard, or none.
    """

    lines_changed = Signal()
    mark_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[Word] = []
        self._position = 0.0
        self._width = 1000.0
        self._font = QFont(QGuiApplication.font())
        self._captions = CaptionPages()
        self._lines: tuple[str, ...] = ()
        self._span: WordSpan | None = None
        self._mark = (-1, 0.0, 0.0)

    def clear(self) -> None:
        """Forget every word."""
        self.set_words([])
        self.set_position(0.0)

    def set_words(self, words: list[Word]) -> None:
        """Take all words known so far."""
        self._words = list(words)
        self._paginate()

    def set_position(self, seconds: float) -> None:
        """Mark the word heard at `seconds` and show its page."""
        self._position = seconds
        span = self._captions.heard(seconds)
        lines = self._captions.pages[span.page] if span else ()
        if lines != self._lines:
            self._lines = lines
            self.lines_changed.emit()
        self._move_mark(span if span and is_sounding(span, seconds) else None)

    @Slot(float, int)
    def fit(self, width: float, pixel_size: int) -> None:
        """Break lines for `width` pixels and letters of `pixel_size`."""
        self._width = width
        self._font = QFont(QGuiApplication.font())
        self._font.setPixelSize(max(pixel_size, 1))
        self._paginate()

    def _paginate(self) -> None:
        self._captions = paginate(self._words, QFontMetricsF(self._font).horizontalAdvance, self._width)
        self._span = None
        self.set_position(self._position)

    def _move_mark(self, span: WordSpan | None) -> None:
        if span == self._span and span is not None:
            return
        self._span = span
        mark = (span.line, *self._extent(self._lines[span.line], span)) if span else (-1, 0.0, 0.0)
        if mark != self._mark:
            self._mark = mark
            self.mark_changed.emit()

    def _extent(self, text: str, span: WordSpan) -> tuple[float, float]:
        """Left edge and width of the token in its line; asks the layout, since scripts can be mixed in one line."""
        option = QTextOption()
        option.setUseDesignMetrics(True)  # as Text does
        option.setTextDirection(self._direction())
        layout = QTextLayout(text, self._font)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(2 * self._width)
        layout.endLayout()
        edges = [
            _x(line, span.first, QTextLine.Edge.Leading),
            _x(line, span.last - 1, QTextLine.Edge.Trailing),
        ]
        return min(edges) - line.naturalTextRect().left(), max(edges) - min(edges)

    def _direction(self) -> Qt.LayoutDirection:
        right_to_left = is_right_to_left("".join(self._lines))
        return Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight

    @Property(list, notify=lines_changed, final=True)
    def lines(self) -> list[str]:
        """The lines of the page, `linesPerPage` at most."""
        return list(self._lines)

    @Property(int, constant=True, final=True)
    def linesPerPage(self) -> int:  # noqa: N802
        """For how many lines there is room."""
        return LINES_PER_PAGE

    @Property(bool, notify=lines_changed, final=True)
    def rightToLeft(self) -> bool:  # noqa: N802
        """Whether the lines run from right to left."""
        return self._direction() == Qt.LayoutDirection.RightToLeft

    @Property(int, notify=mark_changed, final=True)
    def markLine(self) -> int:  # noqa: N802
        """The line of the word that is heard, -1 while none is."""
        return self._mark[0]

    @Property(float, notify=mark_changed, final=True)
    def markX(self) -> float:  # noqa: N802
        """Left edge of the word in its line, in pixels."""
        return self._mark[1]

    @Property(float, notify=mark_changed, final=True)
    def markWidth(self) -> float:  # noqa: N802
        """Width of the word, in pixels."""
        return self._mark[2]


def _x(line: QTextLine, character: int, edge: QTextLine.Edge) -> float:
    x = line.cursorToX(character, edge)
    return float(x[0] if isinstance(x, tuple) else x)  # type: ignore[arg-type]
