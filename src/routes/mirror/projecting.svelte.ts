/** What is projected: which scenes, where one is among them, what is hidden. Forgotten with the page. */
import type { Scene } from './scene.ts';

export class Projecting {
  /** Names of scenes that are left out. */
  left = $state.raw<readonly string[]>([]);
  /** Whether the scenes follow each other by themselves. */
  auto = $state(false);
  /** Whether tables stand for pictures. */
  asTable = $state(false);
  #at = $state<string | null>(null);
  #hidden = $state.raw<readonly string[]>([]);
  readonly #all: () => readonly Scene[];

  constructor(all: () => readonly Scene[]) {
    this.#all = all;
  }

  /** Those that are shown, in their order. */
  get scenes(): readonly Scene[] {
    return this.#all().filter(({ name }) => !this.left.includes(name));
  }

  /** Place of the scene on screen; 0 where there is none. */
  get index(): number {
    return Math.max(
      0,
      this.scenes.findIndex(({ name }) => name === this.#at),
    );
  }

  get scene(): Scene | null {
    return this.scenes[this.index] ?? null;
  }

  get isLast(): boolean {
    return this.index >= this.scenes.length - 1;
  }

  get isHidden(): boolean {
    return this.scene !== null && this.#hidden.includes(this.scene.name);
  }

  /** From the first scene, with nothing hidden. */
  start(): void {
    this.#hidden = [];
    this.auto = this.asTable = false;
    this.to(0);
  }

  /** To a scene by its place; the first or the last where it is none. */
  to(index: number): void {
    const { scenes } = this;
    this.#at = scenes[Math.min(Math.max(0, index), scenes.length - 1)]?.name ?? null;
  }

  next(): void {
    this.to(this.index + 1);
    if (this.isLast) this.auto = false;
  }

  back(): void {
    this.to(this.index - 1);
  }

  /** Takes the scene off the screen, or shows it again. */
  hide(): void {
    if (this.scene !== null) this.#hidden = toggled(this.#hidden, this.scene.name);
  }

  /** Leaves the scene out from now on, and goes to the one after it. */
  leaveOut(): void {
    const { index, scene } = this;
    if (scene === null) return;
    this.left = toggled(this.left, scene.name);
    this.to(index);
  }

  /** Leaves a scene out, or takes it in again. */
  choose(name: string): void {
    this.left = toggled(this.left, name);
  }
}

const toggled = (all: readonly string[], name: string): readonly string[] =>
  all.includes(name) ? all.filter((one) => one !== name) : [...all, name];
