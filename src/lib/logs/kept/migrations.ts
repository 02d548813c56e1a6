/** Heads of older snapshots, made into those of today one version after the other. */

/** What stands in the first part of a snapshot, before anything in it is believed. */
export type AnyHead = Readonly<Record<string, unknown>> & { readonly format: number };

/** At index i: the way from format i + 1 to the next. Each stays as it is for good. */
const MIGRATIONS: readonly ((head: AnyHead) => Readonly<Record<string, unknown>>)[] = [
  // Nothing was ever deleted from check-ins.
  (head) => ({ ...head, past: null }),
];

/** Version of the form that is written today. */
export const FORMAT = MIGRATIONS.length + 1;

/** The head as today's form has it; null where no version of ours wrote it. */
export function migrated(head: AnyHead): AnyHead | null {
  if (!Number.isInteger(head.format) || head.format < 1) return null;
  return MIGRATIONS.slice(head.format - 1).reduce<AnyHead>(
    (from, step) => ({ ...step(from), format: from.format + 1 }),
    head,
  );
}
