/** Somebody, as the person at the desk can recognise them: by name, by id, or by the end of a key. */
import { m } from '../../text/paraglide/messages.js';

/** A key that stands for a name or an e-mail (logs/mapped/personKeys.ts). */
const KEY = /^k[0-9a-f]{16}$/;

/** Whether somebody can only be shown by a key: the name is not known here. */
export const isKeyOnly = (person: string, names: Readonly<Record<string, string>>): boolean =>
  !Object.hasOwn(names, person) && KEY.test(person);

export function personText(person: string, names: Readonly<Record<string, string>>): string {
  const name = Object.hasOwn(names, person) ? names[person] : undefined;
  if (name !== undefined) return name;
  return KEY.test(person) ? m.history_somebody({ key: person.slice(1, 5) }) : person;
}
