/** Why a column of a table is not read, or better not kept. */
import type { Caution } from '../logs/recognition/sensitiveColumns.ts';
import { m } from './paraglide/messages.js';

const REASONS: Readonly<Record<Caution, () => string>> = {
  personal: m.import_why_personal,
  sensitive: m.import_why_sensitive,
  'free text': m.import_why_free_text,
  device: m.import_why_device,
};

export const isCaution = (why: string): why is Caution => Object.hasOwn(REASONS, why);

/** The reason in words; `unmapped` and what has no reason of its own: nothing of the log is there. */
export const unreadText = (why: string): string => {
  if (why === 'identity') return m.import_why_identity();
  return isCaution(why) ? REASONS[why]() : m.import_why_unmapped();
};

/** Names, ways to reach somebody and numbers of devices are never kept, whatever is wished. */
export const isNever = (why: string): boolean =>
  why === 'personal' || why === 'device' || why === 'identity';
