"""A record for notebooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.app.accounts import accounts
from marsad.app.exporting import context_for
from marsad.app.record.asking import Asking
from marsad.errors import InputError
from marsad.exports.table import TAGS, row
from marsad.store import EventFilter

if TYPE_CHECKING:
    from pandas import DataFrame


def frame(record: Asking, wanted: EventFilter, lang: str = "en") -> DataFrame:
    """Return the events that are wanted as a frame, one a row, with the columns of the table of events; days are datetimes."""
    try:
        import pandas as pd  # noqa: PLC0415 - never needed otherwise
    except ImportError:
        raise InputError("frames need the package pandas", where="to_frame", advice="pip install pandas") from None
    context = context_for(record, lang)
    made = pd.DataFrame([row(account, context) for account in accounts(record, wanted)], columns=list(TAGS))
    for column in ("earliest", "latest"):
        made[column] = pd.to_datetime(made[column])
    return made
