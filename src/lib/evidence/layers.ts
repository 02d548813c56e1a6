/** Which layers a place's logs hold, which kinds of evidence they can give, and what makes a tie. */
import type { Definitions } from '../base/definitions.ts';
import { ATTENDANCE, type Logs } from '../logs/logs.ts';

/** Kinds of evidence, as bits (METHODS A6). */
export const KIND = { contact: 1, event: 2, service: 4 } as const;

/** Number of kinds in a set of {@link KIND} bits. */
export const countKinds = (kinds: number): number =>
  (kinds & 1) + ((kinds >> 1) & 1) + ((kinds >> 2) & 1);

export interface Layers {
  /** Check-ins with a kept row, where they may speak of ties. */
  readonly copresence: boolean;
  readonly events: boolean;
  readonly service: boolean;
  readonly contacts: boolean;
  /** A ready network and nobody who did anything: people who only registered change nothing in it. */
  readonly declared: boolean;
  /** All zones are whole buildings: small groups cannot be told. */
  readonly coarse: boolean;
  /** Number of kinds that can be had: 1 … 3; 0 in a ready network. */
  readonly kinds: number;
  /** Whether repeated small groups make a tie by themselves (METHODS K20). */
  readonly copresenceMakesTies: boolean;
  /** Only one kind of evidence: classes are by frequency alone. */
  readonly singleKind: boolean;
}

const has = (log: { readonly length: number } | null): boolean => log !== null && log.length > 0;

function isDeclared({
  ties,
  nominations,
  checkins,
  past,
  attendance,
  help,
  contacts,
}: Logs): boolean {
  if (!has(ties) && !has(nominations)) return false;
  const someoneCame = attendance?.status.includes(ATTENDANCE.present) === true;
  return past === null && !someoneCame && ![checkins, help, contacts].some(has);
}

/**
 * A layer exists when its file has a kept row (K19), or had one that was deleted since, and the
 * definitions let it speak.
 */
export function layersOf(logs: Logs, definitions: Definitions): Layers {
  const { past } = logs;
  const visits = has(logs.checkins) || past !== null;
  const copresence = visits && definitions.layers === 'all';
  const events = has(logs.attendance);
  const service = has(logs.help);
  const contacts = has(logs.contacts) && definitions.layers !== 'help-and-events';
  const coarse =
    copresence && logs.zones.every((zone) => zone.name === null) && past?.coarse !== false;
  const kinds = [(copresence && !coarse) || contacts, events, service].filter(Boolean).length;
  const only = !events && !service && !contacts;
  const rule = definitions.copresenceTies;
  return {
    copresence,
    events,
    service,
    contacts,
    declared: isDeclared(logs),
    coarse,
    kinds,
    copresenceMakesTies: copresence && (rule === 'always' || (rule === 'auto' && only)),
    singleKind: kinds <= 1,
  };
}
