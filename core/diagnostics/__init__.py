"""What Tessera writes down about itself: local, small, and without anything of the person's."""

from core.diagnostics.log import LocalLog
from core.diagnostics.redaction import Redaction, describe_fault, redact

__all__ = ["LocalLog", "Redaction", "describe_fault", "redact"]
