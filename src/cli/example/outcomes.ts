/** What came of some ties: projects, jobs, contracts, declared by those concerned. */
import type { Bond } from './bonds.ts';
import type { Chance } from './chance.ts';
import { FIRST_DAY, LAST_DAY, OPEN_DAYS } from './calendar.ts';

export interface Outcome {
  readonly kind: string;
  readonly title: string;
  readonly day: number;
  /** Ranks of all named, the pair of the tie first. */
  readonly persons: readonly number[];
  readonly counterfactual: 'no' | 'later' | 'yes' | null;
  /** Declared euros, or null. */
  readonly amount: number | null;
  /** Rank in the list of bonds of the tie it grew from. */
  readonly bond: number;
}

const OUTCOMES = 46;
/** Days between the beginning of a tie and what comes of it, at least. */
const RIPENS = 40;

const TITLES: Readonly<Record<string, readonly string[]>> = {
  projet: ['Guide du réemploi', 'Jardin en bacs', 'Carte des savoir-faire', 'Festival de rue'],
  contrat: ['Site d’une ferme', 'Mobilier d’accueil', 'Enquête de quartier', 'Affiches'],
  emploi: ['Poste d’animation', 'Poste d’atelier', 'Mission de six mois'],
  formation: ['Soudure, deux jours', 'Bases du web', 'Tenir un budget'],
  bénévolat: ['Repas de quartier', 'Soutien scolaire'],
};

const KINDS = ['projet', 'projet', 'projet', 'contrat', 'contrat', 'emploi', 'formation'] as const;

/** Outcomes in time order, each pair at most once. */
export function makeOutcomes(chance: Chance, bonds: readonly Bond[]): readonly Outcome[] {
  const ripe = bonds.flatMap((bond, rank) =>
    bond.to - bond.from > 10 && bond.from < LAST_DAY - RIPENS - 20 ? [rank] : [],
  );
  const weight = (rank: number): number => (bonds[rank]?.kind === 'strong' ? 2.2 : 1);
  return chance
    .some(ripe, OUTCOMES, weight)
    .flatMap((rank) => {
      const bond = bonds[rank];
      return bond === undefined ? [] : [makeOutcome(chance, bonds, bond, rank)];
    })
    .sort((x, y) => x.day - y.day || x.bond - y.bond);
}

function makeOutcome(chance: Chance, bonds: readonly Bond[], bond: Bond, rank: number): Outcome {
  const earliest = Math.max(bond.from + RIPENS, FIRST_DAY + 60);
  const days = OPEN_DAYS.filter((day) => day >= earliest && day <= earliest + 120);
  const kind = chance.happens(0.12) ? 'bénévolat' : chance.one(KINDS);
  const paid = kind === 'contrat' || kind === 'emploi';
  return {
    ...{ kind, bond: rank, title: chance.one(TITLES[kind] ?? []), day: chance.one(days) },
    persons: [bond.a, bond.b, ...companions(chance, bonds, bond, kind)],
    counterfactual: chance.happens(0.85)
      ? chance.one(['no', 'no', 'no', 'later', 'later', 'yes'] as const)
      : null,
    amount: paid && chance.happens(0.6) ? chance.between(4, 90) * 100 : null,
  };
}

/** Others who join a project: people bound to one of the two. */
function companions(
  chance: Chance,
  bonds: readonly Bond[],
  bond: Bond,
  kind: string,
): readonly number[] {
  if (kind !== 'projet' || chance.happens(0.5)) return [];
  const near = bonds
    .filter((other) => other !== bond && other.from <= bond.from + RIPENS && other.to >= bond.from)
    .filter((other) => other.a === bond.a || other.b === bond.a)
    .map((other) => (other.a === bond.a ? other.b : other.a))
    .filter((rank) => rank !== bond.b);
  return chance.some([...new Set(near)], chance.between(1, 2));
}
