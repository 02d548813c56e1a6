/** `npm run --silent analyze -- --data DIR --out OUT …`: a folder of logs to a folder of results. */
import process from 'node:process';
import { PasserelleError } from '../lib/base/errors.ts';
import { type Locale, parseCommand, USAGE } from './analyze/options.ts';
import { describeParams } from './analyze/params.ts';
import { analyzeInto } from './analyze/run.ts';
import { m } from '../lib/text/paraglide/messages.js';
import { complain, progressPrinter, speak } from './say.ts';

/** @returns 0 on success, 2 where the input cannot be used, 1 where the product itself failed */
export async function main(args: readonly string[]): Promise<number> {
  speak(wantedLocale(args));
  try {
    const command = parseCommand(args);
    if (command.kind === 'help') process.stdout.write(USAGE);
    else if (command.kind === 'print-params') process.stdout.write(describeParams());
    else {
      const { options } = command;
      const ignored = await analyzeInto(options, { onProgress: progressPrinter() });
      for (const file of ignored) process.stderr.write(`${m.cli_ignored({ file })}\n`);
      process.stdout.write(`${options.out}\n`);
    }
    return 0;
  } catch (thrown) {
    complain(thrown);
    return thrown instanceof PasserelleError ? 2 : 1;
  }
}

/** The language asked for, even where the rest of the options cannot be understood. */
const wantedLocale = (args: readonly string[]): Locale =>
  (args.includes('--locale') && args[args.indexOf('--locale') + 1] === 'fr') ||
  args.includes('--locale=fr')
    ? 'fr'
    : 'en';
