"""The same picture by plain `diagrams`: SVG and PNG at 1x, for comparison."""

import sys
from itertools import pairwise
from pathlib import Path

from diagrams import Cluster, Diagram, Edge
from diagrams.onprem.compute import Server
from diagrams.onprem.database import Scylla


def draw(folder: Path, number: int) -> None:
    """Draw nine nodes in four clusters with ten edges, as SVG and PNG.

    Args:
        folder: The folder of the files.
        number: The number that names the files.
    """
    name = str(folder / f"plain-{number}")
    with Diagram(f"plain {number}", filename=name, outformat=["svg", "png"], show=False):
        planes: list[list[Server | Scylla]] = []
        for plane, members in (("edge", 2), ("service", 3), ("state", 3), ("control", 1)):
            with Cluster(plane):
                kind = Scylla if plane == "state" else Server
                planes.append(
                    [kind(f"{plane} {index}\n72 nodes\n15 ms") for index in range(members)]
                )
        for left, right in pairwise(planes):
            for index, tail in enumerate(left):
                _ = tail >> Edge(label="gRPC p99 15 ms") >> right[index % len(right)]


if __name__ == "__main__":
    for number in range(int(sys.argv[2])):
        draw(Path(sys.argv[1]), number)
