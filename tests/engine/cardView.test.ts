/** A member’s own card: what it tells of them, and of whom it keeps silent. */
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import type { CardView } from '../../src/lib/engine/card.ts';
import { cardView } from '../../src/lib/engine/cardView.ts';
import { prepare, sceneOf, type Prepared } from '../../src/lib/engine/pipeline.ts';
import { peopleView } from '../../src/lib/engine/peopleView.ts';
import type { Directory } from '../../src/lib/logs/logs.ts';
import { busyPlace } from '../indicators/place.ts';
import { volunteering } from '../introductions/volunteering.ts';

/** Two of three said yes to introductions. */
const saysYes = (person: number): boolean => person % 3 !== 0;

const placeWith = async (given: Partial<Directory> = {}): Promise<Prepared> => {
  const { logs } = await volunteering(
    (p) => (saysYes(p) ? 'oui' : 'non'),
    given,
    busyPlace(5, 30, 30),
  );
  return prepare(logs, DEFAULTS);
};
const cardOf = (of: Prepared, person: string, named = true): CardView | null =>
  cardView(of, { person, named }, (id) => `Nom ${id}`);

let place: Prepared;
let cards: Map<string, CardView>;
beforeAll(async () => {
  place = await placeWith();
  cards = new Map(
    place.logs.persons.flatMap((id) => {
      const card = cardOf(place, id);
      return card === null ? [] : [[id, card] as const];
    }),
  );
});

/** Everybody else a card speaks of, by id. */
const spokenOf = ({ bridges, meet }: CardView): string[] =>
  [...bridges.map(({ who }) => who), ...(meet ?? []).map(({ who }) => who)].flatMap(
    (one) => one?.called?.id ?? [],
  );

describe('a member’s card', () => {
  it('counts the ties that the people view draws, under the same pseudonym', async () => {
    const people = await peopleView(place, {});
    const { world } = sceneOf(place, {});
    expect(cards.size).toBe(world.nodes.length);
    world.nodes.forEach((person, node) => {
      const card = cards.get(place.logs.persons[person] ?? '');
      expect(card?.pseudonym).toBe(people.pseudonym[node]);
      expect(card?.known).toBe(people.degree[node]);
      const own = (e: number): boolean => people.from[e] === node || people.to[e] === node;
      const bridging = Array.from(people.position.keys()).filter(
        (e) => own(e) && people.position[e] === 0,
      );
      expect(card?.bridges).toHaveLength(bridging.length);
      const grouped = (card?.groups ?? []).reduce((sum, { known }) => sum + known, 0);
      expect(grouped).toBe(card?.known);
    });
  });

  it('speaks of nobody but who agreed to be introduced', () => {
    const ids = new Map(place.logs.persons.map((id, person) => [id, person]));
    const spoken = [...cards.values()].flatMap(spokenOf);
    expect(spoken.length).toBeGreaterThan(20);
    expect(spoken.filter((id) => !saysYes(ids.get(id) ?? 0))).toEqual([]);
  });

  it('proposes people to meet to who agreed to it, three at most, none they know, not themselves', () => {
    let proposed = 0;
    place.logs.persons.forEach((id, person) => {
      const card = cards.get(id);
      if (card === undefined) return;
      if (!saysYes(person)) return expect(card.meet).toBeNull();
      expect(card.meet?.length).toBeLessThanOrEqual(3);
      const met = (card.meet ?? []).map(({ who }) => who.called?.id);
      expect(met).not.toContain(id);
      const tied = new Set(card.bridges.map(({ who }) => who?.called?.id));
      expect(met.filter((one) => tied.has(one))).toEqual([]);
      proposed += met.length;
      return undefined;
    });
    expect(proposed).toBeGreaterThan(10);
  });

  it('says names only where they are asked for', () => {
    const [id] = cards.keys();
    expect(JSON.stringify(cardOf(place, id ?? '', false))).not.toMatch(/Nom |"called":\{/);
  });

  it('names no group of fewer than five', async () => {
    // Three of thirty have a trade of their own.
    const trades = place.logs.persons.map((_, p) => (p < 3 ? 'rare' : 'common'));
    const attributes = new Map<string, (string | null)[]>([['discipline', trades]]);
    const few = await placeWith({ attributes });
    const all = few.logs.persons.flatMap((id) => cardOf(few, id)?.groups ?? []);
    expect(all.map(({ group }) => group)).toContain('common');
    expect(all.map(({ group }) => group)).toContain(null);
    expect(all.map(({ group }) => group)).not.toContain('rare');
  });

  it('is not there of who refused to be counted, nor of who does not exist', async () => {
    const [id, other] = [...cards.keys()];
    const optedOut = Uint8Array.from(place.logs.persons, (one) => Number(one === id));
    const refused = await placeWith({ optedOut });
    expect(cardOf(refused, id ?? '')).toBeNull();
    expect(cardOf(refused, other ?? '')).not.toBeNull();
    expect(cardOf(refused, 'nobody')).toBeNull();
    const spoken = refused.logs.persons.flatMap((one) => {
      const card = cardOf(refused, one);
      return card === null ? [] : spokenOf(card);
    });
    expect(spoken).not.toContain(id);
  });
});
