"""`argmap schema`: the format of a map file, for editors."""

from __future__ import annotations

import sys


def schema() -> None:
    """Print the JSON Schema of a map file, for editors that check and complete as you type."""
    import json

    from argmap.schema.document import json_schema

    sys.stdout.write(json.dumps(json_schema(), indent=2) + "\n")
