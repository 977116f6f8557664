from hypothesis import given
from hypothesis import strategies as st

from atlas.matching.shapes import shape


@given(
    number=st.integers(0, 10**15),
    address=st.ip_addresses(v=4),
    identifier=st.uuids(),
    port=st.integers(1, 65535),
)
def test_numbers_addresses_and_identifiers_leave_one_shape(
    number: int, address: object, identifier: object, port: int
) -> None:
    line = f"request {identifier} of {address}:{port} took {number} ms at 0x{number:08x}"

    assert shape(line) == "request # of # took # ms at #"
