"""Each CostStudy leaves out one of its entries."""

from atlas import CostStudy
from tests.misuse.given import driver, failure, gap, period, system, words

CostStudy(  # refused: no as_of
    system,
    "x",
    periods=[period],
    covers=words,
    excludes=[gap],
    drivers=[driver],
    commitments=gap,
    reserved=gap,
    optimisations=gap,
    overrun=failure,
)
CostStudy(  # refused: no periods
    system,
    "x",
    as_of="2024",
    covers=words,
    excludes=[gap],
    drivers=[driver],
    commitments=gap,
    reserved=gap,
    optimisations=gap,
    overrun=failure,
)
CostStudy(  # refused: no covers
    system,
    "x",
    as_of="2024",
    periods=[period],
    excludes=[gap],
    drivers=[driver],
    commitments=gap,
    reserved=gap,
    optimisations=gap,
    overrun=failure,
)
CostStudy(  # refused: no excludes
    system,
    "x",
    as_of="2024",
    periods=[period],
    covers=words,
    drivers=[driver],
    commitments=gap,
    reserved=gap,
    optimisations=gap,
    overrun=failure,
)
CostStudy(  # refused: no drivers
    system,
    "x",
    as_of="2024",
    periods=[period],
    covers=words,
    excludes=[gap],
    commitments=gap,
    reserved=gap,
    optimisations=gap,
    overrun=failure,
)
CostStudy(  # refused: no commitments
    system,
    "x",
    as_of="2024",
    periods=[period],
    covers=words,
    excludes=[gap],
    drivers=[driver],
    reserved=gap,
    optimisations=gap,
    overrun=failure,
)
CostStudy(  # refused: no reserved
    system,
    "x",
    as_of="2024",
    periods=[period],
    covers=words,
    excludes=[gap],
    drivers=[driver],
    commitments=gap,
    optimisations=gap,
    overrun=failure,
)
CostStudy(  # refused: no optimisations
    system,
    "x",
    as_of="2024",
    periods=[period],
    covers=words,
    excludes=[gap],
    drivers=[driver],
    commitments=gap,
    reserved=gap,
    overrun=failure,
)
CostStudy(  # refused: no overrun
    system,
    "x",
    as_of="2024",
    periods=[period],
    covers=words,
    excludes=[gap],
    drivers=[driver],
    commitments=gap,
    reserved=gap,
    optimisations=gap,
)
