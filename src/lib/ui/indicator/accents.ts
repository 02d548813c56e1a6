/** Sentences with accents: `*weak*` and `_bridging_`, as the messages mark them. */

export interface Piece {
  readonly text: string;
  readonly accent: 'weak' | 'bridging' | null;
}

/** Cuts a sentence at its marks. A mark without its pair stays as it is. */
export function piecesOf(sentence: string): Piece[] {
  return sentence.split(/(\*[^*]+\*|_[^_]+_)/).flatMap((text): Piece[] => {
    if (text === '') return [];
    if (/^\*.+\*$/.test(text)) return [{ text: text.slice(1, -1), accent: 'weak' }];
    if (/^_.+_$/.test(text)) return [{ text: text.slice(1, -1), accent: 'bridging' }];
    return [{ text, accent: null }];
  });
}
