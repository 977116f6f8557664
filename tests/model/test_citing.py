"""What a view cites: its own sources alone."""

from atlas.model.citing import cited
from atlas.technologies.go import Go


def test_a_message_cites_where_it_stands_and_not_the_steps_of_its_failure() -> None:
    message = Go.DEADLOCK

    assert message.failure
    assert list(cited(message)) == [message.source]
