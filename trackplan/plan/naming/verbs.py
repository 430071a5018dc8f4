"""Verbs that stand in event names: the regular ones, the irregular ones, and what is none."""

from __future__ import annotations

from collections.abc import Mapping

_REGULAR = """
abandon abort accept access accrue achieve acknowledge acquire activate adapt add adjust advance
agree aim alert align allow amend analyze annotate announce answer appear append apply appoint
approve archive arrive ask assemble assess assign assist associate attach attempt attend attest
attribute audit authenticate authorize automate autosave award back background ban bill bin
blacklist block book bookmark boost bounce brand broadcast browse buffer bump bundle bypass cache
calculate calibrate call cancel capture categorize certify challenge change channel charge chat
check churn claim classify clean clear click clone collaborate collapse collect comment commit
compare compile complete compose compress compute configure confirm connect consent consume contact
continue contribute convert copy correct crash crawl create credit crop crosspost customize dash
deactivate debit debug decline decrease decrypt deduct defer define delay delegate delete deliver
demote deny deploy deposit deprecate dequeue deregister describe deselect detach detect determine
develop diagnose dial disable disagree disapprove discard disconnect discount discover dismiss
dispatch display dispute distribute dock donate downgrade download drag drain drop duplicate earn
edit eject elect email embed empty enable encounter encrypt end endorse engage enlarge enqueue
enroll ensure enter erase error escalate escape estimate evaluate evict exceed exchange exclude
execute exempt exit expand expire explore export expose extend extract fail favor favorite favourite
fetch file fill filter finalize finance finish fire fix flag flip flush focus follow force
foreground forfeit fork format forward free fulfill fund gain generate grab grade grant group
guarantee handle happen hash help hibernate highlight hire host hover identify ignore impersonate
implement import impress improve include increase index infer inform initialize initiate inspect
install instruct integrate interact interrupt introduce invalidate invest invite invoice invoke
issue iterate join jump kick label land lapse last launch learn level like link liquidate list
listen load localize locate lock log look lower mail manage mark master match measure mention merge
message migrate minimize mint mirror miss mock moderate modify monitor mount move mute name navigate
need negotiate nominate notify nudge obtain offer onboard open operate opt optimize order organize
pack pair park parse participate pass paste patch pause perform permit personalize pick pin ping
pitch place plan play plug point poll pop populate post postpone preauthorize predict prefer prepare
prescribe present press preview price print prioritize proceed process procure produce progress
project promote prompt propose prorate protect prove provide provision publish pull purchase purge
push qualify query question queue quote raise rank rate reach react realize receive recognize
recommend reconcile record recover redeem redirect reduce refer refill refresh refund refuse
register reject relate release reload remember remind remove rename render renew repeat replace
reply report request require reschedule rescue research reserve resize resolve respond rest restart
restore restrict result resume retain retire retract retrieve retry return reveal reverse revert
review revise revoke reward rotate route rub sample save scale scan schedule score scrape screen
scroll search secure seed select separate serve settle share ship shop shorten shuffle sign signal
simulate skip snap snooze solve sort source spam spawn specify sponsor spot stack stage stake stamp
star start step stop store stream stress strip submit subscribe succeed suggest supersede suppress
survey suspend swap swipe switch sync synchronize tag talk tap target terminate test text threaten
throttle tick time tip toggle tokenize top total touch track trade train transact transcribe
transfer transform translate trash travel treat trial trigger trim try tune turn tweet type
unarchive unblock undelete undock unfollow uninstall unite unlike unlink unlock unmute unpause unpin
unplug unpublish unsave unselect unshare unsubscribe untag untrash unwrap unzip update upgrade
upload use validate value verify vest view violate visit void vote wait waive walk want warn watch
whitelist widen wipe wish work wrap zap zip zoom
"""

# base: past tense, then a participle where it differs.
_IRREGULAR = """
be: was been
beat: beat beaten
become: became become
begin: began begun
bet: bet
bid: bid
bind: bound
blow: blew blown
break: broke broken
bring: brought
build: built
burn: burned burnt
buy: bought
cast: cast
catch: caught
choose: chose chosen
come: came come
cost: cost
cut: cut
deal: dealt
dig: dug
do: did done
draw: drew drawn
drive: drove driven
eat: ate eaten
fall: fell fallen
feed: fed
feel: felt
fight: fought
find: found
fly: flew flown
forget: forgot forgotten
freeze: froze frozen
get: got gotten
give: gave given
go: went gone
grow: grew grown
hang: hung
have: had
hear: heard
hide: hid hidden
hit: hit
hold: held
hurt: hurt
keep: kept
know: knew known
lay: laid
lead: led
leave: left
lend: lent
let: let
lose: lost
make: made
mean: meant
meet: met
pay: paid
put: put
quit: quit
read: read
reset: reset
rewind: rewound
ride: rode ridden
ring: rang rung
rise: rose risen
run: ran run
say: said
see: saw seen
seek: sought
sell: sold
send: sent
set: set
shake: shook shaken
shoot: shot
show: showed shown
shrink: shrank shrunk
shut: shut
sing: sang sung
sink: sank sunk
sit: sat
sleep: slept
slide: slid
speak: spoke spoken
spend: spent
spin: spun
split: split
spread: spread
stand: stood
steal: stole stolen
stick: stuck
strike: struck
swim: swam swum
take: took taken
teach: taught
tell: told
think: thought
throw: threw thrown
troubleshoot: troubleshot
undo: undid undone
understand: understood
unset: unset
wake: woke woken
wear: wore worn
win: won
withdraw: withdrew withdrawn
write: wrote written
"""

# The last consonant doubles: `stop`, `stopped`, `stopping`.
_DOUBLING = """
ban begin bet bid bin cancel chat commit crop cut debug defer dig drag drop embed flag flip format
get grab hit infer let log permit pin plan plug pop prefer put quit refer reset rub run scan set
ship shop shut sit skip snap spam spin split spot star step stop strip submit swap swim tag tap tip
top transfer trim unpin unplug unset untag unwrap unzip win wrap zap zip
"""
# Both spellings are in use; the past tense of `cancel` is written `cancelled` in most event names.
_DOUBLING_IN_BRITAIN = "label level model signal travel total dial cancel channel"

# Read as nouns as often as verbs: `Order Searched` and `Search Ordered` both make sense.
_OFTEN_NOUNS = """
access alert answer attempt audit award back bet bid bill block book bookmark boost brand broadcast
bundle burn cache call challenge change charge chat check claim comment contact copy cost crash
credit cut deal debit delay deposit discount display dispute download draw drive edit email end
error exchange exit export favorite favourite feed file fill filter finance flag focus follow fork
format group help hit host import index invite invoice issue label level like link list load lock
log look mail mark master match message mirror name offer order pack pair park pass patch pause pick
pin ping pitch place plan play point poll post present press preview price print process progress
project prompt purchase query question queue quote rank rate read record refund release reply report
request research reserve result return review reward route run sample save scale scan schedule score
screen search seed set share ship shop show sign signal slide source spam split stack stage stamp
star start step stop store stream survey swipe switch tag talk target test text time tip top total
touch track trade train transfer trial trigger tweet type update upgrade upload use value visit vote
wait walk watch win wish work zoom
"""

# End like a past tense and are none.
_NOT_PAST = """
bed biped bleed bobsled breed coed creed deed embed exceed feed greed heed hundred indeed infrared
kindred moped naked need newsfeed overspeed proceed quadruped red reed rugged sacred seed shed shred
sled speed steed succeed wed weed wicked wretched zed
"""

# Done to something on a screen, whatever its name: no adjectives, as `saved` is in `Saved Address`.
ON_SCREEN = frozenset({"clicked", "hovered", "pressed", "swiped", "tapped", "toggled"})
PARTICLES = frozenset({"up", "in", "out", "off", "on", "down", "back", "away", "over", "through"})
PREPOSITIONS = frozenset(
    {"to", "from", "as", "with", "by", "for", "at", "into", "onto", "via", "on", "in", "through"}
    | {"after", "before", "without", "against", "under", "between"}
)


def _irregular() -> dict[str, tuple[str, ...]]:
    lines = (line.partition(":") for line in _IRREGULAR.strip().splitlines())
    return {base: tuple(forms.split()) for base, _, forms in lines}


IRREGULAR: Mapping[str, tuple[str, ...]] = _irregular()
REGULAR = frozenset(_REGULAR.split()) - frozenset(IRREGULAR)
DOUBLING = frozenset(_DOUBLING.split())
DOUBLING_IN_BRITAIN = frozenset(_DOUBLING_IN_BRITAIN.split())
OFTEN_NOUNS = frozenset(_OFTEN_NOUNS.split())
NOT_PAST = frozenset(_NOT_PAST.split())
