import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../../src/lib/logs/identities/candidates.ts';
import type { NameBook } from '../../../src/lib/logs/identities/nameBook.ts';
import { tableReadings } from '../../../src/lib/logs/mapped/tableReadings.ts';
import { withAnswers } from '../../../src/lib/logs/recognition/eventFile.ts';
import { inspect } from '../../../src/lib/logs/recognition/inspect.ts';
import { sourceOfBytes } from '../../../src/lib/logs/readers/sources.ts';
import type { TableReading } from '../../../src/lib/logs/namedSources.ts';
import { readLogs, type ReadLogs } from '../../../src/lib/logs/readLogs.ts';
import type { Source } from '../../../src/lib/logs/logs.ts';

const FIXTURES = new URL('../presets/fixtures/', import.meta.url);
const fixture = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');

/** Reads files as they are recognised, under a salt, what they ask answered. */
async function read(
  files: Readonly<Record<string, string>>,
  salt: string | null = 'salt',
): Promise<ReadLogs> {
  const sources: Source[] = [];
  const mappings: Record<string, TableReading> = {};
  for (const [name, text] of Object.entries(files)) {
    const file = sourceOfBytes(name, text);
    for (const { name: table, recognition } of (await inspect(file, {})).tables) {
      const asked = { event_name: 'Fête', start: '2026-03-05', place: 'Ici' };
      const answers = Object.fromEntries(
        Object.entries(asked).filter(([column]) => recognition.ask.includes(column)),
      );
      const mapping = withAnswers(recognition.mapping, answers);
      for (const found of await tableReadings(file, new Map([[table, mapping]]), {})) {
        sources.push(found.source);
        mappings[found.source.name] = found.reading;
      }
    }
  }
  return readLogs(sources, { timezone: 'Europe/Paris', mappings, salt });
}

const SHEET = 'Nom,Date,Heure\nMOREL Aïcha,05/03/2026,18:00\nLou Petit,25/03/2026,18:00\n';

/** What is known, without keys, which say nothing. */
const called = (names: NameBook): unknown[] =>
  [...names.values()]
    .map(({ names: written, emails, files }) => [written.join(), emails.join(), files.join()])
    .sort();
const pairs = ({ names }: ReadLogs): string[] =>
  candidatesOf(names, () => false).candidates.map(
    ({ a, b, why }) =>
      `${[...a.names, ...a.emails, '|', ...b.names, ...b.emails].join(' ')}: ${why}`,
  );

describe('a list of members keyed by number or e-mail, and a sheet keyed by name', () => {
  it.each([
    ['fab-manager-members.csv', ['Aïcha Morel', 'Lou Petit']],
    ['optix-users.csv', ['Ann Lee', 'Bo Kim']],
    ['nexudus-customers.csv', ['Ann Lee', 'Bo Kim']],
    ['nexudus-checkins.csv', ['Ann Lee', 'Bo Kim']],
    ['luma.guest.csv', ['Ann Lee', 'Bo Kim']],
    ['eventbrite.csv', ['Ann Lee', 'Bo Kim', 'Cy Roe']],
    ['fab-manager-open-api.csv', ['Aïcha Morel']],
    ['fab-manager-statistics.events.csv', ['Aïcha Morel', 'Lou Petit']],
    ['odoo-registrations.fr.csv', ['Aïcha Morel']],
    ['meetup.tsv', ['Ann Lee', 'Bo Kim']],
    ['helloasso-memberships.csv', ['Aïcha Morel', 'Lou Petit']],
  ])('%s: the names are known, and nothing of them is in the logs', async (name, expected) => {
    const { logs, names } = await read({ [name]: fixture(name) });
    expect([...names.values()].flatMap((known) => known.names).sort()).toEqual(expected);
    const kept = JSON.stringify([
      logs.persons,
      logs.texts,
      [...(logs.directory?.attributes ?? [])],
    ]);
    for (const written of [...expected, 'aicha@exemple.fr', 'ann@example.org']) {
      expect(kept).not.toContain(written);
    }
  });

  it('Fab-manager: members meet the sheet by name', async () => {
    const found = await read({
      'membres.csv': fixture('fab-manager-members.csv'),
      'présences.csv': SHEET,
    });
    expect(found.logs.persons.length).toBe(4);
    expect(pairs(found)).toEqual([
      'Aïcha Morel aicha@exemple.fr | MOREL Aïcha: same name',
      'Lou Petit lou@exemple.fr | Lou Petit: same name',
    ]);
  });

  it('HelloAsso: an e-mail of a payer is that of the participant of the same name alone', async () => {
    const { names } = await read({ 'fête.csv': fixture('helloasso-tickets.csv') });
    expect(called(names)).toEqual([
      ['Aïcha Morel', 'aicha@exemple.fr', 'fête.csv'],
      ['Jo Morel', '', 'fête.csv'],
    ]);
    const found = await read({
      'fête.csv': fixture('helloasso-tickets.csv'),
      'membres.csv': fixture('fab-manager-members.csv'),
    });
    expect(pairs(found)).toEqual([
      'Aïcha Morel aicha@exemple.fr | Aïcha Morel aicha@exemple.fr: same email',
    ]);
  });

  it('Eventbrite: one e-mail of two names is said to be a family', async () => {
    expect(pairs(await read({ 'café.csv': fixture('eventbrite.named.csv') }))).toEqual([
      'Ann Lee home@example.org | Max Lee home@example.org: shared email',
    ]);
  });

  it('a table nobody described tells names beside e-mails', async () => {
    const list = 'Prénom,Nom,E-mail,Ville\nAïcha,Morel,aicha@x.fr,Rennes\nLou,Petit,lou@x.fr,Dol\n';
    const found = await read({ 'liste adhérents.csv': list, 'présences.csv': SHEET });
    expect(pairs(found).sort()).toEqual([
      'Aïcha Morel aicha@x.fr | MOREL Aïcha: same name',
      'Lou Petit lou@x.fr | Lou Petit: same name',
    ]);
  });

  it('our own directory tells names and e-mails beside ids, and keeps none', async () => {
    const people = 'person_id,discipline,nom,prénom,email\np1,bois,Morel,Aïcha,aicha@x.fr\n';
    const { logs, names } = await read({ 'people.csv': people });
    expect([...names.values()]).toEqual([
      { person: 'p1', names: ['Aïcha Morel'], emails: ['aicha@x.fr'], files: ['people.csv'] },
    ]);
    expect([...(logs.directory?.attributes.keys() ?? [])]).toEqual(['discipline']);
  });
});

describe('ids of our own files', () => {
  const HEAD = 'person_id,place,start\n';
  const straight = (text: string): Promise<ReadLogs> =>
    readLogs([sourceOfBytes('checkins.csv', HEAD + text)], { timezone: 'Europe/Paris' });

  it('are names and e-mails where they look so', async () => {
    const { names } = await straight(
      'Dupont Marie,Ici,2026-03-02T09:00:00\nmarie@x.fr,Ici,2026-03-02T09:00:00\np1,Ici,2026-03-02T09:00:00\n',
    );
    expect([...names.values()]).toEqual([
      { person: 'Dupont Marie', names: ['Dupont Marie'], emails: [], files: ['checkins.csv'] },
      { person: 'marie@x.fr', names: [], emails: ['marie@x.fr'], files: ['checkins.csv'] },
    ]);
  });

  it('say nothing of rows set aside', async () => {
    const { names } = await straight('Dupont Marie,Ici,tomorrow\np1,Ici,2026-03-02T09:00:00\n');
    expect(names.size).toBe(0);
  });

  it('stand in every file that names them', async () => {
    const sources = [
      sourceOfBytes('checkins.csv', `${HEAD}Dupont Marie,Ici,2026-03-02T09:00:00\n`),
      sourceOfBytes('help.csv', 'helper_id,helped_id,time\np1,Dupont Marie,2026-03-02T09:00:00\n'),
      sourceOfBytes(
        'outcomes.csv',
        'outcome_id,kind,date,person_ids\no1,projet,2026-03-02,p1;Dupont Marie\n',
      ),
    ];
    const { names } = await readLogs(sources, { timezone: 'Europe/Paris' });
    expect(names.get('Dupont Marie')?.files).toEqual(['checkins.csv', 'help.csv', 'outcomes.csv']);
  });
});
