/** What screens ask of the engine that changes nothing. */
import type { Audience } from '../disclosure/audience.ts';
import type { CallOptions, Engine } from '../engine/client.ts';
import type {
  LabAnswer,
  LabFileInput,
  LabPage,
  LabPageInput,
  LabQuestion,
} from '../engine/lab/questions.ts';
import type { View } from './view.ts';
import type { FileInput, Input, Inspection, Output, RecogniseInput } from '../engine/protocol.ts';

/** Messages about how far logs and numbers can be trusted. */
type Judging =
  | 'quality'
  | 'qualityEffects'
  | 'sensitivity'
  | 'chance'
  | 'comparison'
  | 'wideRanges'
  | 'weakTies'
  | 'publicView';

export class Asking {
  readonly #engine: () => Promise<Engine>;

  constructor(engine: () => Promise<Engine>) {
    this.#engine = engine;
  }

  /** Looks at files without opening them. @throws PasserelleError */
  async inspect(files: readonly FileInput[], options: CallOptions): Promise<Inspection> {
    return (await this.#engine()).call('inspect', { files }, options);
  }

  /** What a table would be as another log. @throws PasserelleError */
  async recognise(input: RecogniseInput): Promise<Output<'recognise'>> {
    return (await this.#engine()).call('recognise', input);
  }

  /** One page of the rows set aside. @throws PasserelleError */
  async setAside(offset: number, limit: number): Promise<Output<'setAside'>> {
    return (await this.#engine()).call('setAside', { offset, limit });
  }

  /**
   * Whether results of a period may leave the screen beside those that already did. With `replaces`
   * these are withdrawn where the two would differ by a few persons. @throws PasserelleError
   */
  async publish(view: View, audience: Audience, replaces = false): Promise<Output<'publish'>> {
    const input = { ...view, audience, ...(replaces ? { replaces: true as const } : {}) };
    return (await this.#engine()).call('publish', input);
  }

  /** Activity by week. @throws PasserelleError */
  async weeks(): Promise<Output<'weeks'>> {
    return (await this.#engine()).call('weeks', {});
  }

  /** Introductions of one day, for the period on screen. @throws PasserelleError */
  async introductions(
    view: View,
    input: Input<'introductions'>,
    options: CallOptions = {},
  ): Promise<Output<'introductions'>> {
    return (await this.#engine()).call('introductions', { ...view, ...input }, options);
  }

  /** The answer to a question in SQL, over the tables of the period on screen. @throws PasserelleError */
  async labRun(view: View, question: LabQuestion, options: CallOptions): Promise<LabAnswer> {
    return (await this.#engine()).call('labRun', { ...view, ...question }, options);
  }

  /** Some rows of the last answer. @throws PasserelleError */
  async labPage(input: LabPageInput): Promise<LabPage> {
    return (await this.#engine()).call('labPage', input);
  }

  /** The last answer as a file. @throws PasserelleError */
  async labFile(form: LabFileInput['form']): Promise<Uint8Array<ArrayBuffer>> {
    return (await (await this.#engine()).call('labFile', { form })).bytes;
  }

  /** The network of a period as a file for other tools. @throws PasserelleError */
  async networkExport(
    view: View,
    input: Input<'networkExport'>,
    options: CallOptions = {},
  ): Promise<Output<'networkExport'>> {
    return (await this.#engine()).call('networkExport', { ...view, ...input }, options);
  }

  /** A member’s own card, for the period on screen. @throws PasserelleError */
  async card(view: View, input: Input<'card'>, options: CallOptions = {}): Promise<Output<'card'>> {
    return (await this.#engine()).call('card', { ...view, ...input }, options);
  }

  /** How far the logs or the numbers of a period can be trusted. @throws PasserelleError */
  async judged<M extends Judging>(
    what: M,
    view: View,
    options: CallOptions = {},
  ): Promise<Output<M>> {
    return (await this.#engine()).call(what, { ...view }, options);
  }
}
