import { definePreset, type Draft } from '../recognition/definePreset.ts';
import { folded } from '../mapped/fold.ts';
import { guessDrafts } from '../recognition/guess.ts';
import type { HeadedTable } from '../mapped/tableHeaders.ts';

const STAMPS = ['horodateur', 'timestamp'];

/** Google Forms: its first column is when the form was sent; every other column is a question. */
export default definePreset({
  id: 'google-forms',
  needs: [['Horodateur', 'Timestamp']],
  fits: (table) => STAMPS.includes(folded(table.headers[0] ?? '')),
  read: (table) => {
    const [first, ...others] = guessDrafts(table);
    return [stamped(first, table), ...others.map((draft) => stamped(draft, table))];
  },
});

/** A guess that takes the time of sending for the time of what happened says so. */
function stamped(draft: Draft, { headers }: HeadedTable): Draft {
  const used = Object.values(draft.columns).some(
    (source) => source?.from === 'headers' && source.headers.includes(headers[0] ?? ''),
  );
  return used ? { ...draft, warnings: [...(draft.warnings ?? []), 'FORM_TIME'] } : draft;
}
