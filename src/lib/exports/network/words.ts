/** What is said in the files in both languages, given by whoever knows the words. */

interface InBoth {
  readonly fr: string;
  readonly en: string;
}

/** Columns of groups are named by the directory, so they share one meaning. */
export const GROUP_PREFIX = 'group_';

export interface NetworkWords {
  /** The data protection notice, in both languages. */
  readonly notice: string;
  /** `LISEZMOI-README.txt`. */
  readonly readme: string;
  /** By table and column; under {@link GROUP_PREFIX} the columns of groups. */
  readonly meanings: Readonly<
    Record<
      'nodes' | 'ties' | 'evidence' | 'results' | 'definitions',
      Readonly<Record<string, InBoth>>
    >
  >;
  /** Local date on which the files are made. */
  readonly date: string;
}
