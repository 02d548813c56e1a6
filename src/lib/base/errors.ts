/**
 * The one error that crosses floors: a code that has a text in both languages, the facts that
 * text needs, and the cause for whoever debugs. Never shown raw.
 */
export class PasserelleError extends Error {
  readonly code: string;
  readonly context: Readonly<Record<string, string | number>>;

  constructor(
    code: string,
    context: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'PasserelleError';
    this.code = code;
    this.context = context;
  }
}

/** What of an error can be sent between threads. */
export interface ErrorValue {
  readonly code: string;
  readonly context: Readonly<Record<string, string | number>>;
  /** For developers, never for the screen. */
  readonly detail: string;
}

/** Turns anything thrown into an {@link ErrorValue}; what is not ours gets the code `UNEXPECTED`. */
export function toErrorValue(thrown: unknown): ErrorValue {
  if (thrown instanceof PasserelleError) {
    const cause = thrown.cause instanceof Error ? thrown.cause.message : '';
    return { code: thrown.code, context: thrown.context, detail: cause };
  }
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return { code: 'UNEXPECTED', context: {}, detail };
}

/** The way back of {@link toErrorValue}. */
export function fromErrorValue(value: ErrorValue): PasserelleError {
  return new PasserelleError(value.code, value.context, new Error(value.detail));
}
