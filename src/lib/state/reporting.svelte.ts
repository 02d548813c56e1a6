/** The choices of a report and the templates made of them, kept in this browser. */
import { choicesOf, NO_CHOICES, templateOf, type Choices } from '../report/choices.ts';
import { recall, remember } from './remembered.ts';

export interface Template {
  readonly name: string;
  readonly choices: Choices;
}

/** Most templates kept, and characters of a name. */
const MOST = 12;
export const LONGEST_NAME = 60;

export class Reporting {
  #choices = $state.raw<Choices>(choicesOf(parsed(recall('browser', 'report'))));
  #templates = $state.raw<readonly Template[]>(
    templatesOf(parsed(recall('browser', 'report-templates'))),
  );

  get choices(): Choices {
    return this.#choices;
  }

  get templates(): readonly Template[] {
    return this.#templates;
  }

  /** Changes some of the choices. */
  choose(some: Partial<Choices>): void {
    this.#choices = { ...this.#choices, ...some };
    remember('browser', 'report', JSON.stringify(this.#choices));
  }

  /** Keeps the choices under a name, in the place of a template of the same name. */
  keep(name: string): void {
    const short = name.trim().slice(0, LONGEST_NAME);
    if (short === '') return;
    const others = this.#templates.filter((one) => one.name !== short);
    this.#keepAll([...others, { name: short, choices: templateOf(this.#choices) }].slice(-MOST));
  }

  /** Takes the choices of a template; the words of the moment stay. */
  use(name: string): void {
    const template = this.#templates.find((one) => one.name === name);
    if (template) this.choose({ ...template.choices, quotes: this.#choices.quotes });
  }

  drop(name: string): void {
    this.#keepAll(this.#templates.filter((one) => one.name !== name));
  }

  #keepAll(templates: readonly Template[]): void {
    this.#templates = templates;
    remember('browser', 'report-templates', JSON.stringify(templates));
  }
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null; // not ours any more
  }
}

function templatesOf(kept: unknown): Template[] {
  if (!Array.isArray(kept)) return [];
  return (kept as unknown[]).flatMap((one): Template[] => {
    const of: { name?: unknown; choices?: unknown } =
      typeof one === 'object' && one !== null ? one : {};
    return typeof of.name === 'string' && of.name !== ''
      ? [{ name: of.name.slice(0, LONGEST_NAME), choices: choicesOf(of.choices ?? NO_CHOICES) }]
      : [];
  });
}
