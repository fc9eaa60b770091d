"""Reads a glossary for OmegaT and one in TBX version 2 with translate-toolkit's own readers.

Called with the two files and the number of rows and of concepts that they must have.
"""

import sys

from translate.storage import factory, tbx

omegat, martif, rows, concepts = sys.argv[1:]

store = factory.getobject(omegat)
units = [unit for unit in store.units if not unit.source.startswith("#")]
assert len(units) == int(rows), f"{omegat}: {len(units)} rows, not {rows}"
assert all(unit.source and unit.target for unit in units)

store = tbx.tbxfile.parsefile(martif)
store.setsourcelanguage("zh")
store.settargetlanguage("ru")
assert len(store.units) == int(concepts), f"{martif}: {len(store.units)} concepts, not {concepts}"
assert all(unit.source and unit.target for unit in store.units)
deprecated = [term for unit in store.units for term in unit.get_target_terms() if term.deprecated]
assert deprecated, f"{martif}: no term is deprecated"
