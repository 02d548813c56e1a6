/**
 * Bytes under a passphrase: AES-256-GCM, its key made from the passphrase by PBKDF2. What is needed
 * to open them again, but for the passphrase, stands in a plain header that the seal covers too.
 *
 * A sealed file is: eight bytes that say so, the length of the header (two bytes, the low one
 * first), the header (JSON), the sealed bytes with their tag of 16 bytes.
 */
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { PasserelleError } from '../../base/errors.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const MAGIC = new TextEncoder().encode('PSRLSEAL');
const HEADER_AT = MAGIC.length + 2;
const LONGEST_HEADER = 1000;
const VERSION = 1;
/** Rounds of SHA-256 that one guess costs: about a third of a second on a plain computer. */
const ROUNDS = 600_000;
/** Most rounds that a file may ask for: a hostile one must not keep the computer busy. */
const MOST_ROUNDS = 5_000_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;
const CHECK_BYTES = 8;

const hexOf = (bytes: number) => v.pipe(v.string(), v.hexadecimal(), v.length(2 * bytes));

const headerSchema = v.object({
  version: v.literal(VERSION),
  cipher: v.literal('AES-256-GCM'),
  kdf: v.literal('PBKDF2-HMAC-SHA-256'),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ROUNDS)),
  salt: hexOf(SALT_BYTES),
  iv: hexOf(IV_BYTES),
  /** Tells a wrong passphrase from a damaged file; made from the key, and of no help to find it. */
  check: hexOf(CHECK_BYTES),
});
type Header = v.InferOutput<typeof headerSchema>;

/** Whether these bytes are under a passphrase. */
export const isSealed = (bytes: Uint8Array): boolean =>
  MAGIC.every((byte, at) => bytes[at] === byte);

/**
 * The bytes under a passphrase. The passphrase counts as it reads: é is é, however a keyboard
 * composes it.
 * @param iterations rounds that a guess costs; fewer in tests only
 * @throws PasserelleError `NO_ENCRYPTION` where the browser has no cryptography (a plain address)
 */
export async function sealed(
  bytes: Bytes,
  passphrase: string,
  iterations = ROUNDS,
): Promise<Bytes> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const { key, check } = await keyOf(passphrase, salt, iterations);
  const header: Header = {
    version: VERSION,
    cipher: 'AES-256-GCM',
    kdf: 'PBKDF2-HMAC-SHA-256',
    iterations,
    salt: bytesToHex(salt),
    iv: bytesToHex(iv),
    check,
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const head = concatBytes(MAGIC, Uint8Array.of(text.length & 255, text.length >> 8), text);
  const inside = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: head },
    key,
    bytes,
  );
  return concatBytes(head, new Uint8Array(inside));
}

/**
 * What {@link sealed} was given.
 * @param file its name, for what is said of it
 * @throws PasserelleError `PASSPHRASE_NEEDED` {file}, `WRONG_PASSPHRASE` {file}, `PROJECT_DAMAGED`
 *   {file}, `SNAPSHOT_NEWER` where a later version sealed it, `NO_ENCRYPTION`. Never the passphrase.
 */
export async function unsealed(
  file: string,
  bytes: Bytes,
  passphrase: string | undefined,
): Promise<Bytes> {
  const { header, end } = headerOf(file, bytes);
  if (passphrase === undefined || passphrase === '') {
    throw new PasserelleError('PASSPHRASE_NEEDED', { file });
  }
  const { key, check } = await keyOf(passphrase, hexToBytes(header.salt), header.iterations);
  if (check !== header.check) throw new PasserelleError('WRONG_PASSPHRASE', { file });
  try {
    const additionalData = bytes.subarray(0, end);
    const inside = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: hexToBytes(header.iv), additionalData },
      key,
      bytes.subarray(end),
    );
    return new Uint8Array(inside);
  } catch (cause) {
    throw new PasserelleError('PROJECT_DAMAGED', { file }, cause);
  }
}

function headerOf(file: string, bytes: Bytes): { header: Header; end: number } {
  const end = HEADER_AT + (bytes[MAGIC.length] ?? 0) + 256 * (bytes[MAGIC.length + 1] ?? 0);
  try {
    if (end > HEADER_AT + LONGEST_HEADER) throw new RangeError('header too long');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(HEADER_AT, end));
    const found: unknown = JSON.parse(text);
    if (v.is(v.object({ version: v.pipe(v.number(), v.minValue(VERSION + 1)) }), found)) {
      throw new PasserelleError('SNAPSHOT_NEWER');
    }
    return { header: v.parse(headerSchema, found), end };
  } catch (cause) {
    if (cause instanceof PasserelleError) throw cause;
    throw new PasserelleError('PROJECT_DAMAGED', { file }, cause);
  }
}

/** The key of a passphrase, and the mark by which the right passphrase is known. */
async function keyOf(
  passphrase: string,
  salt: Bytes,
  iterations: number,
): Promise<{ readonly key: CryptoKey; readonly check: string }> {
  const { subtle } = crypto as Partial<Crypto>;
  if (subtle === undefined) throw new PasserelleError('NO_ENCRYPTION');
  const written = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const words = await subtle.importKey('raw', written, 'PBKDF2', false, ['deriveBits']);
  const slow = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const secret = await subtle.importKey(
    'raw',
    await subtle.deriveBits(slow, words, 256),
    'HKDF',
    false,
    ['deriveBits', 'deriveKey'],
  );
  const part = (name: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(0),
    info: new TextEncoder().encode(`passerelle ${name}`),
  });
  const aes = { name: 'AES-GCM', length: 256 };
  return {
    key: await subtle.deriveKey(part('key'), secret, aes, false, ['encrypt', 'decrypt']),
    check: bytesToHex(
      new Uint8Array(await subtle.deriveBits(part('check'), secret, 8 * CHECK_BYTES)),
    ),
  };
}
