/** Scenes of groups: who comes, who is beside whom, who is tied to whom. */
import type { Result } from '$lib/indicators/result.ts';
import type { Format } from '$lib/text/format.ts';
import { findingOf } from '$lib/text/indicator.ts';
import { m } from '$lib/text/paraglide/messages.js';
import { namesAt, numberAt } from '$lib/text/parts.ts';
import { sideOf } from '$lib/text/side.ts';
import { groupsFigureOf } from '$lib/ui/groups/groupsFigure.ts';
import { unshownWords } from '$lib/ui/groups/words.ts';
import { compositionOf } from '$lib/ui/public/composition.ts';
import { absence, empty, NOTHING, resultOf, type Scene, type Told } from './scene.ts';

export function whoScene(told: Told): Scene {
  const { publicView, format } = told;
  const { k, members } = publicView;
  const title = m.mirror_who();
  if (members < k) return empty('who', title, m.mirror_few({ k: format.number(k) }));
  const sizes = (publicView.groups?.groups ?? []).map(({ name, persons }) => ({
    name,
    size: persons,
  }));
  const composition = compositionOf(sizes, k, format);
  const said = { n: format.number(sizes.length), k: format.number(k) };
  const finding = m.mirror_who_finding({ members: format.number(members) });
  if (composition === null) {
    return { ...NOTHING, name: 'who', title, finding, notes: [m.mirror_who_none(said)] };
  }
  return {
    ...NOTHING,
    ...{ name: 'who', title, finding, table: composition.table },
    notes: [m.mirror_who_groups(said)],
    kept: unshown(publicView.groups, format),
    picture: {
      kind: 'bars',
      bars: composition.bars,
      write: (count) => format.number(count, 0),
    },
  };
}

function unshown(groups: Told['publicView']['groups'], format: Format): string[] {
  const words = groups === null ? null : unshownWords(groups, format);
  return words === null ? [] : [words];
}

export function roomScene(told: Told): Scene {
  const { format } = told;
  const title = m.mirror_room();
  const exposure = resultOf(told, 'exposure');
  if (exposure?.value == null) return empty('room', title, absence(told, exposure));
  const groups = resultOf(told, 'connectedness')?.parts;
  const rows = namesAt(groups, 'groups').flatMap((name) => {
    const at = (part: string): number | null => numberAt(groups, 'groups', name, part);
    const values = [at('shareOfMembers'), at('shareOfAttention')];
    return values.includes(null) ? [] : [{ name, values }];
  });
  const write = (share: number): string => format.percent(share);
  return {
    ...NOTHING,
    ...{ name: 'room', title, finding: roomFinding(exposure, exposure.value, format) },
    notes: rows.length === 0 ? [] : [m.mirror_room_tick(), m.mirror_room_dot()],
    picture: rows.length === 0 ? null : { kind: 'dots', rows, signs: ['tick', 'hollow'], write },
    table: {
      columns: [
        { label: m.overview_groups_col_a() },
        { label: m.mirror_room_col_members(), write },
        { label: m.mirror_room_col_time(), write },
      ],
      rows: rows.map(({ name, values }) => [name, ...values]),
    },
  };
}

function roomFinding(exposure: Result, value: number, format: Format): string {
  const { lo, hi } = exposure;
  const side = sideOf(exposure, 1);
  if (side === 0 || lo === null || hi === null) return m.mirror_room_same();
  const said = { share: format.percent(value), range: format.between(lo, hi, 'share') };
  return side < 0 ? m.mirror_room_less(said) : m.mirror_room_more(said);
}

export function bridgesScene(told: Told): Scene {
  const { publicView, format } = told;
  const title = m.mirror_bridges();
  const share = resultOf(told, 'weak-bridging-share');
  const figure = groupsFigureOf(publicView.groups, format);
  if (share?.value == null && figure.absent !== null) {
    return empty('bridges', title, absence(told, share));
  }
  return {
    ...NOTHING,
    ...{ name: 'bridges', title },
    finding: share?.value == null ? figure.finding : findingOf(share, format),
    notes:
      figure.absent === null
        ? [
            ...(share?.value == null ? [] : [figure.finding]),
            figure.legend
              .slice(1)
              .map(({ words }) => words)
              .join(' · '),
          ]
        : [figure.absent],
    kept: figure.absent === null ? figure.notes : [],
    picture:
      figure.absent === null
        ? {
            kind: 'ring',
            groups: (publicView.groups?.groups ?? []).map(({ name, persons }) => ({
              name,
              size: persons,
            })),
            links: figure.links,
            write: (size) => format.number(size, 0),
          }
        : null,
    table: figure.absent === null ? figure.table : null,
  };
}
