import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/verify.ts';
import { folderWith, ran } from './folders.ts';

/** A triangle with a tail, and one person without ties. */
const people = 'person_id\na\nb\nc\nd\ne\n';
const ties =
  'person_a,person_b,relation,weight\na,b,work,2\nb,c,work,1\na,c,work,1\nd,c,work,3\na,d,play,9\n';

const oracle = (transitivity: number, density: number): string =>
  JSON.stringify({
    graphs: {
      work: {
        input: { file: 'ties.csv', relation: 'work', directed: false },
        scalars: {
          n: { value: 5 },
          m: { value: 4 },
          density: { value: density },
          transitivity: { value: transitivity },
          charisma: { value: 1 },
        },
        nodes: {
          columns: ['person', 'degree', 'strength', 'clustering'],
          rows: [
            ['a', 2, 3, 1],
            ['c', 3, 5, 1 / 3],
            ['e', 0, 0, 0],
          ],
        },
        edges: {
          columns: ['person_a', 'person_b', 'weight', 'overlap', 'bridge', 'local_bridge_span'],
          rows: [
            ['b', 'a', 2, 1, false, null],
            ['b', 'c', 1, 0.5, false, null],
            ['a', 'c', 1, 0.5, false, null],
            ['c', 'd', 3, 0, true, 'Infinity'],
          ],
        },
      },
    },
  });

const folder = (text: string): string =>
  join(folderWith({ 'people.csv': people, 'ties.csv': ties, 'oracle.json': text }), 'data');

describe('verify', () => {
  it('agrees, and says what it does not compute', async () => {
    const run = await ran(main, [folder(oracle(0.6, 0.4))]);
    expect(run.out).toMatch(/^not computed\s+data work charisma$/m);
    expect(run.out).not.toMatch(/^differs/m);
    expect(run.out.trimEnd().split('\n').at(-1)).toBe('11 agree, 0 differ, 1 not computed');
    expect(run.code).toBe(0);
  });

  it('says what differs and by how much', async () => {
    const run = await ran(main, [folder(oracle(0.6, 0.5))]);
    expect(run.out).toMatch(/^differs\s+data work density: 0\.4, expected 0\.5/m);
    expect(run.out).toMatch(/^10 agree, 1 differ, 1 not computed$/m);
    expect(run.code).toBe(1);
  });

  it('goes on where there is nothing to compare', async () => {
    const bare = join(folderWith({ 'people.csv': people }), 'data');
    const run = await ran(main, [bare, folder(oracle(0.6, 0.4))]);
    expect(run.out).toContain('nothing to compare');
    expect(run.code).toBe(0);
  });

  it('compares two-mode and co-presence sections', async () => {
    const attendance =
      'person_id,event_id,event_name,start\n' +
      'a,e1,x,2024-01-01T00:00:00Z\nb,e1,x,2024-01-01T00:00:00Z\nc,e1,x,2024-01-01T00:00:00Z\n' +
      'a,e2,y,2024-01-02T00:00:00Z\nb,e2,y,2024-01-02T00:00:00Z\n';
    const checkins =
      'person_id,place,start,end\n' +
      'a,hall,2024-01-01T10:00:00Z,2024-01-01T11:00:00Z\n' +
      'a,hall,2024-01-01T10:30:00Z,2024-01-01T12:00:00Z\n' +
      'b,hall,2024-01-01T11:30:00Z,2024-01-01T13:00:00Z\n' +
      'c,hall,2024-01-01T12:00:00Z,2024-01-01T12:10:00Z\n';
    const text = JSON.stringify({
      two_mode: {
        scalars: { people: 5, events: 2, attendances: 5, pairs_sharing_an_event: 3 },
        pairs: {
          columns: ['person_a', 'person_b', 'shared_events', 'newman_weight'],
          rows: [
            ['a', 'b', 2, 1.5],
            ['a', 'c', 1, 0.5],
            ['a', 'd', 0, 0],
          ],
        },
      },
      copresence: {
        scalars: { pairs: 2, total_pair_seconds: 2400 },
        pairs: {
          columns: ['person_a', 'person_b', 'seconds', 'minutes', 'spells'],
          rows: [
            ['a', 'b', 1800, 30, 1],
            ['b', 'c', 600, 10, 1],
          ],
        },
      },
    });
    const files = { 'people.csv': people, 'attendance.csv': attendance, 'checkins.csv': checkins };
    const run = await ran(main, [join(folderWith({ ...files, 'oracle.json': text }), 'data')]);
    expect(run.out).not.toMatch(/^differs/m);
    expect(run.out).toMatch(/^11 agree, 0 differ, 0 not computed$/m);
  });

  it('compares what is told of groups of people, one line a measure', async () => {
    const labelled = 'person_id,trade\na,x\nb,x\nc,y\nd,y\ne,y\n';
    const oracleOf = (external: number): string =>
      JSON.stringify({
        graphs: {
          work: {
            input: { file: 'ties.csv', relation: 'work', directed: false },
            attributes: {
              trade: {
                composition_all: { n: 5, blau: 0.48, hill2: 25 / 13 },
                counts: { x: 2, y: 3 },
                mixing_matrix: {
                  order: ['y', 'x'],
                  counts: [
                    [1, 2],
                    [2, 1],
                  ],
                },
                ei: { external, internal: 2, ei: 0, expected_exact: 0.2 },
                ei_by_group_note: 'over ends of ties',
                charisma: { value: 1 },
              },
            },
          },
        },
      });
    const run = async (external: number) => {
      const files = { 'people.csv': labelled, 'ties.csv': ties };
      const folder = folderWith({ ...files, 'oracle.json': oracleOf(external) });
      return ran(main, [join(folder, 'data')]);
    };
    const same = await run(2);
    expect(same.out).toMatch(/^agrees\s+data work attributes\.trade\.mixing_matrix/m);
    expect(same.out).toMatch(/^not computed\s+data work attributes\.trade\.charisma$/m);
    expect(same.out).toMatch(/^4 agree, 0 differ, 1 not computed$/m);
    const other = await run(3);
    expect(other.out).toMatch(
      /^differs\s+data work attributes\.trade\.ei: .*external: 2, expected 3/m,
    );
    expect(other.code).toBe(1);
  });

  it('compares directed measures, and names the conventions it does not follow', async () => {
    const help =
      'helper_id,helped_id,time\n' +
      'a,b,2024-01-01T10:00:00Z\nb,a,2024-01-02T10:00:00Z\nb,c,2024-01-03T10:00:00Z\n';
    const text = JSON.stringify({
      graphs: {
        help: {
          input: { file: 'help.csv', directed: true },
          scalars: { strong_components: { value: 4 } },
          nodes: {
            columns: ['person', 'betweenness', 'constraint_igraph', 'constraint_all_j'],
            rows: [
              ['b', 1, 5 / 9, 9],
              ['c', 0, 1, 9],
              ['e', 0, null, null],
            ],
          },
          sna: {
            // Ten triads: the three with a and b, two more with b and c, five without ties.
            grecip: { edgewise: 2 / 3, edgewise_lrr: Math.log(2 / 3 / (3 / 20)) },
            dyad_census: { Mut: 1, Asym: 1, Null: 8 },
            triad_census: { '102': 2, '012': 2, '111U': 1, '003': 5 },
            krackhardt: { connectedness: 0.3, hierarchy: 2 / 3, efficiency: 0.75, lubness: 1 },
            transitivity_weak_sna: 0,
            note: 'not a number',
          },
        },
      },
    });
    const files = { 'people.csv': people, 'help.csv': help, 'oracle.json': text };
    const run = await ran(main, [join(folderWith(files), 'data')]);
    expect(run.out).not.toMatch(/^differs/m);
    expect(run.out).toMatch(/^not followed\s+data help nodes\.constraint_all_j: .*no alters$/m);
    expect(run.out).toMatch(/^not followed\s+data help sna\.krackhardt\.lubness: sna asks/m);
    expect(run.out).toMatch(/^16 agree, 0 differ, 2 not followed, 0 not computed$/m);
  });

  it('asks for a folder', async () => {
    expect((await ran(main, [])).code).toBe(2);
  });
});
