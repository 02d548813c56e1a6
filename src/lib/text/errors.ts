/**
 * The sentence of every error code, in the language of the moment. Unknown codes fall back on the
 * sentence of `UNEXPECTED`, with the code for whoever reports it.
 */
import { m } from './paraglide/messages.js';

type Context = Readonly<Record<string, string | number>>;

const text = (context: Context, name: string): string => String(context[name] ?? '');

const SENTENCES: Readonly<Record<string, (context: Context) => string>> = {
  ENGINE_CRASHED: () => m.error_engine_crashed(),
  ENGINE_OUT_OF_MEMORY: () => m.error_engine_out_of_memory(),
  NO_WEBASSEMBLY: () => m.error_no_webassembly(),
  CANCELLED: () => m.error_cancelled(),
  UNKNOWN_TIMEZONE: (context) => m.error_unknown_timezone({ timezone: text(context, 'timezone') }),
  BAD_DEFINITION: (context) => m.error_bad_definition({ name: text(context, 'name') }),
  UNKNOWN_DEFINITION: (context) => m.error_unknown_definition({ name: text(context, 'name') }),
};

/** What happened and what to do, for a code and the facts that came with it. */
export function errorText(code: string, context: Context): string {
  const sentence = SENTENCES[code];
  return sentence ? sentence(context) : m.error_unexpected({ code });
}
