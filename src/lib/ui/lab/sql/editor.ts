/** The editor of questions in SQL: CodeMirror, in the colours of the page. Loaded when it is asked for. */
import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import {
  bracketMatching,
  defaultHighlightStyle,
  HighlightStyle,
  syntaxHighlighting,
} from '@codemirror/language';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { LAB_TABLES } from '../../../models/lab/tables.ts';

export interface EditorOptions {
  readonly text: string;
  /** What the editor is called, for those who do not see it. */
  readonly label: string;
  /** Id of what says how to leave it. */
  readonly describedBy: string;
  /** What the list of proposals is called. */
  readonly proposals: string;
  readonly onchange: (text: string) => void;
  /** Ctrl+Enter, or Cmd+Enter. */
  readonly onrun: () => void;
}

export interface Editor {
  readonly text: string;
  /** Puts another text in the place of the one there is; it can be undone. */
  replace(text: string): void;
  close(): void;
}

/** An editor in `parent`. Escape, then Tab, leaves it. */
export function makeEditor(parent: HTMLElement, options: EditorOptions): Editor {
  const { label, describedBy, proposals, onchange, onrun } = options;
  const run = (): boolean => {
    onrun();
    return true;
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        Prec.highest(
          keymap.of([
            { key: 'Mod-Enter', run, preventDefault: true },
            { key: 'Escape', run: letGo },
          ]),
        ),
        ...[lineNumbers(), history(), bracketMatching(), closeBrackets(), autocompletion()],
        sql({ dialect: PostgreSQL, schema: proposed(), upperCaseKeywords: true }),
        keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
        ...[syntaxHighlighting(COLOURS), LOOK, EditorView.lineWrapping],
        EditorState.phrases.of({ Completions: proposals }),
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) onchange(state.doc.toString());
        }),
      ],
    }),
  });
  return {
    get text() {
      return view.state.doc.toString();
    },
    replace(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    close: () => view.destroy(),
  };
}

/** Milliseconds in which Tab leaves the editor, after Escape. */
const LEAVING = 4000;

/** Whatever else Escape closes, the Tab that follows leaves. */
function letGo(view: EditorView): boolean {
  view.setTabFocusMode(LEAVING);
  return false;
}

const proposed = (): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(LAB_TABLES).map(([name, columns]) => [name, Object.keys(columns)]),
  );

/** The usual colours of words, by those of the page that serve in light and dark. */
const OURS: Readonly<Record<string, string>> = {
  '#708': 'var(--bridging)',
  '#a11': 'var(--weak)',
  '#940': 'var(--muted)',
};

const COLOURS = HighlightStyle.define(
  defaultHighlightStyle.specs.flatMap(({ tag, color }) => {
    const ours = typeof color === 'string' ? OURS[color] : undefined;
    return ours === undefined ? [] : [{ tag, color: ours }];
  }),
);

const LOOK = EditorView.theme({
  '&': {
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    fontSize: 'var(--size-small)',
  },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': {
    minHeight: '9rem',
    maxHeight: '24rem',
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    lineHeight: '1.55',
  },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: 'var(--space-3)' },
  '.cm-gutters': {
    border: 'none',
    borderRadius: 'var(--radius) 0 0 var(--radius)',
    backgroundColor: 'var(--sunk)',
    color: 'var(--muted)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--chance)',
    outline: '1px solid var(--edge)',
  },
  '.cm-tooltip': {
    border: '1px solid var(--edge)',
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--ink)',
    color: 'var(--paper)',
  },
});
