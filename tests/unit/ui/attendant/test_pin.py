import logging
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from argon2 import PasswordHasher
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import SecretStr
from structlog.testing import capture_logs

from kiosk.config.loading import load
from kiosk.system.files import replace_file
from kiosk.ui.attendant import pin as pin_module
from kiosk.ui.attendant.pin import TRIES_FILE, PinError, PinLock, Verdict, hash_pin, verify_pin

PIN = "271828"
QUICK = SecretStr(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PIN))
"""A hash as `hash_pin` makes it, but for quick tests."""


@dataclass
class Clock:
    now: float = 1_800_000_000.0
    set_by: float = 0.0

    def time_of_day(self) -> float:
        return self.now + self.set_by

    def steady(self) -> float:
        return self.now

    def lock(self, folder: Path) -> PinLock:
        """The lock as a kiosk has it that starts now."""
        return PinLock(folder, self.time_of_day, self.steady)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_pin_opens_and_no_other_does() -> None:
    made = hash_pin(PIN)
    assert load(overrides={"attendant.pin_hash": made}).attendant.pin_hash.get_secret_value() == made
    assert PIN not in made
    assert hash_pin(PIN) != made
    assert verify_pin(SecretStr(made), PIN)
    assert not any(verify_pin(SecretStr(made), other) for other in ("271829", "27182", f"{PIN} ", "", "٢٧١٨٢٨"))


def test_a_longer_rule_locks_nobody_out(monkeypatch: pytest.MonkeyPatch) -> None:
    made = hash_pin("2468")
    monkeypatch.setattr(pin_module, "FEWEST_DIGITS", 6)
    monkeypatch.setattr(pin_module, "MOST_DIGITS", 8)
    assert verify_pin(SecretStr(made), "2468")
    with pytest.raises(PinError):
        hash_pin("2468")


@pytest.mark.parametrize("text", ["", "123", "1234567890123", "12a4", " 1234", "1234\n", "١٢٣٤"])
def test_only_4_to_12_digits_are_a_pin(text: str) -> None:
    with pytest.raises(PinError, match="4 to 12 digits"):
        hash_pin(text)


def test_without_a_usable_hash_nobody_comes_in_and_no_try_is_counted(tmp_path: Path, clock: Clock) -> None:
    lock = clock.lock(tmp_path)
    for odd in ("", "$argon2id$v=19$m=65536,t=3,p=4$abc$def"):
        with pytest.raises(PinError):
            lock.enter(PIN, SecretStr(odd))
        assert lock.wait_seconds == 0
    assert clock.lock(tmp_path).enter(PIN, QUICK) is Verdict.RIGHT


def test_each_wrong_pin_doubles_the_wait_to_five_minutes_and_the_right_one_ends_it(
    tmp_path: Path, clock: Clock
) -> None:
    lock = clock.lock(tmp_path)
    waits = []
    for _ in range(12):
        assert lock.enter("0000", QUICK) is Verdict.WRONG
        assert lock.enter(PIN, QUICK) is Verdict.TOO_SOON
        assert clock.lock(tmp_path).wait_seconds == pytest.approx(lock.wait_seconds)
        waits.append(lock.wait_seconds)
        clock.now += lock.wait_seconds
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]
    assert lock.enter(PIN, QUICK) is Verdict.RIGHT
    assert (lock.wait_seconds, clock.lock(tmp_path).wait_seconds) == (0, 0)
    assert lock.enter("0000", QUICK) is Verdict.WRONG
    assert lock.wait_seconds == 1


@pytest.mark.parametrize("by", [-1e9, -86400.0, 1e9])
def test_a_clock_that_is_set_makes_no_wait_longer_and_spares_a_running_kiosk_none(
    tmp_path: Path, clock: Clock, by: float
) -> None:
    lock = clock.lock(tmp_path)
    for _ in range(11):
        lock.enter("0000", QUICK)
        clock.now += lock.wait_seconds
    lock.enter("0000", QUICK)
    clock.set_by = by
    assert lock.wait_seconds == 300
    assert clock.lock(tmp_path).wait_seconds == pytest.approx(300 if by < 0 else 0)
    clock.now += 300
    assert lock.enter(PIN, QUICK) is Verdict.RIGHT


ODD = ["", "null", "-1", "0", "3.5", '"3"', "NaN", "Infinity", "1e400", "-1e300", "1" * 400, "9" * 5000, "[" * 100_000]


@given(
    st.binary()
    | st.builds(lambda wrong, at: f'{{"wrong":{wrong},"next_at":{at}}}'.encode(), *[st.sampled_from([*ODD, "7"])] * 2)
)
def test_a_damaged_count_keeps_nobody_out(content: bytes) -> None:
    clock = Clock()
    with TemporaryDirectory() as folder:
        (Path(folder) / TRIES_FILE).write_bytes(content)
        lock = clock.lock(Path(folder))
        assert lock.wait_seconds <= 300
        clock.now += lock.wait_seconds
        assert lock.enter(PIN, QUICK) is Verdict.RIGHT


def test_a_folder_that_cannot_be_written_keeps_nobody_out(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "file").touch()
    lock = clock.lock(tmp_path / "file")
    with capture_logs() as logs:
        assert lock.enter("0000", QUICK) is Verdict.WRONG
    assert lock.enter(PIN, QUICK) is Verdict.TOO_SOON
    clock.now += 1
    assert lock.enter(PIN, QUICK) is Verdict.RIGHT
    assert "over a restart" in logs[0]["event"]


def test_the_log_tells_the_count_and_never_the_pin(
    tmp_path: Path, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with capture_logs() as logs:
        clock.lock(tmp_path).enter("161803", QUICK)
    (line,) = logs
    assert line == {"event": "wrong PIN entered", "log_level": "warning", "wrong": 1, "delay_seconds": 1.0}
    assert "161803" not in caplog.text + (tmp_path / TRIES_FILE).read_text()


class Killed(BaseException):
    """The kiosk's end at any moment."""


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["wait", "wrong", "restart", "kill"]), st.floats(0, 1)), max_size=60))
def test_brute_force_gets_ten_tries_in_ten_minutes_whenever_the_kiosk_restarts(steps: list[tuple[str, float]]) -> None:
    """The thief sees the right answer at once, and cuts the power before a wrong one, or while it is written down."""
    clock = Clock()
    started = clock.now
    looked_at: list[float] = []
    moments = ["before", "after", "verify"]
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        folder = Path(name)
        dying = ""

        def replace(path: Path, content: bytes, mode: int | None = None) -> None:
            if dying == "before":
                raise Killed
            replace_file(path, content, mode)
            if dying == "after":
                raise Killed

        def verify(pin_hash: SecretStr, pin: str) -> bool:
            looked_at.append(clock.now)
            if dying == "verify":
                raise Killed
            return False

        patch.setattr(pin_module, "replace_file", replace)
        patch.setattr(pin_module, "verify_pin", verify)
        lock = clock.lock(folder)
        for step, share in [*steps, *[("wait", 1.0), ("wrong", 0.0)] * 20]:
            if step == "wait":
                clock.now += share * lock.wait_seconds
            elif step == "restart":
                lock = clock.lock(folder)
            else:
                dying = moments[int(share * 2.99)] if step == "kill" else ""
                try:
                    lock.enter("0000", QUICK)
                except Killed:
                    lock = clock.lock(folder)
    assert sum(at - started < 600 for at in looked_at) <= 10
    waits = [later - earlier for earlier, later in pairwise(looked_at)]
    assert all(
        wait >= least - 1e-3 for wait, least in zip(waits, [1, 2, 4, 8, 16, 32, 64, 128, 256, 300], strict=False)
    )
