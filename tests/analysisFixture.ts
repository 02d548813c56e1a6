/** An invented analysis for tests: no number in it was computed from anything. */
import { DEFAULTS } from '../src/lib/base/definitions.ts';
import type { GroupsView } from '../src/lib/engine/groupTies.ts';
import type { Analysis, WeekRow } from '../src/lib/engine/protocol.ts';
import type { Result } from '../src/lib/indicators/result.ts';

const shared = {
  level: 0.95,
  method: 'week-jackknife',
  coverage: 1,
  flags: [],
  spec: 'test',
} as const;

const RESULTS: readonly Result[] = [
  {
    ...shared,
    id: 'coverage',
    value: 0.86,
    unit: 'share',
    n: 420,
    lo: 0.81,
    hi: 0.9,
    parts: { activeMembers: 57, activeOptedOut: 2, activeStaff: 3, attributeKnown: 55 },
  },
  {
    ...shared,
    id: 'new-ties-rate',
    value: 0.48,
    unit: 'per-member-month',
    n: 36,
    lo: 0.17,
    hi: 1.36,
    parts: { memberMonths: 150.4, newTies: 36 },
  },
  {
    ...shared,
    id: 'new-ties-hazard',
    value: 0.0112,
    unit: 'per-pair-month',
    n: 36,
    lo: 0.0039,
    hi: 0.0319,
  },
  {
    ...shared,
    id: 'weak-ties-per-member',
    value: 3,
    unit: 'ties',
    n: 57,
    lo: 2,
    hi: 5,
    method: 'order-statistics',
    parts: { mean: 4.21 },
  },
  {
    ...shared,
    id: 'members-with-three-weak-ties',
    value: 0.596,
    unit: 'share',
    n: 57,
    lo: 0.47,
    hi: 0.71,
  },
  {
    ...shared,
    id: 'weak-bridging-share',
    value: 0.132,
    unit: 'share',
    n: 114,
    lo: 0.088,
    hi: 0.193,
    parts: { bridging: 15, pendantApart: 6 },
  },
  {
    ...shared,
    id: 'strong-bridging-share',
    value: 0.25,
    unit: 'share',
    n: 8,
    lo: 0.071,
    hi: 0.591,
    method: 'wilson',
    parts: { bridging: 2, pendantApart: 0 },
  },
  {
    ...shared,
    id: 'ties-by-class',
    value: 128,
    unit: 'ties',
    n: 57,
    lo: null,
    hi: null,
    method: 'none',
    parts: {
      latent: 543,
      weak: 120,
      strong: 8,
      dormant: 45,
      unclassifiedWithEvidence: 0,
      unclassifiedWithout: 17,
      position: { bridging: 17, embedded: 105, pendant: 6 },
      audit: {
        byKinds: {
          'contact+event': 15,
          'contact+event+service': 8,
          'contact+service': 25,
          event: 66,
          'event+service': 3,
          service: 11,
        },
        coPresenceAlone: 0,
        coPresenceAloneShare: 0,
        pairsWithSmallGroupDays: { atLeast3: 166, atLeast5: 80, atLeast10: 33 },
        familiarFaces: 118,
      },
    },
  },
  {
    ...shared,
    id: 'neighbourhood-overlap',
    value: 0.541,
    unit: 'overlap',
    n: 128,
    lo: 0.5,
    hi: 0.58,
  },
  {
    ...shared,
    id: 'local-bridges',
    value: 12,
    unit: 'count',
    n: 128,
    lo: null,
    hi: null,
    intervalReason: 'TOO_FEW_WEEKS',
    parts: { shareOfTies: 0.094, pendant: 6, spans: { '3': 6, '4': 2, inf: 4 } },
  },
];

/** Around what was expected, four ties more or fewer; further away chance does not go. */
function gapOf(ties: number | null, expected: number): GroupsView['cells'][number]['gap'] {
  if (ties === null) return null;
  const distance = (ties - expected) / 2;
  const side = Math.abs(distance) < 5 ? null : distance > 0 ? 'more' : 'fewer';
  return { mean: expected, lo: expected - 4, hi: expected + 4, distance, side };
}

const GROUPS: GroupsView = {
  attribute: 'discipline',
  groups: [
    { name: 'Développement', persons: 14 },
    { name: 'Design', persons: 11 },
    { name: 'Réparation', persons: 9 },
    { name: 'Artisanat d’art et métiers du livre', persons: 8 },
    { name: 'Social', persons: 10 },
    { name: 'Musique', persons: 5 },
  ],
  cells: [
    [0, 0, 20, 7.3],
    [0, 1, 24, 12.4],
    [0, 2, 8, 10.1],
    [0, 3, 9, 9],
    [0, 4, 12, 11.2],
    [0, 5, null, null],
    [1, 1, 5, 4.4],
    [1, 2, 1, 14],
    [1, 3, 6, 7.1],
    [1, 4, 9, 8.8],
    [1, 5, 3, 4.4],
    [2, 2, 4, 2.9],
    [2, 3, 9, 5.8],
    [2, 4, 6, 7.2],
    [2, 5, 2, 3.6],
    [3, 3, 2, 2.2],
    [3, 4, 5, 6.4],
    [3, 5, 2, 3.2],
    [4, 4, 3, 3.6],
    [4, 5, 4, 4],
    [5, 5, null, null],
  ].map(([a, b, ties, expected]) => ({
    a: a ?? 0,
    b: b ?? 0,
    ties: ties ?? null,
    weak: ties ?? null,
    strong: ties === null ? null : 0,
    bridging: ties === null ? null : 1,
    expected: expected ?? null,
    gap: gapOf(ties ?? null, expected ?? 0),
  })),
  inside: null,
  draws: 99,
  unshown: 3,
};

export const ANALYSIS: Analysis = {
  window: { from: '2024-04-29', to: '2024-07-29', weeks: 13, openWeeks: 13 },
  activeMembers: 57,
  results: RESULTS,
  complete: true,
  stableTies: { stable: 9, of: 10 },
  trends: {
    'new-ties-rate': [
      { from: '2023-10-30', to: '2024-01-29', value: 0.9 },
      { from: '2024-01-29', to: '2024-04-29', value: 0.62 },
      { from: '2024-04-29', to: '2024-07-29', value: 0.48 },
    ],
  },
  groups: GROUPS,
  regime: 'events-help',
  spec: 'test',
  definedBy: {
    version: '1',
    definitions: DEFAULTS,
    timezone: 'UTC',
    window: { from: '2024-04-29', to: '2024-07-29' },
    seed: 1,
  },
};

/** Fifty-two weeks: thirteen of burn-in, one closed, one hidden. */
export const WEEKS: readonly WeekRow[] = Array.from({ length: 52 }, (_, index) => {
  const date = new Date(Date.UTC(2023, 7, 7) + index * 7 * 86_400_000).toISOString().slice(0, 10);
  const isClosed = index === 20;
  const newTies = index < 13 || isClosed || index === 30 ? null : (index * 7) % 9;
  return {
    date,
    visits: isClosed ? 0 : 70 + index,
    persons: isClosed ? 0 : 40,
    attendances: isClosed ? 0 : 8,
    helps: isClosed ? 0 : 3,
    newTies,
  };
});
