import { zipSync, type Zippable } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvsIn, failureOf, outcomeOf, rowsIn, tablesIn, utf8 } from './reading.ts';

const SECRET = 'what was said in there';
const HEADER = '"helper_id",helped_id,replied_at,channel,slack_thread\n';

/** An instant of 2 March 2026, minutes after nine in UTC, as Slack writes it. */
const at = (minute: number): string => `${1772442000 + 60 * minute}.000100`;
const isoAt = (minute: number): string => new Date((1772442000 + 60 * minute) * 1000).toISOString();

type Message = Readonly<Record<string, unknown>>;
const opens = (user: string, minute: number, more: Message = {}): Message => ({
  ...{ type: 'message', text: SECRET, user, ts: at(minute), thread_ts: at(minute) },
  ...more,
});
const answers = (user: string, minute: number, thread: number, more: Message = {}): Message => ({
  ...{ type: 'message', text: SECRET, user, ts: at(minute), thread_ts: at(thread) },
  ...more,
});

const CHANNELS = [{ id: 'C1', name: 'help' }];
const USERS = [{ id: 'U1' }, { id: 'U2' }, { id: 'U3' }];

/** An export with these days, in the channel `help` unless a path says otherwise. */
function slack(
  days: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
) {
  const files: Zippable = {};
  const all: Record<string, unknown> = { 'channels.json': CHANNELS, 'users.json': USERS, ...more };
  for (const [day, messages] of Object.entries(days)) {
    all[day.includes('/') ? day : `help/${day}.json`] = messages;
  }
  for (const [path, value] of Object.entries(all)) {
    files[path] = utf8(typeof value === 'string' ? value : JSON.stringify(value));
  }
  return zipSync(files);
}

const threadsOf = async (zip: Uint8Array): Promise<string | undefined> =>
  (await csvsIn('s.zip', zip))['s.zip › threads'];

describe('an export of Slack', () => {
  it('is who answered whom in threads, once a thread, and the people of the workspace', async () => {
    const zip = slack({
      '2026-03-02': [
        opens('U1', 0),
        { type: 'message', text: SECRET, user: 'U3', ts: at(1) },
        answers('U2', 5, 0),
        answers('U3', 6, 0),
        answers('U2', 7, 0),
        answers('U1', 8, 0),
        opens('U2', 10),
      ],
      '2026-03-03': [answers('U3', 1500, 0), answers('U1', 1501, 10)],
    });
    const { tables, skipped } = await tablesIn('s.zip', zip);
    expect(tables.map(({ name, form, broken }) => [name, form, broken])).toEqual([
      ['s.zip › threads', 'slack', []],
      ['s.zip › people', 'slack', []],
    ]);
    expect(skipped).toEqual([]);
    expect(await csvsIn('s.zip', zip)).toEqual({
      's.zip › threads':
        HEADER +
        `U2,U1,2026-03-02T09:05:00.000Z,help,help/${at(0)}\n` +
        `U3,U1,2026-03-02T09:06:00.000Z,help,help/${at(0)}\n` +
        `U1,U2,2026-03-03T10:01:00.000Z,help,help/${at(10)}\n`,
      's.zip › people': '"slack_user",title\nU1,\nU2,\nU3,\n',
    });
  });

  it('takes the first answer, in whatever order they stand', async () => {
    const zip = slack({ '2026-03-02': [answers('U2', 9, 0), answers('U2', 3, 0), opens('U1', 0)] });
    expect(await threadsOf(zip)).toBe(`${HEADER}U2,U1,${isoAt(3)},help,help/${at(0)}\n`);
  });

  it('leaves out programs and what the workspace says, but not answers shown in the channel', async () => {
    const users = [...USERS, { id: 'B1', is_bot: true }, { id: 'USLACKBOT', is_bot: false }];
    const zip = slack(
      {
        '2026-03-02': [
          opens('U1', 0),
          answers('B1', 1, 0),
          answers('USLACKBOT', 2, 0),
          answers('U2', 3, 0, { bot_id: 'B9' }),
          answers('U2', 4, 0, { subtype: 'channel_join' }),
          answers('U2', 5, 0, { user: undefined }),
          answers('U3', 6, 0, { subtype: 'thread_broadcast' }),
          opens('B1', 10),
          answers('U2', 11, 10, { parent_user_id: 'B1' }),
          opens('U1', 20, { subtype: 'channel_topic' }),
          answers('U2', 21, 20, { parent_user_id: 'U1' }),
          answers('U2', 31, 30, { parent_user_id: 'B1' }),
        ],
      },
      { 'users.json': users },
    );
    expect(await csvsIn('s.zip', zip)).toEqual({
      's.zip › threads': `${HEADER}U3,U1,${isoAt(6)},help,help/${at(0)}\n`,
      's.zip › people': '"slack_user",title\nU1,\nU2,\nU3,\n',
    });
  });

  it('names who opened a thread outside the export where answers say so, else nobody', async () => {
    const zip = slack({
      '2026-03-02': [
        answers('U2', 5, 0),
        answers('U3', 6, 0, { parent_user_id: 'U1' }),
        answers('U2', 15, 10),
      ],
    });
    expect(await threadsOf(zip)).toBe(
      HEADER +
        `U2,U1,${isoAt(5)},help,help/${at(0)}\n` +
        `U3,U1,${isoAt(6)},help,help/${at(0)}\n` +
        `U2,,${isoAt(15)},help,help/${at(10)}\n`,
    );
  });

  it('never reads private channels and direct messages, and says that there are some', async () => {
    const talk = [opens('U1', 0), answers('U2', 1, 0)];
    const zip = slack(
      { 'board/2026-03-02.json': talk, 'D1/2026-03-02.json': talk, 'odd/2026-03-02.json': talk },
      {
        'channels.json': [...CHANNELS, { id: 'C2', name: 'odd', is_private: true }],
        'groups.json': [{ id: 'G1', name: 'board' }],
        'dms.json': [{ id: 'D1' }],
      },
    );
    const { tables, skipped } = await tablesIn('s.zip', zip);
    expect(tables.map(({ name }) => name)).toEqual(['s.zip › people']);
    expect(skipped.map(({ name, code }) => [name, code])).toEqual([
      ['s.zip › groups.json', 'PRIVATE_CHANNELS'],
      ['s.zip › dms.json', 'PRIVATE_CHANNELS'],
    ]);
    const only = zipSync({
      'dms.json': utf8('[{"id":"D1"}]'),
      'D1/2026-03-02.json': utf8(JSON.stringify(talk)),
    });
    expect((await failureOf(tablesIn('s.zip', only)))?.code).toBe('NO_TABLE');
  });

  it('keeps a trade, but no name, address, number or sentence', async () => {
    const titles = {
      U1: 'Menuisière, ébéniste',
      U2: 'jo@lab.fr',
      U3: '06 12 34 56 78',
      U4: 'Marie Curie, physicienne',
      U5: 'Je répare tout ce qui passe, surtout les vélos du quartier et les radios',
      U6: 'www.lab.org',
      U7: '???',
      U8: 'Développeuse  web\n(3 ans)',
    };
    const users = Object.entries(titles).map(([id, title]) => ({
      id,
      name: 'mcurie',
      real_name: 'Marie Curie',
      profile: { title, email: 'm@x.fr', phone: '06', real_name: 'Marie Curie', display_name: '' },
    }));
    const zip = slack({ '2026-03-02': [] }, { 'users.json': users });
    const csv = (await csvsIn('s.zip', zip))['s.zip › people'] ?? '';
    expect(rowsIn(csv).slice(1)).toEqual([
      ['U1', 'Menuisière, ébéniste'],
      ...['U2', 'U3', 'U4', 'U5', 'U6', 'U7'].map((id) => [id, '']),
      ['U8', 'Développeuse web (3 ans)'],
    ]);
  });

  it('reads on past a day that is broken, and tells it without what it says', async () => {
    const zip = slack({
      '2026-03-02': [opens('U1', 0), null, 7, { thread_ts: 3 }, answers('U2', 1, 0)],
      '2026-03-03': `[{"text": "${SECRET}",\n "user": }]`,
      '2026-03-04': '{"ok": false}',
      '2026-03-05': [answers('U3', 4000, 0)],
    });
    const { tables, skipped } = await tablesIn('s.zip', zip);
    expect(tables).toHaveLength(2);
    expect(skipped).toEqual([
      {
        name: 's.zip › help/2026-03-03.json',
        code: 'BAD_JSON',
        context: { file: 's.zip › help/2026-03-03.json', line: 2 },
      },
      {
        name: 's.zip › help/2026-03-04.json',
        code: 'BAD_JSON',
        context: { file: 's.zip › help/2026-03-04.json', line: 1 },
      },
    ]);
    expect(rowsIn((await threadsOf(zip)) ?? '').slice(1)).toHaveLength(2);
  });

  it('may lie in a folder of its archive, and lack its list of people', async () => {
    const files = {
      'export/channels.json': utf8(JSON.stringify(CHANNELS)),
      '__MACOSX/channels.json': utf8('x'),
      'export/help/2026-03-02.json': utf8(JSON.stringify([opens('U1', 0), answers('U9', 1, 0)])),
    };
    const csv = `${HEADER}U9,U1,${isoAt(1)},help,help/${at(0)}\n`;
    expect(await csvsIn('s.zip', zipSync(files))).toEqual({ 's.zip › threads': csv });
    const outer = zipSync({ 'in.zip': zipSync(files) });
    expect(await csvsIn('o.zip', outer)).toEqual({ 'o.zip › in.zip › threads': csv });
  });

  it('is no other archive that has a list of channels', async () => {
    const zip = zipSync({ 'channels.json': utf8('[{"a":1}]'), 'a.csv': utf8('x\n') });
    expect(Object.keys(await csvsIn('s.zip', zip))).toEqual([
      's.zip › channels.json',
      's.zip › a.csv',
    ]);
  });

  it('whose lists are broken says which and where', async () => {
    const zip = slack({ '2026-03-02': [] }, { 'channels.json': '[\n{]' });
    expect(await failureOf(tablesIn('s.zip', zip))).toEqual({
      code: 'BAD_JSON',
      context: { file: 's.zip › channels.json', line: 2 },
    });
    expect(await outcomeOf('s.zip', slack({ '2026-03-02': [] }, { 'users.json': '{}' }))).toBe(
      'BAD_JSON',
    );
  });

  it('of 2,000 days, or a thread of 50,000 answers, is read like any other', async () => {
    const days = Array.from({ length: 2000 }, (_, i): [string, readonly Message[]] => {
      const date = new Date((1577836800 + 86400 * i) * 1000).toISOString().slice(0, 10);
      return [date, [opens(`A${i}`, i), answers('U2', i + 1, i), answers(`A${i}`, i + 2, i)]];
    });
    const rows = rowsIn((await threadsOf(slack(Object.fromEntries(days)))) ?? '');
    expect(rows).toHaveLength(2001);
    expect(rows[2000]?.slice(0, 3)).toEqual(['U2', 'A1999', isoAt(2000)]);
    const long = Array.from({ length: 50_000 }, (_, i) => answers(`U${i % 500}`, i + 1, 0));
    const deep = slack({ '2026-03-02': [opens('U0', 0), ...long] });
    expect(rowsIn((await threadsOf(deep)) ?? '')).toHaveLength(500); // 499 and the header
  });

  it('never keeps the text of a message, whatever the thread', async () => {
    const user = fc.constantFrom('U1', 'U2', 'U3');
    const message = fc.oneof(
      fc.record({ user, minute: fc.nat(5) }).map((one) => opens(one.user, one.minute)),
      fc
        .record({ user, minute: fc.nat(50), thread: fc.nat(5) })
        .map((one) => answers(one.user, one.minute + 6, one.thread)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(message), async (messages) => {
        const csvs = await csvsIn('s.zip', slack({ '2026-03-02': messages }));
        expect(JSON.stringify(csvs)).not.toContain(SECRET);
        const rows = rowsIn(csvs['s.zip › threads'] ?? HEADER).slice(1);
        const pairs = rows.map(([helper, , , , thread]) => `${helper} ${thread}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        for (const [helper, helped] of rows) expect(helper).not.toBe(helped);
      }),
    );
  });

  it('spoilt anywhere ends in a code or in tables', async () => {
    const zip = slack({ '2026-03-02': [opens('U1', 0), answers('U2', 1, 0)] });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const spoilt = zip.slice();
          for (const [place, byte] of changes) spoilt[place] = byte;
          expect(['string', 'number']).toContain(typeof (await outcomeOf('s.zip', spoilt)));
        },
      ),
    );
  });
});
