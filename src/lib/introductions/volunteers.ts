/**
 * Who takes part in introductions: only members who said so themselves (METHODS J4). Everything of
 * this folder asks here, so that whoever did not say yes appears nowhere.
 */
import type { World } from '../indicators/world.ts';
import { INTRODUCTIONS } from '../logs/directory.ts';

/** What says yes in the column. */
const YES: readonly string[] = ['yes', 'oui'];

/**
 * 1 for persons who opted in. Nobody where the column is missing; never someone who refused consent,
 * nor one of the staff.
 */
export function volunteersOf({ logs, evidence }: Pick<World, 'logs' | 'evidence'>): Uint8Array {
  const attributes = logs.directory?.attributes;
  const name = [...(attributes?.keys() ?? [])].find(
    (one) => one.trim().toLowerCase() === INTRODUCTIONS,
  );
  const answers = name === undefined ? undefined : attributes?.get(name);
  return evidence.hidden.map((hidden, person) => {
    const answer = (answers?.[person] ?? '').trim().toLowerCase();
    const refused = logs.directory?.optedOut[person] === 1;
    return Number(hidden === 0 && !refused && YES.includes(answer));
  });
}
