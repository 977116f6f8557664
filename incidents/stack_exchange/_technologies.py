"""Stack Exchange's technologies of 2016 without a shared module."""

from atlas import gaps_in, technology

gap = gaps_in("neither in the post-mortem nor in the post on the architecture")

asp_net = technology(
    "ASP.NET MVC",
    "Microsoft's web framework.",
    icon="simple-icons:dotnet",
    plane="service",
    **gap.of("releases", "logs"),
)
