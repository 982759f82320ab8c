import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.postgres import administrator, running_postgres
from tests.unit.ledger.space import Space


@pytest.fixture(scope="session")
def server() -> Iterator[Path]:
    with running_postgres() as folder:
        yield folder


@pytest.fixture(params=["sqlite", "postgres"])
def space(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Space]:
    """A new space on each kind of database."""
    url = ""
    if request.param == "postgres":
        folder = request.getfixturevalue("server")
        name = f"ledger_{uuid.uuid4().hex}"
        with administrator(folder) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        url = f"postgresql+psycopg://postgres@/{name}?host={folder}"
    with Space(tmp_path, url) as new:
        yield new
