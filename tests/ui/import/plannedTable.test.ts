import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FoundTable } from '../../../src/lib/engine/protocol.ts';
import { LOG_TYPES } from '../../../src/lib/logs/catalogue.ts';
import { described } from '../../../src/lib/logs/recognition/inspect.ts';
import { ImportPlan } from '../../../src/lib/ui/import/importPlan.svelte.ts';
import { PlannedTable } from '../../../src/lib/ui/import/plannedTable.svelte.ts';

/** A table as inspection hands it out. */
function found(name: string, ...lines: readonly string[]): FoundTable {
  const rows = lines.map((line) => line.split(';'));
  return { file: name, name, form: 'csv', rows, ...described(name, rows) };
}

const planned = (table: FoundTable): PlannedTable =>
  new PlannedTable(table, ({ name, rows, log }) => Promise.resolve(described(name, rows, log)));

const column = (table: PlannedTable, name: string) => {
  const known = LOG_TYPES.get(table.mapping.log)?.columns.find((one) => one.name === name);
  if (!known) throw new Error(name);
  return known;
};

const TICKETS = found(
  'Couture.csv',
  'Référence commande;Statut de la commande;Nom participant;Prénom participant;Numéro de billet',
  '1;Validé;Morel;Aïcha;10',
  '2;Annulé;Petit;Jo;11',
);
const NOTES = found('notes.csv', 'alpha;beta', 'a1;b1', 'a2;b2', 'a3;b3');

beforeEach(() => vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined }));

describe('a table that asks', () => {
  it('is a question until what it needs is answered; the event follows', () => {
    const table = planned(TICKETS);
    expect(table.state).toBe('question');
    expect(table.asks.map(({ name }) => name)).toEqual(['event_name', 'start']);
    table.answer('start', '2026-03-05');
    expect(table.state).not.toBe('question');
    expect(table.mapping.columns['event_id']).toEqual({
      from: 'fixed',
      text: 'Couture 2026-03-05',
    });
    table.answer('event_name', 'Tricot');
    expect(table.mapping.columns['event_id']).toEqual({ from: 'fixed', text: 'Tricot 2026-03-05' });
    expect(table.confidence('start')).toBeNull();
    table.answer('start', '');
    expect(table.state).toBe('question');
  });

  it('can be left aside, and read without its condition', () => {
    const table = planned(TICKETS);
    const header = 'Statut de la commande';
    expect(table.mapping.only).toEqual([{ header, is: ['valide'] }]);
    table.setOnly(header, false);
    expect(table.mapping.only).toEqual([]);
    expect(table.unused.map((unused) => unused.header)).toContain(header);
    table.setOnly(header, true);
    expect(table.mapping.only).toEqual([{ header, is: ['valide'] }]);
    table.skipped = true;
    expect(table.state).toBe('skipped');
  });
});

describe('names and e-mails beside the persons', () => {
  const LIST = found(
    'people.csv',
    'person_id;nom;email;parrain;quartier',
    'p1;Aïcha Morel;aicha@x.fr;p2;Nord',
    'p2;Lou Petit;lou@x.fr;p1;Sud',
  );

  it('are read to know who is who, and said to be', () => {
    const table = planned(LIST);
    expect(table.mapping.hints).toEqual({ name: ['nom'], email: ['email'] });
    const why = new Map(table.unused.map((unused) => [unused.header, unused.why]));
    expect([why.get('nom'), why.get('email')]).toEqual(['identity', 'identity']);
  });

  it('are not those of persons of another column', () => {
    const table = planned(LIST);
    table.point(column(table, 'discipline'), ['quartier']);
    expect(table.mapping.hints).toBeDefined();
    table.point(column(table, 'person_id'), ['parrain']);
    expect(table.mapping.hints).toBeUndefined();
    const why = new Map(table.unused.map((unused) => [unused.header, unused.why]));
    expect([why.get('nom'), why.get('email')]).toEqual(['personal', 'personal']);
  });
});

describe('another log', () => {
  it('is asked for, and mapped by hand', async () => {
    const table = planned(NOTES);
    await table.setLog('ties');
    expect(table.mapping.log).toBe('ties');
    expect(table.origin).toBe('chosen');
    table.point(column(table, 'person_a'), ['alpha']);
    expect(table.state).toBe('question');
    table.point(column(table, 'person_b'), ['beta']);
    expect(table.state).toBe('ready');
    expect(table.unused).toEqual([]);
    table.point(column(table, 'person_b'), []);
    expect(table.state).toBe('question');
  });

  it('is what the name of one of our files says, with the column it lacks asked', async () => {
    const table = planned(found('checkins.csv', 'person_id;start', 'p1;2026-03-05T09:00'));
    await table.heedName();
    expect(table.mapping.log).toBe('checkins');
    expect(table.asks.map(({ name }) => name)).toEqual(['place']);
    expect(table.state).toBe('question');
  });
});

it('what the columns of an export say goes before the name of its file', async () => {
  const table = planned(found('contacts.csv', 'N° adhérent;Nom;Profession', '1;Morel;Couture'));
  await table.heedName();
  expect(table.mapping.log).toBe('people');
});

describe('another header', () => {
  const rows = ['Émargement;;', 'Nom;Date;Atelier', 'Aïcha Morel;13/03/2026;Couture'];

  it('is counted from the top of the file', async () => {
    const table = planned(found('cahier.csv', ...rows));
    expect(table.mapping.headerLine).toBe(2);
    await table.setHeader(1);
    expect(table.table.headers).toEqual(['Émargement', 'B', 'C']);
    await table.setHeader(2);
    expect(table.mapping.headerLine).toBe(2);
    expect(table.table.headers).toEqual(['Nom', 'Date', 'Atelier']);
    expect(table.mapping.columns['person_id']).toMatchObject({ headers: ['Nom'] });
  });

  it('is none: columns are called by their letters, and nothing is read from lost headers', async () => {
    const table = planned(found('cahier.csv', ...rows));
    await table.setHeader(0);
    expect(table.table.headers).toEqual(['A', 'B', 'C']);
    expect(Object.values(table.mapping.columns).filter(({ from }) => from !== 'fixed')).toEqual([]);
    expect(table.state).toBe('question');
  });
});

it('attributes are kept one by one, by their headers', () => {
  const table = planned(found('membres.csv', 'N° adhérent;Quartier;Âge', '1;Nord;30', '2;Sud;40'));
  expect(table.mapping.attributes).toEqual({});
  table.keep('Quartier', true);
  table.keep('Âge', true);
  table.keep('Âge', false);
  expect(table.mapping.attributes).toEqual({ Quartier: 'Quartier' });
});

describe('a plan', () => {
  const file = (name: string): File => new File(['x'], name);
  const planOf = (...tables: FoundTable[]): ImportPlan =>
    new ImportPlan(
      { files: tables.map(({ name }) => file(name)), others: [] },
      {
        inspect: () => Promise.resolve({ tables, unreadable: [] }),
        recognise: ({ name, rows, log }) => Promise.resolve(described(name, rows, log)),
      },
    );
  const VISITS = found('checkins.csv', 'person_id;place;start', 'p1;Halle;2026-03-05T09:00');

  it('puts questions first, and reads what is ready', async () => {
    const plan = planOf(VISITS, TICKETS);
    await plan.look();
    expect(plan.tables.map((table) => table.found.name)).toEqual(['Couture.csv', 'checkins.csv']);
    expect(plan.questions).toHaveLength(1);
    expect(plan.inputs(false).map(({ name }) => name)).toEqual(['checkins.csv']);
  });

  it('hands one of our files on as it is, unless its name may change', async () => {
    const plan = planOf(VISITS);
    await plan.look();
    expect(plan.inputs(false)[0]?.tables).toBeUndefined();
    expect(plan.inputs(true)[0]?.tables).toHaveLength(1);
  });

  it('never hands on a directory whose columns were left out without saying so', async () => {
    const plan = planOf(found('people.csv', 'person_id;quartier;religion', 'p1;Nord;x'));
    await plan.look();
    expect(plan.inputs(false)[0]?.tables?.[0]?.mapping.attributes).toEqual({
      quartier: 'quartier',
    });
  });

  it('says what went wrong, and looks again', async () => {
    let fails = true;
    const plan = new ImportPlan(
      { files: [file('checkins.csv')], others: [] },
      {
        inspect: () =>
          fails
            ? Promise.reject(new Error('x'))
            : Promise.resolve({ tables: [VISITS], unreadable: [] }),
        recognise: () => Promise.reject(new Error('x')),
      },
    );
    await plan.look();
    expect([plan.phase, plan.failure?.code]).toEqual(['failed', 'UNEXPECTED']);
    fails = false;
    await plan.look();
    expect([plan.phase, plan.tables.length]).toEqual(['found', 1]);
  });
});
