"""Settings of the prepared lines."""

from typing import Annotated

from pydantic import Field

from kiosk.config.values import Group


class LibrarySettings(Group):
    """Recordings of what the operator wrote: greeting, goodbye and prepared answers, never of others' words."""

    enabled: bool = True
    """Record prepared lines once, as they are spoken, and play them from the disk; off where the service's terms
    allow its streams to be played live only."""
    most_megabytes: Annotated[int, Field(ge=10, le=1_000_000)] = 2000
    """Disk space for them; what was played longest ago makes way. 2000 are about two hours."""

    @property
    def most_bytes(self) -> int:
        """The same in bytes."""
        return self.most_megabytes * 1_000_000
