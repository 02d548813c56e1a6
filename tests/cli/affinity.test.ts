import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/analyze.ts';
import { chanceOf } from '../../src/lib/base/random.ts';
import { folderWith, ran, smallPlace } from './folders.ts';

const paths = (folder: string) => ({ data: join(folder, 'data'), out: join(folder, 'out') });

/** Twelve people of two timetables who come by chance; the second comes when the first does. */
function timetabledPlace(): string {
  const chance = chanceOf(3, 'test');
  const rows = ['person_id,place,zone,start,end'];
  for (let week = 0; week < 26; week++) {
    for (const [slot, hour] of [9, 14, 19].entries()) {
      for (let kind = 0; kind < 2; kind++) {
        const day = new Date(Date.UTC(2024, 0, 1 + 7 * week + kind + 2 * slot));
        const date = day.toISOString().slice(0, 10);
        const came = Array.from({ length: 6 }, () => chance.unit() < 0.6);
        for (let i = 0; i < 6; i++) {
          const comes = kind === 0 && i === 1 ? came[0] : came[i];
          if (comes)
            rows.push(`p${2 * i + kind},hall,bar,${date}T${hour}:00Z,${date}T${hour + 2}:00Z`);
        }
      }
    }
  }
  return rows.join('\n').replaceAll('T9:', 'T09:');
}

describe('analyze --affinity', () => {
  it('labels the two who follow each other, and nobody who only has the same timetable', async () => {
    const { data, out } = paths(folderWith({ 'checkins.csv': timetabledPlace() }));
    const args = ['--data', data, '--out', out, '--timezone', 'UTC', '--affinity'];
    expect((await ran(main, args)).code).toBe(0);
    const text = readFileSync(join(out, 'affinity.csv'), 'utf8');
    const [header, ...rows] = text.trim().split('\n');
    expect(header).toBe('a,b,observed,expected,lift,z,p,q,label');
    // Two timetables of six: of 66 pairs, 15 and 15 can meet.
    expect(rows).toHaveLength(30);
    const labelled = rows.filter((row) => row.endsWith(',affinity'));
    expect(labelled).toHaveLength(1);
    const [a, b, observed, expected, lift, z, p, q] = labelled[0]!.split(',');
    expect([a, b]).toEqual(['p0', 'p2']);
    const shared = Number(observed);
    expect(Number(lift)).toBeCloseTo((shared + 0.5) / (Number(expected) + 0.5), 12);
    expect(Number(lift)).toBeGreaterThan(1.3);
    expect(Number(z)).toBeGreaterThan(4);
    expect(Number(q)).toBeGreaterThanOrEqual(Number(p));
    expect(Number(q)).toBeLessThan(0.05);
    expect(rows.filter((row) => row.endsWith(',chance'))).toHaveLength(29);
    // The same again, over the result that is there.
    expect((await ran(main, args)).code).toBe(0);
    expect(readFileSync(join(out, 'affinity.csv'), 'utf8')).toBe(text);
    expect((await ran(main, args.slice(0, -1))).code).toBe(0);
    expect(existsSync(join(out, 'affinity.csv'))).toBe(false);
  });

  it('says so where there are no visits, and writes nothing', async () => {
    const { data, out } = paths(folderWith(smallPlace()));
    const run = await ran(main, ['--data', data, '--out', out, '--affinity']);
    expect(run.code).toBe(2);
    expect(run.err).toContain('--affinity needs the visits of the last half-year');
    expect(existsSync(out)).toBe(false);
  });

  it('stands in --help', async () => {
    const { out } = await ran(main, ['--help']);
    expect(out).toContain('--affinity        also write affinity.csv');
    expect(out).toContain('a, b, observed, expected, lift, z, p, q, label');
  });
});

describe('analyze --chance', () => {
  it('holds strength and overlap against three nulls, and replaces its own result', async () => {
    // Thirty people, twenty events of eight: ties of different strength, with contacts in common.
    const chance = chanceOf(5, 'events');
    const rows = ['person_id,event_id,start'];
    for (let event = 0; event < 26; event++) {
      const date = new Date(Date.UTC(2024, 0, 1 + 7 * event)).toISOString();
      const people = Uint32Array.from({ length: 30 }, (_, i) => i);
      chance.shuffle(people);
      for (const person of people.subarray(0, 8)) rows.push(`p${person},e${event},${date}`);
    }
    const folder = folderWith({
      'attendance.csv': rows.join('\n'),
      'definitions.json': JSON.stringify({ nullDraws: 99 }),
    });
    const { data, out } = paths(folder);
    const params = ['--params', join(data, 'definitions.json')];
    const args = ['--data', data, '--out', out, '--chance', ...params];
    for (let time = 0; time < 2; time++) expect((await ran(main, args)).code).toBe(0);
    expect(readdirSync(out)).toContain('chance.json');
    const found = JSON.parse(readFileSync(join(out, 'chance.json'), 'utf8')) as Record<
      string,
      Record<string, unknown>
    >;
    expect(found['strengthOverlap']).toMatchObject({
      draws: 99,
      dataStream: { draws: 99 },
      helpReceivers: { reason: 'NEEDS_LOGS' },
      topologyFixed: { draws: 99 },
      asObserved: [],
    });
    const { numbers, strengthOverlap } = found;
    expect(strengthOverlap).toHaveProperty('observed');
    expect(numbers).toHaveProperty('strength-overlap');
  });
});
