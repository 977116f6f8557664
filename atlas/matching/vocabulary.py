"""Words that say little: those of every sentence, and those of every log."""

_EVERY_SENTENCE = """
a an the of to in on at by for from with and or not no is are was were be been it its this that
these those as if so than then there here has have had do does did will would can could may
might must should but into out up off over per via all any each after before when while due
because you your we our they their
"""
_EVERY_LOG = """
error errors err warn warning info debug fatal critical notice fail failed failure failing
exception log logs msg message messages level time timestamp date connection connections connect
connected connecting client clients server servers request requests response reply host port
user name id pid process thread task worker file files path line read write reading writing open
close closed closing start started starting stop stopped stopping stopping new old timeout timed
expired exceeded limit max min size count number bytes data memory disk node nodes service state
status code type value values key keys null none true false ok success successful retry retrying
retries attempt attempts run running set get put post http https tcp ip address addr url query
command table database db session version system module operation operations received sent send
sending unable cannot invalid unknown unexpected missing found available unavailable detected
job run update done complete completed too many long more less least only during within reason
cause caused last first now seconds second ms sec minutes took wait waiting waited source
component caller
"""

STOP = frozenset(_EVERY_SENTENCE.split())
"""Words that say nothing about a message."""
COMMON = frozenset(_EVERY_LOG.split())
"""Words that are in ordinary logs of any program, and so say little."""
