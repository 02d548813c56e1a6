"""Recomputes three numbers of results.csv from nodes.csv and ties.csv, and says whether they agree.

Recalcule trois chiffres de results.csv à partir de nodes.csv et ties.csv, et dit s'ils concordent.

    python3 recompute.py [folder]

Standard library only. For more: networkx.read_graphml("network.graphml").
"""

import csv
import sys
from pathlib import Path
from statistics import median

FOLDER = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent


def rows(name):
    with open(FOLDER / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def values(name, key):
    return {row[key]: row["value"] for row in rows(name)}


people = [row["id"] for row in rows("nodes.csv")]
ties = rows("ties.csv")
most_shared = float(values("definitions.csv", "definition")["bridgingOverlap"])

neighbours = {person: set() for person in people}
for tie in ties:
    neighbours[tie["source"]].add(tie["target"])
    neighbours[tie["target"]].add(tie["source"])


def position(tie):
    """Pendant where an end has no other tie; else bridging where few neighbours are shared."""
    a, b = neighbours[tie["source"]], neighbours[tie["target"]]
    if len(a) == 1 or len(b) == 1:
        return "pendant"
    shared = len(a & b)
    others = len(a) + len(b) - 2 - shared
    return "bridging" if shared / others <= most_shared else "embedded"


weak = [tie for tie in ties if tie["class"] == "weak"]
weak_ties = dict.fromkeys(people, 0)
for tie in weak:
    weak_ties[tie["source"]] += 1
    weak_ties[tie["target"]] += 1
places = [position(tie) for tie in weak]
bridging, embedded = places.count("bridging"), places.count("embedded")


def share(part, whole):
    return part / whole if whole else None


recomputed = {
    "weak-ties-per-member": median(weak_ties.values()) if people else None,
    "members-with-three-weak-ties": share(sum(n >= 3 for n in weak_ties.values()), len(people)),
    "weak-bridging-share": share(bridging, bridging + embedded),
}

stated = values("results.csv", "indicator")
agree = True
for name, value in recomputed.items():
    told = stated.get(name, "")
    if told == "" or value is None:
        verdict = "not told" if told == "" else "DIFFERS"
    else:
        verdict = "same" if abs(value - float(told)) <= 1e-9 * max(1, abs(value)) else "DIFFERS"
    agree = agree and verdict != "DIFFERS"
    print(name, "recomputed", value, "stated", told, verdict)
sys.exit(0 if agree else 1)
