"""The lists of looks and voices, in whatever order answers, filters and scrolling come."""

from collections.abc import Coroutine
from concurrent.futures import Future
from typing import Any, cast
from unittest.mock import Mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.avatar.catalogue import CataloguePage, Look
from kiosk.avatar.client import AvatarClient
from kiosk.avatar.errors import ServiceFault
from kiosk.net.loop import NetworkThread
from kiosk.ui.attendant.avatar_catalogue import LookList
from kiosk.ui.attendant.avatar_pictures import PreviewPictures

PAGE = 10
LOOKS = [
    Look(f"id-{n}", f"{'Mia' if n % 3 else 'Noah'} {n}", "", "female" if n % 2 else "male", "", "", ())
    for n in range(95)
]


class Service:
    """A client, and a network on which each call waits to be answered, be it wanted any more or not."""

    def __init__(self) -> None:
        self.calls: list[Coroutine[Any, Any, None]] = []
        self.failing = False

    def submit(self, call: Coroutine[Any, Any, None]) -> "Future[None]":
        self.calls.append(call)
        return Future()

    async def looks_page(self, token: str, *, ownership: str) -> CataloguePage[Look]:
        if self.failing:
            raise ServiceFault("no")
        begin, found = int(token or 0), fitting({"ownership": ownership})
        if begin:
            begin -= 1  # pages that overlap, as those of a list that grows at its beginning
        end = begin + PAGE
        return CataloguePage(tuple(found[begin:end]), str(end) if end < len(found) else "")

    def answer(self, number: int, *, failing: bool = False) -> None:
        if self.calls:
            self.failing = failing
            call = self.calls.pop(number % len(self.calls))
            with pytest.raises(StopIteration):
                call.send(None)

    def drop(self) -> None:
        while self.calls:
            self.calls.pop().close()


class NoPictures(QObject):
    came = Signal(str)

    def of(self, *_: str) -> str:
        return ""


def fitting(filters: dict[str, str]) -> list[Look]:
    """What there is, as the service and the list filter it."""
    return [
        look
        for number, look in enumerate(LOOKS)
        if filters.get("ownership", "") in {"", "public" if number % 5 else "private"}
        and filters.get("gender", "") in {"", look.gender}
        and filters.get("search", "").casefold() in look.name.casefold()
    ]


def build(service: Service) -> LookList:
    pictures = NoPictures()
    looks = LookList(cast("NetworkThread", service), cast("AvatarClient", service), cast("PreviewPictures", pictures))
    pictures.setParent(looks)
    return looks


def shown(looks: LookList) -> list[str]:
    return [looks.data(looks.index(row), role_of(looks, "entryId")) for row in range(looks.rowCount())]


def role_of(looks: LookList, name: str) -> int:
    return next(role for role, each in looks.roleNames().items() if each == name.encode())


ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), st.integers(0, 3)),
        st.tuples(st.just("fail"), st.integers(0, 3)),
        st.tuples(st.just("ownership"), st.sampled_from(["", "public", "private"])),
        st.tuples(st.just("gender"), st.sampled_from(["", "female", "male"])),
        st.tuples(st.just("search"), st.sampled_from(["", "noah", "MIA", "5", "nobody"])),
        st.tuples(st.sampled_from(["scroll", "pause", "again"]), st.just(0)),
    ),
    max_size=40,
)


@settings(max_examples=150, deadline=None)
@given(ACTS)
def test_each_fitting_look_is_there_once_and_in_order(qapp: QCoreApplication, acts: list[tuple[str, Any]]) -> None:
    service, filters = Service(), dict[str, str]()
    looks = build(service)
    tester = QAbstractItemModelTester(looks, QAbstractItemModelTester.FailureReportingMode.Warning)
    tester.setUseFetchMore(False)
    looks.begin()
    for act, value in acts:
        match act:
            case "answer" | "fail":
                service.answer(value, failing=act == "fail")
            case "scroll":
                looks.more()
            case "pause":
                looks._pause.timeout.emit()
            case "again":
                looks.tryAgain()
            case _:
                filters[act] = value
                looks.filterBy(act, value)
        wanted = [look.id for look in fitting(filters)]
        assert shown(looks) == wanted[: looks.rowCount()]
    while looks.property("state") != "complete":
        looks.tryAgain()
        looks.more()
        looks._pause.timeout.emit()
        service.answer(0)
    assert shown(looks) == [look.id for look in fitting(filters)]
    service.drop()


def test_a_search_goes_through_all_of_the_list_by_itself_at_a_bounded_rate(qapp: QCoreApplication) -> None:
    service = Service()
    looks = build(service)
    looks.begin()
    looks.filterBy("search", "94")
    service.answer(0)
    assert not service.calls, "not at once"
    for _ in range(20):
        assert looks._pause.isActive() == (looks.property("state") == "loading")
        looks._pause.stop()
        looks._load()
        service.answer(0)
    assert shown(looks) == ["id-94"]
    assert looks.property("state") == "complete"


def test_without_a_search_no_more_is_fetched_than_is_looked_at(qapp: QCoreApplication) -> None:
    service = Service()
    looks = build(service)
    assert not looks.canFetchMore(looks.index(-1)), "not before somebody looks"
    looks.begin()
    for _ in range(9):
        service.answer(0)
        if looks._pause.isActive():
            looks._pause.stop()
            looks._load()
    assert looks.rowCount() < 40
    assert not service.calls
    looks.more()
    looks.more()
    assert len(service.calls) == 1
    service.drop()


def test_a_failure_is_told_and_what_has_come_stays(qapp: QCoreApplication) -> None:
    service = Service()
    looks = build(service)
    looks.begin()
    service.answer(0)
    looks._pause.timeout.emit()
    service.answer(0, failing=True)
    assert looks.property("state") == "failed"
    assert looks.property("count") == PAGE
    looks.more()
    assert not service.calls, "not again and again"
    looks.tryAgain()
    service.answer(0)
    assert looks.property("state") == "loading"
    assert looks.property("count") > PAGE


def test_a_list_that_goes_round_ends(qapp: QCoreApplication) -> None:
    service = Mock(spec=Service())
    calls = Service()
    service.submit = calls.submit
    looks = build(service)

    async def page(*_: Any, **__: Any) -> CataloguePage[Look]:
        return CataloguePage((LOOKS[0],), "t")

    service.looks_page = page
    looks.begin()
    for _ in range(5):
        calls.answer(0)
        looks._pause.timeout.emit()
    assert looks.property("state") == "complete"
    assert looks.property("count") == 1
    calls.drop()
