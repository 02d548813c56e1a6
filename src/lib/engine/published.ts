/** What left the screen since these files were opened: held against each other, by audience (H2). */
import { withDefinitions } from '../base/definitions.ts';
import { forAudience, gateFor, type Audience } from '../disclosure/audience.ts';
import {
  admit,
  NOTHING_SHOWN,
  withdrawn,
  type Population,
  type Shown,
} from '../disclosure/shown.ts';
import type { AnalyseInput, Publication } from './protocol.ts';

interface Publishing {
  readonly audience: Audience;
  /** What the results are asked with. */
  readonly whole: AnalyseInput;
  /** Whom results count that are asked with these definitions. */
  readonly counted: (told: AnalyseInput) => readonly Population[];
  /** What they would differ from by a few persons is withdrawn first. */
  readonly replaces: boolean;
}

/** In memory only, as long as these files are open: nothing is written about whom a report counted. */
export class Published {
  readonly #shown: Record<Audience, Shown> = { internal: NOTHING_SHOWN, public: NOTHING_SHOWN };

  publish({ audience, whole, counted, replaces }: Publishing): Publication {
    const definitions = withDefinitions(whole.definitions ?? {});
    const gate = gateFor(definitions, audience);
    const populations = counted({ ...whole, definitions: forAudience(definitions, audience) });
    const all = this.#shown[audience];
    const before = replaces ? withdrawn(all, populations, gate) : all;
    const admission = admit(before, populations, gate);
    if (!admission.isShown) return { refused: admission.reason };
    this.#shown[audience] = admission.shown;
    return { refused: null };
  }
}
