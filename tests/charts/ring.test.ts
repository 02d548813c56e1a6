import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layRing } from '../../src/lib/charts/ring.ts';
import { boxOfLabel, linesOf } from '../../src/lib/charts/ringGroups.ts';
import { overlap, type Box } from '../../src/lib/charts/textRoom.ts';

const NAMES = [
  'Développement',
  'Design',
  'Réparation de vélos',
  'Artisanat d’art et métiers du livre',
  'Social',
  'Musique',
  'Conseil aux associations',
  'Écriture',
];
const groups = (count: number) =>
  NAMES.slice(0, count).map((name, index) => ({ name, size: 5 + 3 * index }));

function meetings(boxes: readonly Box[]): number {
  let found = 0;
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => (found += overlap(a, b) > 0 ? 1 : 0)));
  return found;
}

describe('layRing', () => {
  it.each([2, 3, 4, 5, 6, 7, 8])(
    'lets no two of %i names meet, on a phone or a screen',
    (count) => {
      for (const width of [288, 358, 440, 560, 900]) {
        const ring = layRing(groups(count), [], width);
        expect(meetings(ring.groups.map(boxOfLabel)), `${count} at ${width}`).toBe(0);
      }
    },
  );

  it('keeps circles and names inside the picture from a phone up', () => {
    for (const width of [288, 358, 440, 560, 900]) {
      const ring = layRing(groups(8), [], width);
      for (const group of ring.groups) {
        const box = boxOfLabel(group);
        expect(box.x).toBeGreaterThanOrEqual(-1);
        expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
        expect(box.y).toBeGreaterThanOrEqual(-1);
        expect(box.y + box.height).toBeLessThanOrEqual(ring.height + 6);
        expect(group.x - group.radius).toBeGreaterThanOrEqual(0);
        expect(group.x + group.radius).toBeLessThanOrEqual(width);
      }
    }
  });

  it('writes the words of a ribbon clear of every name', () => {
    const words = ['8 fois moins', 'que prévu'];
    for (const width of [358, 440, 900]) {
      for (let a = 0; a < 6; a++) {
        for (let b = a + 1; b < 6; b++) {
          const ring = layRing(groups(6), [{ a, b, width: 3, emphasis: 'fewer', words }], width);
          const placed = ring.links[0]?.words;
          expect(placed).not.toBeNull();
          const box = { x: (placed?.x ?? 0) - 47, y: (placed?.y ?? 0) - 14, width: 94, height: 35 };
          const covered = ring.groups.reduce((sum, g) => sum + overlap(boxOfLabel(g), box), 0);
          expect(covered, `${a}-${b} at ${width}`).toBeLessThan(60);
        }
      }
    }
  });

  it('makes the area of a circle follow the size of its group', () => {
    const ring = layRing(
      [
        { name: 'a', size: 100 },
        { name: 'b', size: 25 },
      ],
      [],
      600,
    );
    const [a, b] = ring.groups;
    expect((a?.radius ?? 0) / (b?.radius ?? 1)).toBeCloseTo(2, 6);
  });

  it('refuses a link to a group that is not there', () => {
    expect(() => layRing(groups(2), [{ a: 0, b: 5, width: 1, emphasis: 'plain' }], 400)).toThrow(
      RangeError,
    );
  });
});

describe('linesOf', () => {
  it('never makes more than two lines, none longer than asked', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 4, max: 30 }), (name, length) => {
        const lines = linesOf(name, length);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(length);
      }),
    );
  });
});
