import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/analyze.ts';
import { folderWith, ran, smallPlace } from './folders.ts';

const paths = (folder: string) => ({ data: join(folder, 'data'), out: join(folder, 'out') });
const json = (...parts: string[]): unknown => JSON.parse(readFileSync(join(...parts), 'utf8'));

describe('analyze', () => {
  it('writes a result and says only where it is', async () => {
    const folder = folderWith({ ...smallPlace(), 'notes.csv': 'a\n1\n' });
    const { data, out } = paths(folder);
    const run = await ran(main, ['--data', data, '--out', out, '--per-person']);
    expect(run.code).toBe(0);
    expect(run.out).toBe(`${out}\n`);
    expect(run.err).toContain('notes.csv is no known log');
    expect(readdirSync(out).sort()).toEqual([
      'indicators.json',
      'network.json',
      'people.csv',
      'quality.json',
      'set_aside.csv',
      'spec.json',
      'ties.csv',
    ]);
    const ties = readFileSync(join(out, 'ties.csv'), 'utf8').split('\n');
    expect(ties[0]).toBe(
      'person_a,person_b,class,position,strength,copresence_hours,attention_hours,encounter_days,' +
        'shared_events,event_weight,help_ab,help_ba,contact_hours,first_evidence,last_evidence,' +
        'overlap,span',
    );
    // Seven pairs helped each other; the one between the circles is a bridge.
    expect(ties.slice(1, -1).length).toBe(7);
    const bridge = ties.find((row) => row.startsWith('cam,dee,'))!;
    expect(bridge).toContain(',bridging,');
    expect(bridge.endsWith(',0,Infinity')).toBe(true);
    expect(ties.some((row) => row.startsWith('=fay,'))).toBe(true);
    expect(json(out, 'network.json')).toMatchObject({ n: 6, m: 7, components: 1, giant: 6 });
    expect(json(out, 'quality.json')).toMatchObject({
      logs: { help: { read: 40, kept: 40, setAside: {} } },
      rows: { read: 40, kept: 40, unreadable: 0, duplicates: 0 },
      people: { persons: 6, active: 6, tied: 6 },
      findings: [{ code: 'few-people', level: 'stop', facts: { active: 6 } }, { code: 'coverage' }],
    });
    const cam = readFileSync(join(out, 'people.csv'), 'utf8')
      .split('\n')
      .find((row) => row.startsWith('cam,'))!
      .split(',');
    // One of the two ends of the bridge, as node 3 of METHODS G7.
    expect(cam[1]).toBe('3');
    expect(Number(cam[2])).toBeCloseTo(0.6111, 4);
    expect(Number(cam[3])).toBeCloseTo(2.3333, 4);
  });

  it('holds shared events against chance, for active members and recent events', async () => {
    // Twelve people; ten events of the last weeks: the first two are at the same five, one is of old.
    const days = Array.from({ length: 30 }, (_, week) => new Date(Date.UTC(2026, 0, 5 + 7 * week)));
    const date = (week: number): string => days[week]!.toISOString();
    const attendance = ['person_id,event_id,start'];
    for (let event = 0; event < 10; event++) {
      for (let person = 0; person < 12; person++) {
        const comes = person < 2 ? event % 2 === 0 : (person + event) % 3 === 0;
        if (comes) attendance.push(`p${person},e${event},${date(20 + event)}`);
      }
    }
    attendance.push(`p0,old,${date(0)}`, `p2,old,${date(0)}`);
    const { data, out } = paths(folderWith({ 'attendance.csv': attendance.join('\n') }));
    expect((await ran(main, ['--data', data, '--out', out])).code).toBe(0);
    const [header, ...rows] = readFileSync(join(out, 'backbone.csv'), 'utf8').trim().split('\n');
    expect(header).toBe('person_a,person_b,shared,newman,hypergeometric_p,bicm_p,fdsm_p,q');
    const [a, b, shared, newman, hypergeometric, bicm, fdsm, q] = rows
      .find((row) => row.startsWith('p0,p1,'))!
      .split(',');
    expect([a, b, shared]).toEqual(['p0', 'p1', '5']);
    // Of the events with an even number, each has the two and every third of the others.
    const sizes = [0, 2, 4, 6, 8].map(
      (event) =>
        2 + Array.from({ length: 10 }, (_, k) => k + 2).filter((p) => (p + event) % 3 === 0).length,
    );
    expect(Number(newman)).toBeCloseTo(
      sizes.reduce((sum, n) => sum + 1 / (n - 1), 0),
      12,
    );
    expect(Number(hypergeometric)).toBeCloseTo(1 / 252, 12); // 5 of 10, all the same
    // The sums of both are kept: by the draws exactly, by the model on average, which is milder.
    expect(Number(fdsm)).toBeLessThan(0.05);
    expect(Number(bicm)).toBeGreaterThan(Number(fdsm));
    expect(Number(bicm)).toBeLessThan(0.1);
    expect(Number(q)).toBeGreaterThanOrEqual(Number(fdsm));
    expect(rows.some((row) => row.startsWith('p0,p2,') && row.split(',')[2] === '3')).toBe(false);
  });

  it('adds what groups say to the network and to people, where a group is named', async () => {
    const directory = 'person_id,trade\nann,x\nben,x\ncam,x\ndee,y\neve,y\n=fay,\n';
    const folder = folderWith({ ...smallPlace(), 'people.csv': directory });
    const { data, out } = paths(folder);
    await ran(main, ['--data', data, '--out', out, '--group', 'trade', '--per-person']);
    // Known ties: ab, bc, ac inside x; de inside y; cd across.
    expect(json(out, 'network.json')).toMatchObject({
      ei: (1 - 4) / 5,
      ei_expected: 1 - 2 * ((6 + 2) / 20),
      mixing: {
        order: ['x', 'y'],
        counts: [
          [3, 1],
          [1, 1],
        ],
      },
      // ann → ben → cam → ann come round; ben → cam → dee and cam → dee → eve leave x.
      brokerage: { coordinator: 3, consultant: 0, gatekeeper: 1, representative: 1, liaison: 0 },
    });
    const rows = readFileSync(join(out, 'people.csv'), 'utf8').split('\n');
    expect(rows[0]?.split(',').slice(-6).join()).toBe(
      'coordinator,consultant,gatekeeper,representative,liaison,alter_blau',
    );
    const of = (id: string) =>
      rows
        .find((row) => row.startsWith(`${id},`))
        ?.split(',')
        .slice(-6);
    // cam knows ann, ben and dee.
    expect(of('cam')?.slice(0, 5)).toEqual(['1', '0', '0', '1', '0']);
    expect(Number(of('cam')?.[5])).toBeCloseTo(4 / 9, 12);
    // Nobody knows the group of =fay, so there is no role to tell.
    expect(of('=fay')?.slice(0, 5)).toEqual(['', '', '', '', '']);
  });

  it('says of every row set aside why, in the language asked for', async () => {
    const help = `${smallPlace()['help.csv']}ann,ben,hier,web\n`;
    const { data, out } = paths(folderWith({ 'help.csv': help }));
    await ran(main, ['--data', data, '--out', out, '--locale', 'fr']);
    const [header, row] = readFileSync(join(out, 'set_aside.csv'), 'utf8').split('\n');
    expect(header).toBe('file,line,column,value,code,reason');
    expect(row).toBe(
      'help.csv,42,time,hier,BAD_TIME,' +
        '"la date ou l’heure ne se lit pas, ou ce jour n’existe pas"',
    );
  });

  it('gives the same bytes twice', async () => {
    const folder = folderWith(smallPlace());
    const { data, out } = paths(folder);
    const again = join(folder, 'again');
    await ran(main, ['--data', data, '--out', out, '--seed', '7']);
    await ran(main, ['--data', data, '--out', again, '--seed', '7']);
    for (const file of readdirSync(out)) {
      expect(readFileSync(join(again, file), 'utf8')).toBe(readFileSync(join(out, file), 'utf8'));
    }
  });

  it('prints every definition with default, unit and range', async () => {
    const run = await ran(main, ['--print-params']);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({
      halfLifeDays: { default: 90, unit: 'days' },
      copresenceTies: { default: 'auto', choices: ['auto', 'always', 'never'] },
    });
  });

  it('changes what a parameter file changes', async () => {
    const folder = folderWith(smallPlace());
    const { data, out } = paths(folder);
    const params = join(folder, 'params.json');
    writeFileSync(params, '{"strongThreshold": 0.01, "strongKinds": 1}');
    const run = await ran(main, ['--data', data, '--out', out, '--params', params]);
    expect(run.code).toBe(0);
    expect(json(out, 'spec.json')).toMatchObject({ definitions: { strongThreshold: 0.01 } });
    expect(readFileSync(join(out, 'ties.csv'), 'utf8')).toContain(',strong,');
  });
});

describe('input that cannot be used', () => {
  const refused = async (
    files: Readonly<Record<string, string>>,
    extra: (folder: string) => readonly string[] = () => [],
  ): Promise<string> => {
    const folder = folderWith(files);
    const { data, out } = paths(folder);
    const run = await ran(main, ['--data', data, '--out', out, ...extra(folder)]);
    expect(run.code).toBe(2);
    expect(run.out).toBe('');
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder)).toEqual(
      readdirSync(folder).filter((name) => !name.includes('out')),
    );
    return run.err;
  };

  it('is a folder that does not exist, or holds no log', async () => {
    const run = await ran(main, ['--data', '/no/such/folder', '--out', '/no/such/out']);
    expect(run.code).toBe(2);
    expect(run.err).toContain('/no/such/folder');
    expect(await refused({ 'notes.csv': 'a\n1\n' })).toContain('no known log');
  });

  it('is a log without a required column: file and line are said', async () => {
    const said = await refused({ 'help.csv': 'helper_id,time\nann,2024-01-01\n' });
    expect(said).toContain('help.csv');
    expect(said).toMatch(/line 1\b/);
    expect(said).toContain('helped_id');
  });

  it('is a log of which no row can be used: the first one is said', async () => {
    const said = await refused({
      'help.csv': 'helper_id,helped_id,time\nann,ben,yesterday\nann,ben,tomorrow\n',
    });
    expect(said).toMatch(/^help\.csv, line 2: .*BAD_TIME/m);
  });

  it('is an unknown or impossible definition', async () => {
    const withParams =
      (text: string) =>
      (folder: string): string[] => {
        const file = join(folder, 'params.json');
        writeFileSync(file, text);
        return ['--params', file];
      };
    expect(await refused(smallPlace(), withParams('{"halfLive": 3}'))).toContain('halfLive');
    expect(await refused(smallPlace(), withParams('{"halfLifeDays": -3}'))).toContain(
      'halfLifeDays',
    );
    expect(await refused(smallPlace(), withParams('{\n  "a": 1,\n  b\n}'))).toMatch(
      /params\.json, line 3:/,
    );
    expect(await refused(smallPlace(), () => ['--params', '/no/such.json'])).toContain(
      '/no/such.json',
    );
  });

  it('is a zone or a group nobody knows, in the language asked for', async () => {
    expect(await refused(smallPlace(), () => ['--timezone', 'Mars/Base'])).toContain('Mars/Base');
    const said = await refused(smallPlace(), () => ['--group', 'trade', '--locale', 'fr']);
    expect(said).toContain('n’a pas de colonne');
  });

  it('is a window that is not made of whole weeks', async () => {
    const days = ['--from', '2024-01-02', '--to', '2024-04-01'];
    expect(await refused(smallPlace(), () => days)).not.toBe('');
  });
});

describe('analyze --mapping', () => {
  const SHEET = 'Qui aide;Qui est aidé;Jour\nAnn;Ben;05/03/2024\nBen;Cam;12/03/2024\n';
  const names = { from: 'headers', words: null, time: null, person: 'name' };
  const MAPPING = {
    log: 'help',
    headerLine: 1,
    headerLines: 1,
    columns: {
      helper_id: { ...names, headers: ['Qui aide'] },
      helped_id: { ...names, headers: ['Qui est aidé'] },
      time: { ...names, headers: ['Jour'], time: 'dmy', person: null },
    },
    attributes: {},
    only: [],
    wide: null,
    collapse: null,
  };
  const run = (mapping: unknown) => {
    const folder = folderWith({
      'cahier.csv': SHEET,
      'import.json': JSON.stringify(mapping),
    });
    const { data, out } = paths(folder);
    const options = ['--data', data, '--out', out, '--mapping', join(data, 'import.json')];
    return ran(main, options).then((outcome) => ({ ...outcome, written: out }));
  };

  it('reads any file as the import screen was told to', async () => {
    const { code, written } = await run({ version: 1, tables: { 'cahier.csv': MAPPING } });
    expect(code).toBe(0);
    expect(json(written, 'quality.json')).toMatchObject({
      logs: { help: { read: 2, kept: 2, setAside: {} } },
    });
    const ties = readFileSync(join(written, 'ties.csv'), 'utf8');
    expect(ties.split('\n').map((row) => row.slice(0, 8))).toContain('ann,ben,');
    expect(json(written, 'spec.json')).toMatchObject({ inputs: [{ file: 'cahier.csv' }] });
  });

  it('says where a file of settings is wrong, and which table is not there', async () => {
    const wrong = { ...MAPPING, headerLines: 3 };
    const bad = await run({ version: 1, tables: { 'cahier.csv': wrong } });
    expect(bad).toMatchObject({ code: 2, out: '' });
    expect(bad.err).toContain('tables.cahier.csv.headerLines');
    const missing = await run({ version: 1, tables: { 'autre.xlsx › Feuil1': MAPPING } });
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('autre.xlsx › Feuil1');
  });
});
