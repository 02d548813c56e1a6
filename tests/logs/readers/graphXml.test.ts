import { gzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/lib/logs/logs.ts';
import { readXml } from '../../../src/lib/logs/readers/graphXml.ts';
import { sourceOfBytes } from '../../../src/lib/logs/readers/sources.ts';
import { graphForm } from '../../../src/lib/logs/readers/sniff.ts';
import { tablesOf } from '../../../src/lib/logs/readers/tables.ts';
import { gexfOf, graphmlOf, type Graph } from './graphs.ts';
import { csvsIn, failureOf, outcomeOf, tablesIn, utf8 } from './reading.ts';

const SMALL: Graph = {
  nodes: [
    { id: 'a', trade: 'sewing' },
    { id: 'é', trade: 'wood' },
  ],
  edges: [
    { source: 'a', target: 'é', directed: true, weight: 2 },
    { source: 'é', target: 'a', directed: false, weight: 1 },
  ],
};
const TIE = '<gexf><graph><edges><edge source="a" target="b"/></edges></graph></gexf>';
const TIES = { 'a › edges': '"node_a",node_b,relation,weight\na,b,,\n' };

describe('a graph', () => {
  it.each([
    ['gexf', TIE],
    ['gexf', '\uFEFF\n <?xml version="1.0"?>\n<gexf\n version="1.3"/>'],
    ['graphml', '<?xml version="1.0"?><!-- a - b --><?x y?><graphml xmlns="u">'],
    ['gexf', '<!DOCTYPE gexf SYSTEM "http://x/gexf.dtd" [<!ENTITY a "]>">]><g:gexf xmlns:g="u">'],
    [null, '<?xml version="1.0"?><gexfs>'],
    [null, '<html><gexf>'],
    [null, '<!-- <gexf> --><table>'],
    [null, 'person_id,gexf\n'],
  ])('is told by its root: %s', (form, text) => {
    expect(graphForm(text)).toBe(form);
  });

  it('is told whatever its name, encoding and packing', async () => {
    expect(await csvsIn('a', TIE)).toEqual(TIES);
    expect(await csvsIn('a', `<?xml version="1.0"?><!DOCTYPE gexf>${TIE}`)).toEqual(TIES);
    expect(await csvsIn('a', Buffer.from(`\uFEFF<?xml version="1.0"?>${TIE}`, 'utf16le'))).toEqual(
      TIES,
    );
    expect(await csvsIn('a', gzipSync(utf8(TIE)))).toEqual(TIES);
    const latin = Buffer.from(TIE.replace('"a"', '"é"'), 'latin1');
    const header = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?>');
    expect(await csvsIn('a', Buffer.concat([header, latin]))).toEqual({
      'a › edges': '"node_a",node_b,relation,weight\né,b,,\n',
    });
    expect(Object.keys(await csvsIn('a.zip', zipSync({ 'x/g.gexf': utf8(TIE) })))).toEqual([
      'a.zip › x/g.gexf › edges',
    ]);
  });

  it('that is other XML stays refused as such', async () => {
    for (const text of ['<?xml version="1.0"?><Workbook/>', '<!DOCTYPE html><html/>']) {
      expect(await outcomeOf('a', utf8(text))).toBe('MARKUP');
    }
  });

  it.each([
    ['<gexf>\n<graph>\n</gexf>', 3],
    ['<gexf><graph>\n<nodes><node id="a" id="b"/></nodes></graph></gexf>', 2],
    ['<gexf>\n\n<graph a=b/></gexf>', 3],
    ['<gexf></gexf><gexf></gexf>', 1],
    ['<gexf>\n&nbsp;</gexf>', 2],
    ['<gexf>\n a text that goes on \u0001</gexf>', 2],
    ['<graphml>\n<graph>', 2],
  ])('that is no XML says the line: %j', async (text, line) => {
    expect(await failureOf(tablesIn('a', text))).toEqual({
      code: 'BAD_XML',
      context: { file: 'a', line },
    });
  });

  it('cut anywhere ends in a code or in tables', async () => {
    for (const text of [gexfOf(SMALL), graphmlOf(SMALL), gexfOf(SMALL, 'g')]) {
      const bytes = utf8(text);
      const outcomes = new Map<string | number, number>();
      for (let end = 0; end <= bytes.length; end++) {
        const outcome = await outcomeOf('a', bytes.subarray(0, end));
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
      // What begins like any text is a table of one line until its root is whole.
      const codes = [...outcomes.keys()].filter((outcome) => typeof outcome === 'string');
      expect(['EMPTY_FILE', 'MARKUP', 'BAD_XML']).toEqual(expect.arrayContaining(codes));
      expect(outcomes.get('BAD_XML')).toBeGreaterThan(bytes.length * 0.7);
      expect(await outcomeOf('a', bytes)).toBeTypeOf('number');
    }
  });

  it('with any bytes changed ends in a code or in tables', async () => {
    const bytes = utf8(graphmlOf(SMALL));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }),
        async (changes) => {
          const spoilt = bytes.slice();
          for (const [at, byte] of changes) spoilt[at] = byte;
          expect(['string', 'number']).toContain(typeof (await outcomeOf('a', spoilt)));
        },
      ),
    );
  });
});

describe('hostile XML', () => {
  const LAUGHS =
    '<!DOCTYPE gexf [<!ENTITY l0 "lol">' +
    Array.from({ length: 9 }, (_, i) => {
      return `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`;
    }).join('') +
    ']>';

  it('expands no entity: where one is used it is an error, else it costs nothing', async () => {
    const used = `${LAUGHS}<gexf><graph><nodes><node id="&l9;"/></nodes></graph></gexf>`;
    const outside = `<!DOCTYPE gexf [<!ENTITY x SYSTEM "file:///etc/passwd">]><gexf>&x;</gexf>`;
    expect(await outcomeOf('a', utf8(used))).toBe('BAD_XML');
    expect(await outcomeOf('a', utf8(outside))).toBe('BAD_XML');
    expect(await csvsIn('a', LAUGHS + TIE)).toEqual(TIES);
    expect(await csvsIn('a', TIE.replace('"a"', '"&#97;&amp;"'))).toEqual({
      'a › edges': '"node_a",node_b,relation,weight\na&,b,,\n',
    });
  });

  it.each([
    ['deep', '<gexf>' + '<a>'.repeat(1_000_000)],
    [
      'one attribute of many',
      `<gexf ${Array.from({ length: 5000 }, (_, i) => `a${i}=""`).join(' ')}/>`,
    ],
    ['one long attribute', `<gexf><node id="${'x'.repeat(20_000_000)}"/></gexf>`],
    ['one long text', `<gexf>${'x'.repeat(20_000_000)}</gexf>`],
    ['one long comment', `<gexf><!--${'x'.repeat(20_000_000)}--></gexf>`],
    ['one long entity', `<gexf>&${'x'.repeat(20_000_000)};</gexf>`],
    [
      'many usual values',
      `<gexf><attributes class="node"><attribute id="0"><default>${'x<a/>'.repeat(1_000_000)}`,
    ],
    [
      'a long value between elements',
      `<graphml><node id="a"><data key="d">${`${'x'.repeat(1000)}<a/>`.repeat(20_000)}`,
    ],
    [
      'a node of many long values',
      `<gexf><node id="a">${`<attvalue for="0" value="${'x'.repeat(1000)}"/>`.repeat(20_000)}`,
    ],
    [
      'an edge of many times',
      `<gexf><edge source="a" target="b">${'<spell start="1"/>'.repeat(200_000)}`,
    ],
  ])('that is %s is refused soon, not held', { timeout: 20_000 }, async (_, text) => {
    expect(await outcomeOf('a', utf8(text))).toBe('TABLE_TOO_LARGE');
  });

  it('with more attributes than a sheet has columns is refused', async () => {
    const declared = Array.from({ length: 16_385 }, (_, i) => `<attribute id="${i}" title="a"/>`);
    const text = (n: number) =>
      `<gexf><attributes class="edge">${declared.slice(0, n).join('')}</attributes>${TIE.slice(6)}`;
    expect(await outcomeOf('a', utf8(text(16_385)))).toBe('TOO_MANY_COLUMNS');
    // Titles that are all the same do not cost the square of their number.
    expect(await outcomeOf('a', utf8(text(16_000)))).toBeTypeOf('number');
    const values = Array.from({ length: 16_385 }, (_, i) => `<attvalue for="${i}" value=""/>`);
    const node = `<gexf><node id="a">${values.join('')}</node></gexf>`;
    expect(await outcomeOf('a', utf8(node))).toBe('TOO_MANY_COLUMNS');
  });

  it('keeps no name from the prototypes of objects', async () => {
    const node =
      '<gexf><node id="a" constructor="b"><attvalue for="__proto__" value="c"/></node></gexf>';
    expect(await csvsIn('a', node)).toEqual({ 'a › nodes': '"graph_node",__proto__\na,c\n' });
  });
});

describe('a million edges', () => {
  const EDGES = 1_000_000;

  /** A file that is never held: its pieces are made as they are asked for. */
  function large(): Source {
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield utf8('<?xml version="1.0"?><gexf><graph><edges>');
      const piece = utf8('<edge source="n1" target="n2" weight="3"/>\n'.repeat(1000));
      for (let i = 0; i < EDGES; i += 1000) yield await Promise.resolve(piece);
      yield utf8('</edges></graph></gexf>');
    }
    return { name: 'a', size: EDGES * 44, bytes };
  }

  it('are rows without being held', { timeout: 120_000 }, async () => {
    const { tables } = await tablesOf(large(), {});
    let lines = 0;
    let longest = 0;
    for await (const piece of tables[0]!.source.bytes()) {
      longest = Math.max(longest, piece.length);
      for (const byte of piece) if (byte === 0x0a) lines++;
    }
    expect(lines).toBe(EDGES + 1);
    expect(longest).toBeLessThan(1 << 18);
  });

  it('can be stopped', async () => {
    const controller = new AbortController();
    const onProgress = ({ done }: { done: number }): void => {
      if (done > 4 << 20) controller.abort();
    };
    const reading = tablesOf(large(), { signal: controller.signal, onProgress });
    expect((await failureOf(reading))?.code).toBe('CANCELLED');
  });
});

describe('readXml', () => {
  it('tells the elements of the first namespace by name, others without', async () => {
    const told: string[] = [];
    const xml = '<a xmlns="u" xmlns:v="w"><v:b x="1">t&lt;</v:b><b xmlns="o"/><c y="é">é</c></a>';
    const handler = {
      open: (name: string, attribute: (name: string) => string) =>
        void told.push(`<${name}${attribute('x')}${attribute('y')}>`),
      text: (text: string) => void told.push(text),
      close: (name: string) => void told.push(`</${name}>`),
    };
    let read = 0;
    for await (const bytes of readXml(sourceOfBytes('a', xml, 3), handler)) read += bytes;
    expect(told.join('')).toBe('<a><1>t<</><></><cé>é</c></a>');
    expect(read).toBe(utf8(xml).length);
  });
});
