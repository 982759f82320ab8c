"""The service's one way to say no."""

from typing import Final

from fastapi.responses import JSONResponse

OPENAI_API: Final = "/v1/"
"""Where the calls are whose errors look as OpenAI's do."""


class ApiError(Exception):
    """A refusal: HTTP status, code and message of the error body, and where told the parameter at fault."""

    def __init__(
        self, status: int, code: str, message: str, param: str | None = None, retry_after: float | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self._error: dict[str, str | None] = {"code": code, "message": message}
        self._param = param
        self._headers = {} if retry_after is None else {"Retry-After": f"{retry_after:g}"}

    def response(self, path: str) -> JSONResponse:
        """The refusal as an answer to a call of `path`."""
        if path.startswith(OPENAI_API):
            kind = "server_error" if self.status >= 500 else "invalid_request_error"
            error = self._error | {"type": kind, "param": self._param}
        else:
            error = self._error | ({"param": self._param} if self._param else {})
        return JSONResponse({"error": error}, self.status, self._headers)


CODES = {
    400: ("invalid_request", "The request is not valid."),
    401: ("unauthorized", "No valid API key."),
    402: ("insufficient_credit", "The account has no credit left."),
    403: ("forbidden", "The account may not do this."),
    404: ("not_found", "There is nothing of that id."),
    405: ("method_not_allowed", "The method does not fit the address."),
    409: ("request_in_progress", "The request with this idempotency key is still running."),
    410: ("input_closed", "The session takes no more text."),
    413: ("file_too_large", "The request is too large."),
    429: ("too_many_requests", "Too many requests."),
    500: ("internal_error", "Something went wrong."),
    503: ("unavailable", "The service is not available."),
}


def plain_error(status: int, retry_after: float | None = None) -> ApiError:
    """The refusal that belongs to an HTTP status."""
    code, message = CODES.get(status, CODES[400] if status < 500 else CODES[500])
    return ApiError(status, code, message, retry_after=retry_after if status in {429, 503} else None)
