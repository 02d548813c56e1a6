/** Looks for secrets in anything that is kept: as they are, in UTF-16 and in base64. */

/** Everything that could be read out of a value, numbers and bytes included. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Map) return [...(part as ReadonlyMap<unknown, unknown>)];
    if (part instanceof Set) return [...(part as ReadonlySet<unknown>)];
    if (part instanceof Uint8Array) return latin1(part);
    return ArrayBuffer.isView(part) ? Array.from(part as Float64Array) : part;
  });

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The secrets found in a text or in bytes. */
export function found(secrets: Iterable<string>, kept: string | Uint8Array): string[] {
  const text = (typeof kept === 'string' ? kept : latin1(kept)).toLowerCase();
  return Array.from(secrets).filter((secret) =>
    formsOf(secret).some((form) => text.includes(form.toLowerCase())),
  );
}

/** A secret as it could stand in bytes; in base64 by what does not depend on what is around it. */
function formsOf(secret: string): string[] {
  const utf8 = Buffer.from(secret, 'utf8');
  const base64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), utf8])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(before === 0 ? 0 : before + 1, -1);
  });
  return [
    secret,
    utf8.toString('latin1'),
    Buffer.from(secret, 'utf16le').toString('latin1'),
    ...base64,
  ];
}
