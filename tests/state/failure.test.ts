import { describe, expect, it } from 'vitest';
import { PasserelleError } from '../../src/lib/base/errors.ts';
import { failureOf, mayPass } from '../../src/lib/state/failure.ts';

const failure = (code: string): ReturnType<typeof failureOf> =>
  failureOf(new PasserelleError(code));

describe('trying again', () => {
  it.each(['MISSING_COLUMN', 'NOTHING_KEPT', 'NO_WEBASSEMBLY'])(
    'is not proposed after %s, which would come again',
    (code) => expect(mayPass(failure(code))).toBe(false),
  );

  it.each(['ENGINE_CRASHED', 'CANCELLED'])('is proposed after %s', (code) =>
    expect(mayPass(failure(code))).toBe(true),
  );
});
