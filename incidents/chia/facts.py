"""Sources and figures of Chia's dust storm, stated once."""

from atlas import Repository, about, count

CHECKED = "2026-11-28"
DUST_STORM = Repository(
    "Chia-Network/post-mortem",
    commit="6afa328c08aa736933378c055c2ef04d55c9d09d",
    checked=CHECKED,
    publisher="Chia Network",
).file("2021-10/2021-10-31-DustStorm.md", title="Oct 31 2021 Dust Storm")
_chia = Repository(
    "Chia-Network/chia-blockchain",
    commit="00382222d96fdafe429f6aa77682d91e3beffc3b",
    checked=CHECKED,
    publisher="Chia Network",
    release="1.2.10",
)
FULL_NODE = _chia.file("chia/full_node/full_node.py")
NODE_API = _chia.file("chia/rpc/full_node_rpc_api.py")
NODE_CONFIG = _chia.file("chia/util/initial-config.yaml")
SHOW = _chia.file("chia/cmds/show.py")
WALLET = _chia.file("chia/cmds/wallet.py")

FIRST_PEAK = count(1_750, "transaction") @ DUST_STORM.at(
    "first wave of transaction peaks at 1750 transactions", of="mempool, first wave", basis="peak"
)
SECOND_PEAK = about(count(2_800, "transaction")) @ DUST_STORM.at(
    "Second wave peaks at ~2800 transactions.", of="mempool, second wave", basis="peak"
)
THIRD_PEAK = about(count(5_750, "transaction")) @ DUST_STORM.at(
    "second peak of ~5750 transactions in mempool.", of="mempool, third wave", basis="peak"
)
