/** What left the screen since these files were opened: held against each other, by audience (H2). */
import type { Definitions } from '../base/definitions.ts';
import { gateFor, type Audience } from '../disclosure/audience.ts';
import {
  admit,
  NOTHING_SHOWN,
  withdrawn,
  type Population,
  type Shown,
} from '../disclosure/shown.ts';
import type { Publication } from './protocol.ts';

interface Publishing {
  readonly audience: Audience;
  readonly definitions: Definitions;
  /** Whom the results count. */
  readonly counted: readonly Population[];
  /** What they would differ from by a few persons is withdrawn first. */
  readonly replaces: boolean;
}

/** In memory only, as long as these files are open: nothing is written about whom a report counted. */
export class Published {
  readonly #shown: Record<Audience, Shown> = { internal: NOTHING_SHOWN, public: NOTHING_SHOWN };

  publish({ audience, definitions, counted, replaces }: Publishing): Publication {
    const gate = gateFor(definitions, audience);
    const before = this.#shown[audience];
    const admission = admit(replaces ? withdrawn(before, counted, gate) : before, counted, gate);
    if (!admission.isShown) return { refused: admission.reason };
    this.#shown[audience] = admission.shown;
    return { refused: null };
  }
}
