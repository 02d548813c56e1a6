/** The steps of long work, in words. */
import type { Progress } from '../../base/task.ts';
import { m } from '../../text/paraglide/messages.js';

const STEPS: Readonly<Record<Progress['step'], () => string>> = {
  reading: m.shell_step_reading,
  cleaning: m.shell_step_cleaning,
  pairing: m.shell_step_pairing,
  judging: m.shell_step_judging,
  uncertainty: m.shell_step_uncertainty,
  storing: m.shell_step_storing,
  drawing: m.shell_step_drawing,
};

export const stepText = ({ step }: Progress): string => STEPS[step]();

/** How much of the step is done, 0 … 1. */
export const shareDone = ({ done, total }: Progress): number =>
  total > 0 ? Math.min(1, done / total) : 0;
