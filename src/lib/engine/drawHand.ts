/**
 * A hand that draws: another thread, which gathers the evidence from the same logs and draws what it
 * is asked to. Evidence itself cannot be sent, as it holds functions.
 */
import type { Definitions } from '../base/definitions.ts';
import type { DrawJob } from '../indicators/drawJobs.ts';
import { drawnValues, type Stretch } from '../indicators/sharedDraws.ts';
import type { Logs } from '../logs/logs.ts';
import { chanceJobs } from './chanceNumbers.ts';
import { prepare } from './pipeline.ts';
import type { AnalyseInput } from './protocol.ts';

/** What the numbers are drawn from. */
export interface DrawBase {
  readonly logs: Logs;
  /** Definitions the evidence was gathered under. */
  readonly definitions: Definitions;
  readonly input: AnalyseInput;
  /** Draws of each model, as in `chance`. */
  readonly draws: number | null;
}

export type ToHand =
  | { readonly kind: 'begin'; readonly base: DrawBase }
  | { readonly kind: 'draw'; readonly id: number; readonly stretch: Stretch };

/** `values` is null where it could not be drawn. */
export interface FromHand {
  readonly id: number;
  readonly values: Float64Array | null;
}

/** What of a worker's global scope a hand needs. */
export interface HandPort {
  postMessage(message: FromHand): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ToHand }) => void): void;
}

/** Answers every stretch with its values. */
export function serveDraws(port: HandPort): void {
  let jobs: Promise<readonly DrawJob[]> = Promise.resolve([]);
  port.addEventListener('message', ({ data }) => {
    if (data.kind === 'begin') {
      jobs = jobsOf(data.base);
      jobs.catch(() => undefined); // told when it is asked to draw
      return;
    }
    const { id, stretch } = data;
    jobs
      .then((known) => drawnValues(known, stretch))
      .then(
        (values) => port.postMessage({ id, values }),
        () => port.postMessage({ id, values: null }),
      );
  });
}

async function jobsOf({ logs, definitions, input, draws }: DrawBase): Promise<readonly DrawJob[]> {
  return chanceJobs(await prepare(logs, definitions), input, draws);
}
