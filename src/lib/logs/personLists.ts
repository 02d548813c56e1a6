/** Several persons in one cell, parted by `;`, where an id may itself hold a `;` (METHODS K10, K46). */

/**
 * The ids of a cell, or null where they cannot be told apart.
 *
 * Ids that hold a `;` are looked for first, the longest before the others. Where one that was not
 * taken shares a part with one that was, and neither lies within the other, both readings are as
 * good: null. All other parts stand for themselves, known or not.
 * @param compound known ids that hold a `;`, as lists of trimmed parts joined by `;`
 */
export function personsOf(cell: string, compound: ReadonlyMap<string, string>): string[] | null {
  const parts = cell.split(';').map(trimmed);
  if (compound.size === 0) return parts.filter((part) => part !== '');
  const matches = matchesOf(parts, compound);
  const taken: Match[] = [];
  for (const match of matches) {
    const rivals = taken.filter((other) => other.from < match.to && match.from < other.to);
    if (rivals.length === 0) taken.push(match);
    else if (!rivals.some((other) => other.from <= match.from && match.to <= other.to)) return null;
  }
  const ids: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const match = taken.find(({ from }) => from === at);
    const part = match ? match.id : (parts[at] ?? '');
    if (match) at = match.to - 1;
    if (part !== '') ids.push(part);
  }
  return ids;
}

/** The known ids that hold a `;`, by their parts without the spaces around them. */
export function compoundIds(ids: Iterable<string>): Map<string, string> {
  const compound = new Map<string, string>();
  for (const id of ids) {
    if (id.includes(';')) compound.set(id.split(';').map(trimmed).join(';'), id);
  }
  return compound;
}

const trimmed = (part: string): string => part.replace(/^[ \t]+|[ \t]+$/g, '');

interface Match {
  readonly from: number;
  readonly to: number;
  readonly id: string;
}

function matchesOf(parts: readonly string[], compound: ReadonlyMap<string, string>): Match[] {
  const widths = [...new Set([...compound.keys()].map((key) => key.split(';').length))];
  const matches: Match[] = [];
  for (let from = 0; from < parts.length; from++) {
    for (const width of widths) {
      if (from + width > parts.length) continue;
      const id = compound.get(parts.slice(from, from + width).join(';'));
      if (id !== undefined) matches.push({ from, to: from + width, id });
    }
  }
  return matches.sort((a, b) => b.id.length - a.id.length || a.from - b.from);
}
