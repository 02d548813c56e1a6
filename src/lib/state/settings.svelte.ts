/**
 * What a person chose about the interface, kept in this browser: language and theme. Nothing here
 * describes a place or a person.
 */
import { createContext } from 'svelte';
import { loadWords } from '../text/indicatorWords.ts';
import { getLocale, overwriteGetLocale, setLocale } from '../text/paraglide/runtime.js';
import { recall, remember } from './remembered.ts';

export type Locale = ReturnType<typeof getLocale>;
export type Theme = 'system' | 'light' | 'dark';

/** Language and theme, live: every message read in a component follows `locale`. */
export class Settings {
  #locale = $state<Locale>(getLocale());
  #theme = $state<Theme>(storedTheme());
  #systemDark = $state(false);
  #projected = $state<'light' | 'dark' | null>(null);
  #shortcuts = $state(recall('browser', 'shortcuts') !== 'off');

  constructor() {
    // Messages ask for the locale at each call: making that read reactive is all the switch takes.
    overwriteGetLocale(() => this.#locale);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    this.#systemDark = dark.matches;
    dark.addEventListener('change', () => {
      this.#systemDark = dark.matches;
      this.#apply();
    });
    this.#apply();
  }

  get locale(): Locale {
    return this.#locale;
  }

  /** Takes effect once the words of numbers are there. Without a network they show their ids. */
  set locale(next: Locale) {
    void loadWords(next)
      .catch(() => undefined)
      .then(() => {
        this.#locale = next;
        void setLocale(next, { reload: false });
        this.#apply();
      });
  }

  /** What was chosen; {@link shownTheme} is what it comes to. */
  get theme(): Theme {
    return this.#theme;
  }

  set theme(next: Theme) {
    this.#theme = next;
    remember('browser', 'theme', next);
    this.#apply();
  }

  /** What is shown instead while something is projected; null: nothing is. Not remembered. */
  get projected(): 'light' | 'dark' | null {
    return this.#projected;
  }

  set projected(shade: 'light' | 'dark' | null) {
    this.#projected = shade;
    this.#apply();
  }

  get shownTheme(): 'light' | 'dark' {
    if (this.#projected !== null) return this.#projected;
    if (this.#theme !== 'system') return this.#theme;
    return this.#systemDark ? 'dark' : 'light';
  }

  /** Whether single keys act; a person who dictates or mistypes may turn them off. */
  get shortcuts(): boolean {
    return this.#shortcuts;
  }

  set shortcuts(on: boolean) {
    this.#shortcuts = on;
    remember('browser', 'shortcuts', on ? null : 'off');
  }

  #apply(): void {
    document.documentElement.lang = this.#locale;
    document.documentElement.dataset['theme'] = this.shownTheme;
  }
}

function storedTheme(): Theme {
  const stored = recall('browser', 'theme');
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

const [getSettings, provideSettings] = createContext<Settings>();
export { getSettings };

/** Hands the settings to every component below. Called once, in the layout. */
export const setSettings = (): Settings => provideSettings(new Settings());
