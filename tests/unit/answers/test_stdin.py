import asyncio
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.answers.errors import PipeEmpty, PipeSlow
from kiosk.answers.stdin import StdinAnswerer


async def said(pieces: list[bytes], *, patience: float = 5.0, ends: bool = True) -> str:
    """What the answerer says to what was written."""
    reader, writer = os.pipe()
    answer = StdinAnswerer(reader, patience).answer("", "en", ())
    heard = ""
    try:
        for piece in pieces:
            os.write(writer, piece)
        if ends:
            os.close(writer)
            writer = -1
        async for text in answer:
            heard += text
    finally:
        await answer.aclose()
        if writer >= 0:
            os.close(writer)
        os.close(reader)
    return heard


@given(st.text("aé日🙂 \n", min_size=1).filter(str.strip), st.integers(1, 3))
def test_characters_stay_whole_however_they_are_cut(text: str, size: int) -> None:
    data = text.encode()
    assert asyncio.run(said([data[at : at + size] for at in range(0, len(data), size)])) == text


def test_what_is_no_utf_8_is_replaced() -> None:
    assert asyncio.run(said([b"caf\xc3", b"\xa9 \xff end \xc3"])) == "café \ufffd end \ufffd"


def test_a_pipe_without_a_word_and_one_that_falls_silent_are_told() -> None:
    with pytest.raises(PipeEmpty):
        asyncio.run(said([b" \n"]))
    with pytest.raises(PipeSlow):
        asyncio.run(said([b"one"], patience=0.05, ends=False))
