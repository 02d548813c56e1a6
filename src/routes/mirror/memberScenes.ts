/** Scenes of what members do: help each other, come at their moments, arrive. */
import { findingOf } from '$lib/text/indicator.ts';
import { m } from '$lib/text/paraglide/messages.js';
import { namesAt, numberAt } from '$lib/text/parts.ts';
import { rhythmName } from '$lib/text/rhythmName.ts';
import { lastDayOf, pastBars } from '$lib/ui/public/pastBars.ts';
import { absence, empty, NOTHING, resultOf, type Scene, type Told } from './scene.ts';

export function helpScene(told: Told): Scene {
  const { format } = told;
  const title = m.mirror_help();
  const [gave, received, half] = [
    resultOf(told, 'members-who-helped'),
    resultOf(told, 'members-helped'),
    resultOf(told, 'half-of-help-share'),
  ];
  if (gave?.value == null || received?.value == null) {
    return empty('help', title, absence(told, gave?.value == null ? gave : received));
  }
  const rows = [
    { name: m.mirror_help_gave(), result: gave },
    { name: m.mirror_help_received(), result: received },
    { name: m.mirror_help_half(), result: half },
  ].flatMap(({ name, result }) =>
    result?.value == null ? [] : [{ name, result, value: result.value }],
  );
  const write = (share: number): string => format.percent(share);
  return {
    ...NOTHING,
    ...{ name: 'help', title },
    finding: m.mirror_help_finding({
      helped: format.percent(gave.value),
      received: format.percent(received.value),
    }),
    notes: half?.value == null ? [] : [findingOf(half, format)],
    picture: {
      kind: 'bars',
      bars: rows.map(({ name, value }) => ({ name, count: value })),
      write,
    },
    table: {
      columns: [
        { label: m.mirror_help_col() },
        { label: m.mirror_help_col_share(), write },
        { label: m.mirror_help_col_range() },
      ],
      rows: rows.map(({ name, result, value }) => [
        name,
        value,
        format.range(result) ?? m.figure_interval_missing(),
      ]),
    },
  };
}

export function rhythmsScene(told: Told): Scene {
  const { format } = told;
  const title = m.mirror_rhythms();
  const bridging = resultOf(told, 'rhythm-bridging');
  const rows = namesAt(bridging?.parts, 'rhythms').map((rhythm) => ({
    name: rhythmName(rhythm),
    count: numberAt(bridging?.parts, 'rhythms', rhythm),
  }));
  const bars = rows.flatMap(({ name, count }) => (count === null ? [] : [{ name, count }]));
  if (bridging?.value == null) return empty('rhythms', title, absence(told, bridging));
  const write = (count: number): string => format.number(count, 0);
  const untold = m.figure_fewer_than({ k: format.number(told.publicView.k) });
  return {
    ...NOTHING,
    ...{ name: 'rhythms', title, finding: findingOf(bridging, format) },
    picture: bars.length === 0 ? null : { kind: 'bars', bars, write },
    table: {
      columns: [{ label: m.families_rhythm() }, { label: m.families_members(), write }],
      rows: rows.map(({ name, count }) => [name, count ?? untold]),
    },
  };
}

/** Newcomers where enough came; else what can be said of new ties. */
export function newcomersScene(told: Told): Scene {
  const { format, publicView } = told;
  const title = m.mirror_newcomers();
  const integrated = resultOf(told, 'newcomers-integrated');
  const isTold = integrated?.value != null;
  const result = isTold ? integrated : resultOf(told, 'new-ties-rate');
  if (result?.value == null) return empty('newcomers', title, absence(told, integrated));
  const write = (value: number): string => format.value(value, result.unit);
  const points = publicView.trends[result.id] ?? [];
  const bars = (pastBars(points, format) ?? []).flatMap(({ label, value }) =>
    value === null ? [] : [{ name: label, count: value }],
  );
  const caption = isTold ? m.mirror_newcomers_share() : m.mirror_newcomers_ties();
  const k = format.number(publicView.k);
  return {
    ...NOTHING,
    ...{ name: 'newcomers', title, finding: findingOf(result, format) },
    notes: [
      ...(isTold ? [] : [m.mirror_newcomers_few({ k })]),
      ...(bars.length === 0 ? [] : [caption]),
    ],
    kept: isTold ? [] : [m.mirror_newcomers_few({ k })],
    picture: bars.length === 0 ? null : { kind: 'bars', bars, write, least: isTold ? 1 : 0.01 },
    table:
      bars.length === 0
        ? null
        : {
            columns: [
              { label: m.report_trend_col_from() },
              { label: m.report_trend_col_to() },
              { label: caption, write },
            ],
            rows: points.map(({ from, to, value }) => [
              from,
              lastDayOf(to),
              value ?? m.report_trend_gap(),
            ]),
          },
  };
}
