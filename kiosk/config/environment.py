"""The environment as a source of settings."""

from typing import Any

from pydantic.fields import FieldInfo
from pydantic_settings import EnvSettingsSource


class Environment(EnvSettingsSource):
    """The environment, whose mistakes reach the validation, which names them, as the file's do."""

    def __call__(self) -> dict[str, Any]:
        """The values by setting; misspelled names too."""
        prefix = self.env_prefix.lower()
        names = {name.removeprefix(prefix).split("__")[0] for name in self.env_vars if name.startswith(prefix)}
        return dict.fromkeys(names - self.settings_cls.model_fields.keys()) | super().__call__()

    def decode_complex_value(self, field_name: str, field: FieldInfo, value: Any) -> Any:
        """`value` from JSON, or as it is."""
        try:
            return super().decode_complex_value(field_name, field, value)
        except ValueError:
            return value
