"""The schema of an encoding: what a plan's YAML file may say (see ``data/README.md``).

Every scalar arrives as text. A span is two code-point offsets into the plan's text read as UTF-8 with its
line ends as they are, 0-based, end exclusive. The JSON Schema that editors use is generated from here.
"""

from graphbuild.model.forms import COMPARATORS, Bilingual, Dated, Entry, Known, Quantity, Span
from graphbuild.model.plan import Expect, FocusArea, Measure, Plan, Publisher, Source
from graphbuild.model.proposed import (
    Proposed,
    ProposedBody,
    ProposedEntry,
    ProposedIndicator,
    ProposedPlace,
    ProposedProgram,
    ProposedUnit,
)
from graphbuild.model.statements import (
    Action,
    Baseline,
    Cooperation,
    LeftOut,
    Mention,
    Mentions,
    MilestoneTarget,
    Outcome,
    PlaceMention,
    Qualifier,
    QuantityTarget,
    Responsibility,
    Statement,
    TargetEntry,
)
from graphbuild.terms import SLUG, is_slug

__all__ = [
    "COMPARATORS",
    "SLUG",
    "Action",
    "Baseline",
    "Bilingual",
    "Cooperation",
    "Dated",
    "Entry",
    "Expect",
    "FocusArea",
    "Known",
    "LeftOut",
    "Measure",
    "Mention",
    "Mentions",
    "MilestoneTarget",
    "Outcome",
    "PlaceMention",
    "Plan",
    "Proposed",
    "ProposedBody",
    "ProposedEntry",
    "ProposedIndicator",
    "ProposedPlace",
    "ProposedProgram",
    "ProposedUnit",
    "Publisher",
    "Qualifier",
    "Quantity",
    "QuantityTarget",
    "Responsibility",
    "Source",
    "Span",
    "Statement",
    "TargetEntry",
    "is_slug",
]
