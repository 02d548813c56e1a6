/**
 * Keys in the place of names and e-mails, before anything is kept: the same person has the same key
 * as long as the project keeps its salt, and nobody without the salt can tell who it is.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Hexadecimal digits of a key: two of a million persons share one by a chance of 1 in 30 million. */
const DIGITS = 16;

/** The key of each name; @param salt null: the names themselves, as on a command line of one's own. */
export function personKeys(salt: string | null): (name: string) => string {
  if (salt === null) return (name) => name;
  const secret = utf8ToBytes(salt);
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const key = `k${bytesToHex(hmac(sha256, secret, utf8ToBytes(name))).slice(0, DIGITS)}`;
    known.set(name, key);
    return key;
  };
}
