"""Parts of Amazon's own software that have no public version."""

from atlas import gaps_in, technology

gap = gaps_in("the summary of March 2017")


in_house = technology("in-house", "Software of Amazon's own.", **gap.of("releases", "logs"))
