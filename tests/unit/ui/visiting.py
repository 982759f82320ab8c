"""The visitor's way to a question, on the model alone."""

from collections.abc import Callable

from kiosk.ui.visitor.visitor import VisitorModel

Make = Callable[..., VisitorModel]


def screen(visitor: VisitorModel) -> str:
    return str(visitor.property("screen"))


def asking(visitor: VisitorModel, text: str = "  Why is the sky blue? ") -> VisitorModel:
    visitor.begin()
    visitor._question.setProperty("text", text)
    visitor.send()
    return visitor
