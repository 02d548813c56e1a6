import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inspect, type InspectedTable } from '../../../src/lib/logs/recognition/inspect.ts';
import type { FileReport, Logs } from '../../../src/lib/logs/logs.ts';
import type { Mapping } from '../../../src/lib/logs/mapped/mapping.ts';
import { readLogs } from '../../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../../src/lib/logs/readers/sources.ts';
import { recogniseAs } from '../../../src/lib/logs/recognition/recognise.ts';
import { tableReadings } from '../../../src/lib/logs/mapped/tableReadings.ts';
import { headOf } from './fixtures.ts';

const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected">
<attributes class="node"><attribute id="0" title="Métier" type="string"/>
<attribute id="1" title="Âge" type="integer"/><attribute id="2" title="Commune" type="string"/>
<attribute id="3" title="E-mail" type="string"/></attributes>
<nodes>
<node id="n1" label="Aïcha Benali"><attvalues><attvalue for="0" value="soudure"/>
<attvalue for="1" value="34"/><attvalue for="2" value="Lille"/><attvalue for="3" value="a@x.fr"/></attvalues></node>
<node id="n2" label="Bruno Petit"><attvalues><attvalue for="0" value="couture"/></attvalues></node>
</nodes>
<edges><edge source="n1" target="n2" weight="3" label="entraide"/><edge source="n1"/>
<edge source="n2" target="n2"/><edge source="n2" target="n1" type="directed"/>
<edge source="n1" target="n2" start="2026-03-02T10:00:00" end="2026-03-02T10:30:00"/></edges>
</graph></gexf>`;

const message = (user: string, ts: number, thread: number): unknown => ({
  ...{ type: 'message', user, text: 'said', ts: `${ts}.000100`, thread_ts: `${thread}.000100` },
});
const SLACK = zipSync({
  'channels.json': json([{ name: 'entraide' }, { name: 'blagues' }]),
  'users.json': json([{ id: 'U1', profile: { title: 'Menuisière' } }, { id: 'U2' }]),
  'entraide/2026-03-02.json': json([
    message('U1', 1772442000, 1772442000),
    message('U2', 1772442300, 1772442000),
    message('U2', 1772442400, 1772000000),
  ]),
  'blagues/2026-03-02.json': json([
    message('U2', 1772443000, 1772443000),
    message('U1', 1772443060, 1772443000),
  ]),
});
const MATTERMOST = [
  { type: 'version', version: 1 },
  { type: 'user', user: { username: 'marie.curie', position: 'Chimiste' } },
  {
    type: 'post',
    post: {
      ...{ team: 'lab', channel: 'town-square', user: 'marie.curie', create_at: 1772442000000 },
      replies: [{ user: 'pierre', message: 'said', create_at: 1772442300000 }],
    },
  },
]
  .map((record) => JSON.stringify(record))
  .join('\n');

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

const tablesIn = async (name: string, bytes: string | Uint8Array) =>
  (await inspect(sourceOfBytes(name, bytes), {})).tables;

const recognised = ({ recognition: { preset, mapping, warnings }, missing }: InspectedTable) => [
  ...[preset, mapping.log, warnings],
  missing,
];

/** Reads every table of a file as it is recognised. */
async function readAll(
  name: string,
  bytes: string | Uint8Array,
  { change = (mapping: Mapping) => mapping, salt = null as string | null } = {},
): Promise<{ logs: Logs; files: readonly FileReport[] }> {
  const file = sourceOfBytes(name, bytes);
  const tables = await tablesIn(name, bytes);
  const mappings = new Map(
    tables.map((table) => [table.name, change(table.recognition.mapping)] as const),
  );
  const found = await tableReadings(file, mappings, {});
  const { logs, quality } = await readLogs(
    found.map(({ source }) => source),
    {
      timezone: 'Europe/Paris',
      mappings: Object.fromEntries(found.map(({ source, reading }) => [source.name, reading])),
      salt,
    },
  );
  return { logs, files: quality.files };
}

describe('a graph made elsewhere', () => {
  it('is recognised, each kind of edges and the nodes', async () => {
    const tables = await tablesIn('réseau.gexf', GEXF);
    expect(tables.map(({ name }) => name)).toEqual([
      'réseau.gexf › undirected edges',
      'réseau.gexf › directed edges',
      'réseau.gexf › dated edges',
      'réseau.gexf › nodes',
    ]);
    expect(tables.map(recognised)).toEqual([
      ['graph-ties', 'ties', [], []],
      ['graph-nominations', 'nominations', [], []],
      ['graph-contacts', 'contacts', [], []],
      ['graph-people', 'people', [], []],
    ]);
  });

  it('keeps what is said of people, but not what says who they are', async () => {
    const { mapping, unused } = (await tablesIn('a.gexf', GEXF))[3]!.recognition;
    expect(mapping.columns).toMatchObject({
      person_id: { headers: ['graph_node'], person: 'id' },
      discipline: { headers: ['Métier'] },
    });
    expect(mapping.attributes).toEqual({ Commune: 'Commune' });
    expect(unused).toEqual([
      { header: 'label (name)', why: 'personal' },
      { header: 'Âge', why: 'sensitive' },
      { header: 'E-mail', why: 'personal' },
    ]);
  });

  it('is read: rows read = rows kept + rows set aside', async () => {
    const { logs, files } = await readAll('a.gexf', GEXF);
    expect(files.map(({ log, read, kept, setAside }) => [log, read, kept, setAside])).toEqual([
      ['ties', 3, 1, { MISSING_VALUE: 1, SELF: 1 }],
      ['nominations', 1, 1, {}],
      ['contacts', 1, 1, {}],
      ['people', 2, 2, {}],
    ]);
    expect(logs.persons).toEqual(['n1', 'n2']);
    expect([...(logs.ties?.weight ?? [])]).toEqual([3]);
    expect([logs.contacts?.start[0], logs.contacts?.end[0]]).toEqual([
      Date.parse('2026-03-02T10:00:00+01:00') / 1000,
      Date.parse('2026-03-02T10:30:00+01:00') / 1000,
    ]);
    expect([...(logs.directory?.attributes.keys() ?? [])].sort()).toEqual([
      'Commune',
      'discipline',
    ]);
  });

  it('can be read with or without its directions and times', () => {
    expect(recogniseAs(headOf('graph-ties.csv'), 'nominations')).toMatchObject({
      preset: 'graph-ties',
      mapping: { columns: { from_id: { headers: ['node_a'] }, weight: { headers: ['weight'] } } },
    });
    expect(recogniseAs(headOf('graph-nominations.csv'), 'ties')).toMatchObject({
      preset: 'graph-nominations',
      mapping: { columns: { person_b: { headers: ['to_node'] } } },
    });
    expect(recogniseAs(headOf('graph-contacts.csv'), 'ties').mapping.columns).not.toHaveProperty(
      'start',
    );
  });
});

describe('threads of a messenger', () => {
  it('are help, with a warning and no channel chosen', async () => {
    const tables = await tablesIn('slack.zip', SLACK);
    expect(tables.map(recognised)).toEqual([
      ['slack-threads', 'help', ['THREADS_AS_HELP'], []],
      ['slack-people', 'people', [], []],
    ]);
    expect(tables[0]?.recognition.mapping.only).toEqual([]);
    expect((await tablesIn('m.jsonl', MATTERMOST)).map(recognised)).toEqual([
      ['mattermost-threads', 'help', ['THREADS_AS_HELP'], []],
      ['mattermost-people', 'people', [], []],
    ]);
  });

  it('of Slack are read; an answer to an unknown message is set aside', async () => {
    const { logs, files } = await readAll('slack.zip', SLACK);
    expect(files.map(({ log, read, kept, setAside }) => [log, read, kept, setAside])).toEqual([
      ['help', 3, 2, { MISSING_VALUE: 1 }],
      ['people', 2, 2, {}],
    ]);
    const help = Array.from({ length: logs.help?.length ?? 0 }, (_, row) => [
      logs.persons[logs.help?.helper[row] ?? -1],
      logs.persons[logs.help?.helped[row] ?? -1],
      logs.help?.time[row],
      logs.texts[logs.help?.topic[row] ?? -1],
      logs.texts[logs.help?.request[row] ?? -1],
    ]);
    expect(help).toEqual([
      ['U2', 'U1', 1772442300, 'entraide', 'entraide/1772442000.000100'],
      ['U1', 'U2', 1772443060, 'blagues', 'blagues/1772443000.000100'],
    ]);
    expect(logs.directory?.attributes.get('discipline')).toEqual(['Menuisière', null]);
  });

  it('are of the channels that are chosen', async () => {
    const { files } = await readAll('slack.zip', SLACK, {
      change: (mapping) =>
        mapping.log === 'help'
          ? { ...mapping, only: [{ header: 'channel', is: ['entraide'] }] }
          : mapping,
    });
    expect(files[0]).toMatchObject({ read: 3, kept: 1, setAside: { LEFT_OUT: 1 } });
  });

  it('of Mattermost keep no user name where a project keeps none', async () => {
    const { logs } = await readAll('m.jsonl', MATTERMOST, { salt: 'secret' });
    expect(logs.persons).toHaveLength(2);
    expect(JSON.stringify([logs.persons, logs.texts])).not.toMatch(/curie|pierre/);
    // The same key in both tables.
    expect(logs.directory?.attributes.get('discipline')).toContain('Chimiste');
    expect((await readAll('m.jsonl', MATTERMOST)).logs.persons).toEqual(['marie.curie', 'pierre']);
  });
});
