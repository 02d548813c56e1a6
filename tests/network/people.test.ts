import { describe, expect, it } from 'vitest';
import { circleFacts } from '../../src/lib/network/circleFacts.ts';
import { placeNames } from '../../src/lib/network/namePlaces.ts';
import type { People } from '../../src/lib/network/people.ts';
import { tiedPeople } from '../../src/lib/network/people.ts';
import { neighboursAround, personFacts, tiesByPerson } from '../../src/lib/network/person.ts';
import { ALL_TIES, countTies, drawableTies, lets } from '../../src/lib/network/shownTies.ts';

/** Person 0 in the middle of 1 (north), 2 (east), 3 (south); 4 has no tie. */
const STAR: People = {
  degree: Uint32Array.of(3, 1, 1, 1, 0),
  circle: Int32Array.of(0, 0, 1, 2, -1),
  x: Float32Array.of(0, 0, 1, 0, 9),
  y: Float32Array.of(0, 1, 0, -1, 9),
  from: Uint32Array.of(0, 0, 0),
  to: Uint32Array.of(3, 2, 1),
  tieClass: Uint8Array.of(0, 1, 2),
  position: Uint8Array.of(0, 1, 2),
  strength: Float64Array.of(0.1, 0.6, 0.3),
  labels: ['wood', 'cloth'],
  label: Int32Array.of(0, 0, 0, 0, -1),
};

describe('a person', () => {
  const tiesOf = tiesByPerson(STAR);

  it('is described by ties of each class and by the other circles they lead to', () => {
    expect(personFacts(STAR, tiesOf(0), 0)).toEqual({
      all: 3,
      weak: 1,
      strong: 1,
      unclassified: 1,
      bridging: 1,
      otherCircles: 2,
    });
  });

  it('has contacts clockwise from the top', () => {
    expect(neighboursAround(STAR, tiesOf(0), 0)).toEqual([1, 2, 3]);
  });

  it('is drawn only with a tie', () => {
    expect(tiedPeople(STAR)).toEqual([0, 1, 2, 3]);
  });
});

describe('ties shown', () => {
  it('follow the classes chosen, and bridges alone where asked', () => {
    const seen = (filter: typeof ALL_TIES): number[] =>
      [0, 1, 2].filter((tie) => lets(filter, STAR, tie));
    expect(seen(ALL_TIES)).toEqual([0, 1, 2]);
    expect(seen({ ...ALL_TIES, weak: false })).toEqual([1, 2]);
    expect(seen({ ...ALL_TIES, bridgingOnly: true })).toEqual([0]);
    expect(seen({ ...ALL_TIES, weak: false, bridgingOnly: true })).toEqual([]);
  });

  it('are bridges, then the strongest, where there are too many', () => {
    expect(drawableTies(STAR, 2)).toEqual([0, 1]);
    expect(drawableTies(STAR, 3)).toEqual([0, 1, 2]);
  });

  it('add up by class', () => {
    const { all, weak, strong, unclassified } = countTies(STAR, [0, 1, 2]);
    expect(weak + strong + unclassified).toBe(all);
  });
});

describe('names of circles', () => {
  const people = (label: readonly number[]): People => ({
    ...STAR,
    circle: new Int32Array(label.length),
    label: Int32Array.from(label),
  });

  it('follow the label of five people and a good third', () => {
    expect(circleFacts(people([0, 0, 0, 0, 0, 1, 1]))).toEqual([
      { circle: 0, people: 7, label: 0 },
    ]);
  });

  it('are not told by a label of four people, nor by one of two equal ones', () => {
    expect(circleFacts(people([0, 0, 0, 0, 1, -1]))[0]?.label).toBeNull();
    expect(circleFacts(people([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]))[0]?.label).toBeNull();
  });

  it('are not given to fewer than five people', () => {
    expect(circleFacts(people([0, 0, 0, 0]))).toEqual([]);
  });
});

describe('places of names', () => {
  const room = { width: 400, height: 300 };
  const around = { left: 180, right: 220, top: 140, bottom: 160 };
  const name = { width: 80, height: 20, around };

  it('never meet, and stay in the picture', () => {
    const places = placeNames([name, name, name, name], [], room);
    const boxes = places.flatMap((at) => (at === null ? [] : [at]));
    expect(boxes).toHaveLength(4);
    for (const [i, a] of boxes.entries()) {
      expect(a.x >= 0 && a.y >= 0 && a.x + 80 <= 400 && a.y + 20 <= 300).toBe(true);
      for (const b of boxes.slice(0, i)) {
        expect(Math.abs(a.x - b.x) >= 80 || Math.abs(a.y - b.y) >= 20).toBe(true);
      }
    }
  });

  it('leave people uncovered where they can', () => {
    const [first] = placeNames([name], [], room);
    const there = { x: (first?.x ?? 0) + 40, y: (first?.y ?? 0) + 10 };
    const [second] = placeNames([name], [there], room);
    expect(second).not.toEqual(first);
  });

  it('are left out where there is no room', () => {
    expect(placeNames([{ ...name, width: 500 }], [], room)).toEqual([null]);
  });
});
