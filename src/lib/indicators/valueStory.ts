/**
 * What can be said of the projects of a period without counting any twice (METHODS F2): how many
 * began, how many joined people who first met here, what those concerned say of the place's part.
 */
import { weekOf } from '../base/time.ts';
import { UNTOLD } from '../disclosure/gate.ts';
import { twoDigits } from '../disclosure/rounded.ts';
import { NONE } from '../logs/logs.ts';
import { median } from '../stats/median.ts';
import type { Collaborations } from './collaborations.ts';
import type { Counted, RawParts } from './result.ts';
import type { World } from './world.ts';

/** What is written in the column `counterfactual`, in both languages: METHODS F2. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  no: 'no',
  non: 'no',
  later: 'later',
  'plus tard': 'later',
  yes: 'yes',
  oui: 'yes',
};
const ANSWER_NAMES = ['no', 'later', 'yes'] as const;
type Answer = (typeof ANSWER_NAMES)[number];

/** One outcome dated in the period, with at least one member. */
interface Project {
  readonly row: number;
  readonly members: readonly number[];
  readonly answer: Answer | null;
  /** NaN where none is declared. */
  readonly amount: number;
}

/**
 * Projects are outcomes of any kind. `firstMetHere`: at least two of its people made their tie after
 * the burn-in and before it, null where that cannot be told; `onlyWeak`: of the pairs that never did
 * such a thing before, one had a weak tie a month before and none a strong one; `declared`: those of
 * which somebody said whether they would have come about without the place, `no`, `later` or `yes`;
 * `amounts`: what was declared for these, by answer.
 * O(outcomes + ties)
 */
export function storyOf(world: World, found: Collaborations): RawParts {
  const projects = projectsOf(world);
  const k = world.definitions.kInternal;
  const declared = projects.filter(({ answer }) => answer !== null);
  const answers = ANSWER_NAMES.map((name) => declared.filter(({ answer }) => answer === name));
  const isOpen = openAnswers(answers, k);
  const met = metBefore(world);
  const weak = onlyWeak(found);
  return {
    projects: counted(projects),
    firstMetHere:
      met === null ? null : within(projects, (one) => met(one.members, dayOf(world, one))),
    onlyWeak: within(projects, ({ row }) => weak.has(row)),
    declared: {
      all: within(projects, ({ answer }) => answer !== null),
      ...Object.fromEntries(
        ANSWER_NAMES.map((name, at) => [name, isOpen[at] ? counted(answers[at]!) : UNTOLD]),
      ),
    },
    amounts: Object.fromEntries(
      ANSWER_NAMES.map((name, at) => [name, isOpen[at] ? amountsOf(answers[at]!, k) : null]),
    ),
  };
}

/**
 * What was declared for the projects of one answer, each counted once: how many have an amount, their
 * sum and median in two digits, as the file has them. Of the sum each of a project's people has an
 * equal part: the gate closes it where one person has most.
 */
function amountsOf(projects: readonly Project[], k: number): RawParts {
  const own = projects.filter(({ amount }) => amount > 0);
  const persons = within(projects, ({ amount }) => amount > 0).persons;
  const ofPerson = new Map<number, number>();
  for (const { amount, members } of own) {
    for (const one of members)
      ofPerson.set(one, (ofPerson.get(one) ?? 0) + amount / members.length);
  }
  const total = own.reduce((sum, { amount }) => sum + amount, 0);
  const middle = median(own.map(({ amount }) => amount));
  return {
    projects: { count: own.length, persons },
    total: { count: twoDigits(total), persons, most: Math.max(0, ...ofPerson.values()) },
    // Of few projects it would be one of their amounts.
    median: { rate: own.length < k || middle === null ? null : twoDigits(middle), persons },
  };
}

const dayOf = ({ logs }: World, { row }: Project): number => logs.outcomes!.day[row]!;

function projectsOf({ logs, window, evidence, without }: World): Project[] {
  const { outcomes, texts } = logs;
  if (outcomes === null || window === null) return [];
  return Array.from(outcomes.day.keys()).flatMap((row) => {
    const day = outcomes.day[row]!;
    const members = [...outcomes.persons[row]!].filter((person) => evidence.hidden[person] === 0);
    const isIn = day >= window.from && day < window.to && weekOf(day) !== without;
    if (!isIn || members.length === 0) return [];
    const word = outcomes.counterfactual[row]!;
    const said = word === NONE ? '' : (texts[word] ?? '').trim().toLowerCase();
    const answer = Object.hasOwn(ANSWERS, said) ? ANSWERS[said]! : null;
    return [{ row, members, answer, amount: outcomes.amount[row]! }];
  });
}

const counted = (projects: readonly Project[]): Counted => ({
  count: projects.length,
  persons: new Set(projects.flatMap(({ members }) => members)).size,
});

/** How many of the projects: told only where enough people stand behind the others too, or none. */
function within(projects: readonly Project[], isOne: (project: Project) => boolean): Counted {
  const own = counted(projects.filter(isOne));
  const rest = counted(projects.filter((one) => !isOne(one)));
  return {
    count: own.count,
    persons: rest.count === 0 ? own.persons : Math.min(own.persons, rest.persons),
  };
}

/** Answers sum to those declared: a single closed one would follow, so that the smallest closes too. */
function openAnswers(answers: readonly (readonly Project[])[], k: number): boolean[] {
  const open = answers.map((own) => own.length === 0 || counted(own).persons >= k);
  if (open.filter((one) => !one).length !== 1) return open;
  const sizes = answers.map((own, at) => (open[at] ? own.length : Infinity));
  const least = sizes.indexOf(Math.min(...sizes));
  return open.map((one, at) => one && at !== least);
}

/** Whether two of these people first met in the log, after its burn-in and before a day. */
function metBefore({
  firstEvidence: { a, b, day },
  evidence,
  definitions,
}: World): ((members: readonly number[], before: number) => boolean) | null {
  const first = evidence.calendar?.first;
  if (first === undefined) return null;
  const known = first + 7 * definitions.burnInWeeks;
  if (evidence.calendar !== null && known > evidence.calendar.last) return null;
  const met = new Map<number, number>();
  for (let p = 0; p < day.length; p++) met.set(a[p]! * evidence.persons + b[p]!, day[p]!);
  const dayOfPair = (p: number, q: number): number =>
    met.get(Math.min(p, q) * evidence.persons + Math.max(p, q)) ?? NaN;
  return (members, before) =>
    members.some((p, at) =>
      members.slice(at + 1).some((q) => {
        const since = dayOfPair(p, q);
        return since >= known && since < before;
      }),
    );
}

/** Rows of the outcomes of which one pair was weak and none strong. */
function onlyWeak({ cases }: Collaborations): ReadonlySet<number> {
  const rows = (name: string): number[] =>
    cases.flatMap(({ pairClass, outcome }) => (pairClass === name ? [outcome] : []));
  const strong = new Set(rows('strong'));
  return new Set(rows('weak').filter((row) => !strong.has(row)));
}
