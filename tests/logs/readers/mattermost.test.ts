import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMattermost } from '../../../src/lib/logs/readers/mattermost.ts';
import { csvsIn, failureOf, outcomeOf, rowsIn, tablesIn, utf8 } from './reading.ts';

const SECRET = 'what was said in there';
const HEADER = '"helper_id",helped_id,replied_at,team,channel,mattermost_thread\n';
const START = 1772442000000; // 2 March 2026, nine o'clock in UTC

type Record_ = Readonly<Record<string, unknown>>;
const reply = (user: string, minute: number, more: Record_ = {}): Record_ => ({
  ...{ user, message: SECRET, create_at: START + 60_000 * minute },
  ...more,
});
const post = (user: string, replies: readonly Record_[] | null, more: Record_ = {}): Record_ => ({
  type: 'post',
  post: { team: 'lab', channel: 'help', ...reply(user, 0), replies, ...more },
});
const channel = (name: string, type: string): Record_ => ({
  type: 'channel',
  channel: { team: 'lab', name, type },
});
const VERSION = { type: 'version', version: 1 };
const jsonl = (...records: readonly unknown[]): string =>
  records.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n');

describe('a bulk export of Mattermost', () => {
  it('is who answered whom in threads, once a thread, and the people who have an account', async () => {
    const text = jsonl(
      VERSION,
      channel('help', 'O'),
      { type: 'user', user: { username: 'ann', position: 'Menuisière', email: 'a@x.fr' } },
      { type: 'user', user: { username: 'bob', first_name: 'Bob', position: 'Bob Martin' } },
      post('ann', [reply('bob', 5), reply('ann', 6), reply('bob', 7), reply('cy', 4)]),
      post('bob', null, { create_at: START + 1 }),
    );
    const { tables, skipped } = await tablesIn('m.jsonl', text);
    expect(tables.map(({ form, broken }) => [form, broken])).toEqual([
      ['mattermost', []],
      ['mattermost', []],
    ]);
    expect(skipped).toEqual([]);
    expect(await csvsIn('m.jsonl', text)).toEqual({
      'm.jsonl › threads':
        HEADER +
        `bob,ann,2026-03-02T09:05:00.000Z,lab,help,lab/help/${START}\n` +
        `cy,ann,2026-03-02T09:04:00.000Z,lab,help,lab/help/${START}\n`,
      'm.jsonl › people': '"mattermost_user",position\nann,Menuisière\nbob,\n',
    });
  });

  it('is met by its first lines, whatever its name, packed or not', async () => {
    const text = jsonl(post('ann', [reply('bob', 5)]));
    const csv = `${HEADER}bob,ann,2026-03-02T09:05:00.000Z,lab,help,lab/help/${START}\n`;
    expect(await csvsIn('m.json', text)).toEqual({ 'm.json › threads': csv });
    const zip = zipSync({
      'import.jsonl': utf8(jsonl(VERSION, post('ann', [reply('bob', 5)]))),
      'data/letters.csv': utf8('a,b\n1,2\n'),
      'notes.jsonl': utf8('{"a":1}\n{"a":2}\n'),
    });
    // What people sent each other lies beside it and is none of ours.
    expect(await csvsIn('m.zip', zip)).toEqual({ 'm.zip › import.jsonl › threads': csv });
    for (const other of ['{"type":"post"}', '{"type":"song","song":{}}', '[{"type":"version"}]']) {
      expect(isMattermost(other)).toBe(false);
    }
    expect(isMattermost('{"type":"user","user":{}}\n{"a":1}\n')).toBe(false);
    expect(isMattermost('\n{"type": "version", "version": 1}\r\n{"type":"te')).toBe(true);
  });

  it('never reads private channels and direct messages, wherever they are declared', async () => {
    const text = jsonl(
      VERSION,
      post('ann', [reply('bob', 5)]),
      post('ann', [reply('bob', 5)], { channel: 'board' }),
      post('ann', [reply('bob', 5)], { team: 'other', channel: 'board' }),
      { type: 'direct_post', direct_post: { ...reply('ann', 1), replies: [reply('bob', 2)] } },
      channel('board', 'P'),
    );
    const { skipped } = await tablesIn('m', text);
    expect(skipped).toEqual([{ name: 'm', code: 'PRIVATE_CHANNELS', context: { file: 'm' } }]);
    const rows = rowsIn((await csvsIn('m', text))['m › threads'] ?? '');
    expect(rows.slice(1).map((row) => row.slice(3, 5))).toEqual([
      ['lab', 'help'],
      ['other', 'board'],
    ]);
    const closed = jsonl(VERSION, channel('help', 'P'), post('ann', [reply('bob', 5)]));
    expect((await failureOf(tablesIn('m', closed)))?.code).toBe('NO_TABLE');
  });

  it('leaves out programs and what the server says', async () => {
    const text = jsonl(
      VERSION,
      post('ann', [
        reply('helper', 1),
        reply('bob', 2, { props: { from_webhook: 'true' } }),
        reply('bob', 3, { type: 'system_join_channel' }),
        reply('cy', 4, { type: '' }),
      ]),
      post('helper', [reply('bob', 5)]),
      post('ann', [reply('bob', 5)], { type: 'system_header_change' }),
      { type: 'bot', bot: { username: 'helper' } },
    );
    expect(rowsIn((await csvsIn('m', text))['m › threads'] ?? '').slice(1)).toEqual([
      ['cy', 'ann', '2026-03-02T09:04:00.000Z', 'lab', 'help', `lab/help/${START}`],
    ]);
  });

  it('tells the lines that cannot be read, but not what they say; odd cells stay to be set aside', async () => {
    const text = jsonl(
      VERSION,
      post('', [reply('bob', 5), reply('cy', 6, { create_at: 'noon' }), reply('di', 1e15)]),
      `{"type":"post","post":{"message":"${SECRET}`,
      '',
      `"${SECRET}"`,
    );
    const { tables } = await tablesIn('m', text);
    expect(tables[0]?.broken).toEqual([
      { line: 2, value: '' },
      { line: 3, value: '' },
    ]);
    const csv = (await csvsIn('m', text))['m › threads'] ?? '';
    expect(csv).toBe(
      `${HEADER}\n\nbob,,2026-03-02T09:05:00.000Z,lab,help,lab/help/${START}\n` +
        `cy,,noon,lab,help,lab/help/${START}\n` +
        `di,,60000001772442000000,lab,help,lab/help/${START}\n`,
    );
    const junk = jsonl(VERSION, ...Array.from({ length: 10_001 }, () => '{'));
    expect(await failureOf(tablesIn('m', junk))).toEqual({
      code: 'BAD_JSON',
      context: { file: 'm', line: 10_002 },
    });
  });

  it('of any posts is the same in pieces of any size, without their texts', async () => {
    const user = fc.constantFrom('ann', 'bob', 'cy');
    const replies = fc.array(fc.tuple(user, fc.nat(9)).map(([who, minute]) => reply(who, minute)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(user, replies), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 200 }),
        async (posts, pieceSize) => {
          const text = jsonl(VERSION, ...posts.map(([who, answers]) => post(who, answers)));
          const expected = posts.flatMap(([who, answers]) =>
            [...new Set(answers.map(({ user: helper }) => helper))]
              .filter((helper) => helper !== who)
              .map((helper) => [helper, who]),
          );
          const reading = csvsIn('m', text, pieceSize);
          if (expected.length === 0) {
            expect((await failureOf(reading))?.code).toBe('NO_TABLE');
            return;
          }
          const csv = (await reading)['m › threads'] ?? '';
          expect(csv).not.toContain(SECRET);
          expect(
            rowsIn(csv)
              .slice(1)
              .map((row) => row.slice(0, 2)),
          ).toEqual(expected);
        },
      ),
    );
  });

  it('cut anywhere ends in a code or in tables', async () => {
    const bytes = utf8(jsonl(VERSION, channel('help', 'O'), post('ann', [reply('bob', 5)])));
    for (let end = 0; end <= bytes.length; end++) {
      expect(['string', 'number']).toContain(typeof (await outcomeOf('m', bytes.subarray(0, end))));
    }
  });
});
