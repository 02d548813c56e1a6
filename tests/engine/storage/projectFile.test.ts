import { unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { About } from '../../../src/lib/engine/storage/about.ts';
import { projectFileOf, readProjectFile } from '../../../src/lib/engine/storage/projectFile.ts';
import { isSealed, sealed, unsealed } from '../../../src/lib/engine/storage/sealed.ts';

const about: About = { savedAt: '2026-03-05T10:00:00Z', salt: 'sel', place: 'Halle' };
const text = (value: string) => new TextEncoder().encode(value);
const parts = new Map([
  ['a.parquet', text('é'.repeat(300))],
  ['place.json', text('{}')],
]);

/** Few rounds, where the time of a guess is not what is tested. */
const FEW = 2;
const flipped = (bytes: Uint8Array, at: number): Uint8Array<ArrayBuffer> => {
  const other = bytes.slice();
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
};
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (thrown: unknown) => (thrown as { code?: string }).code ?? String(thrown),
  );
/** The plain header of a sealed file. */
function headerOf(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const length = (bytes[8] ?? 0) + 256 * (bytes[9] ?? 0);
  const header: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(10, 10 + length)));
  return header as Readonly<Record<string, unknown>>;
}
/** Puts another value into it. */
function withHeader(bytes: Uint8Array, change: object): Uint8Array<ArrayBuffer> {
  const length = (bytes[8] ?? 0) + 256 * (bytes[9] ?? 0);
  const other = text(JSON.stringify({ ...headerOf(bytes), ...change }));
  return Uint8Array.from([
    ...bytes.subarray(0, 8),
    ...[other.length & 255, other.length >> 8],
    ...other,
    ...bytes.subarray(10 + length),
  ]);
}

describe('a project file', () => {
  it('gives back what it was made of', async () => {
    const bytes = await projectFileOf(parts, about);
    expect(await readProjectFile('x', bytes)).toEqual({ parts, about });
    expect(await readProjectFile('x', await projectFileOf(parts, about, ''))).toEqual({
      parts,
      about,
    });
  });

  it('is refused where it is cut or another kind of file', async () => {
    const bytes = await projectFileOf(parts, about);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), async (length) => {
        expect(await codeOf(readProjectFile('x', bytes.slice(0, length)))).toBe('NOT_A_PROJECT');
      }),
    );
    expect(await codeOf(readProjectFile('x', text('{}')))).toBe('NOT_A_PROJECT');
  });

  it('never gives other bytes than those it was made of, whichever byte is damaged', async () => {
    const bytes = await projectFileOf(parts, about);
    const known = [...parts.values()].map(String);
    for (let at = 0; at < bytes.length; at++) {
      const read = await readProjectFile('x', flipped(bytes, at)).catch((thrown: unknown) => {
        expect(['NOT_A_PROJECT', 'SNAPSHOT_NEWER']).toContain((thrown as { code?: string }).code);
        return null;
      });
      if (read === null) continue;
      expect(read.about).toEqual(about);
      for (const part of read.parts.values()) expect(known).toContain(String(part));
    }
  });

  it('without a version is of the first, and of a later one is refused as such', async () => {
    const made = unzipSync(await projectFileOf(parts, about));
    const with_ = (project: object) =>
      readProjectFile(
        'x',
        zipSync({ ...made, 'project.json': text(JSON.stringify(project)) }).slice(),
      );
    expect(JSON.parse(new TextDecoder().decode(made['project.json']))).toEqual({
      version: 2,
      ...about,
    });
    expect((await with_({ savedAt: 'then', salt: 'sel' })).about).toEqual({
      savedAt: 'then',
      salt: 'sel',
      place: null,
    });
    expect(await codeOf(with_({ version: 3, other: true }))).toBe('SNAPSHOT_NEWER');
    expect(await codeOf(with_({ version: '2', ...about }))).toBe('NOT_A_PROJECT');
    expect(await codeOf(with_({ version: 2, salt: 'sel' }))).toBe('NOT_A_PROJECT');
  });
});

describe('a project file under a passphrase', () => {
  it('is opened by it and by nothing else', async () => {
    const bytes = await projectFileOf(parts, about, 'Pont-à-Mousson 1792');
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('place.json');
    expect(await readProjectFile('x', bytes, 'Pont-à-Mousson 1792')).toEqual({ parts, about });
    // Composed in another way, it reads the same.
    const apart = 'Pont-à-Mousson 1792'.normalize('NFD');
    expect(await readProjectFile('x', bytes, apart)).toEqual({ parts, about });
    expect(await codeOf(readProjectFile('x', bytes))).toBe('PASSPHRASE_NEEDED');
    expect(await codeOf(readProjectFile('x', bytes, ''))).toBe('PASSPHRASE_NEEDED');
    expect(await codeOf(readProjectFile('x', bytes, 'pont-à-mousson 1792'))).toBe(
      'WRONG_PASSPHRASE',
    );
  });

  it('says in plain what its key costs: 600,000 rounds of PBKDF2 for AES-256-GCM', async () => {
    const bytes = await sealed(text('x'), 'mot');
    const { salt, iv, check, ...others } = headerOf(bytes);
    expect(others).toEqual({
      version: 1,
      cipher: 'AES-256-GCM',
      kdf: 'PBKDF2-HMAC-SHA-256',
      iterations: 600_000,
    });
    expect([salt, iv, check].map((hex) => String(hex).length)).toEqual([32, 24, 16]);
  });

  it('gives back any bytes under any passphrase, never sealed twice alike', async () => {
    const anyBytes = fc.uint8Array({ maxLength: 3000 });
    const anyWords = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(anyBytes, anyWords, anyWords, async (given, words, others) => {
        const bytes = given.slice();
        const one = await sealed(bytes, words, FEW);
        expect(isSealed(one)).toBe(true);
        expect(await unsealed('x', one, words)).toEqual(bytes);
        expect(await sealed(bytes, words, FEW)).not.toEqual(one);
        const same = words.normalize('NFKC') === others.normalize('NFKC');
        if (!same) expect(await codeOf(unsealed('x', one, others))).toBe('WRONG_PASSPHRASE');
      }),
      { numRuns: 50 },
    );
  });

  it('is refused wherever one bit of it is damaged', async () => {
    const zip = await projectFileOf(new Map([['a', text('b')]]), about);
    const bytes = await sealed(zip, 'mot', FEW);
    const coded = ['NOT_A_PROJECT', 'WRONG_PASSPHRASE', 'PROJECT_DAMAGED', 'SNAPSHOT_NEWER'];
    const sealedFrom = bytes.length - zip.length - 16;
    for (let at = 0; at < bytes.length; at++) {
      const code = await codeOf(readProjectFile('x', flipped(bytes, at), 'mot'));
      expect(coded).toContain(code);
      if (at >= sealedFrom) expect(code).toBe('PROJECT_DAMAGED');
    }
    for (const length of [8, 9, 10, 60, sealedFrom, bytes.length - 1]) {
      const code = await codeOf(readProjectFile('x', bytes.slice(0, length), 'mot'));
      expect(code).toBe('PROJECT_DAMAGED');
    }
  });

  it('is not opened where its header was changed, even where the passphrase is right', async () => {
    const bytes = await sealed(text('x'), 'mot', FEW);
    const spaced = withHeader(bytes, { more: 1 });
    expect(await codeOf(unsealed('x', spaced, 'mot'))).toBe('PROJECT_DAMAGED');
    expect(await codeOf(unsealed('x', withHeader(bytes, { version: 2 }), 'mot'))).toBe(
      'SNAPSHOT_NEWER',
    );
  });

  it.each([5_000_001, 1e15, 0, -1, 1.5, '600000', null])(
    'that asks for %s rounds is refused without counting them',
    async (iterations) => {
      const bytes = withHeader(await sealed(text('x'), 'mot', FEW), { iterations });
      const before = performance.now();
      expect(await codeOf(unsealed('x', bytes, 'mot'))).toBe('PROJECT_DAMAGED');
      expect(performance.now() - before).toBeLessThan(1000);
    },
  );

  it('never tells the passphrase in what is said of it', async () => {
    const bytes = await projectFileOf(parts, about, 'Secret-Partage');
    for (const file of [bytes, flipped(bytes, bytes.length - 1), text('{}').slice()]) {
      const thrown: unknown = await readProjectFile('x', file, 'Autre-Secret').catch(
        (error: unknown) => error,
      );
      const { message, stack, context, cause } = thrown as Error & { context: object };
      const said = JSON.stringify([message, stack, context, String(cause)]);
      expect(said).not.toMatch(/Secret/);
    }
  });
});
