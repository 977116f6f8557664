"""Amazon's own software, which has no public version."""

from atlas import gaps_in, technology

gap = gaps_in("the summary of March 2017")
in_house = technology("in-house", "Amazon's own software.", **gap.of("releases", "logs"))
