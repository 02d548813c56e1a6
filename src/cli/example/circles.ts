/** What is lived where: the circles of the place, its zones, its trades. */

export const PLACE = 'La Halle aux Ficelles';

/** Zones of the place. The café exists from its opening on. */
export const ZONES = {
  north: 'Plateau nord',
  south: 'Plateau sud',
  quiet: 'Salle calme',
  table: 'Petite salle',
  repair: 'Atelier réparation',
  wood: 'Atelier bois',
  metal: 'Atelier métal',
  yard: 'Cour',
  hall: 'Grande salle',
  desk: 'Accueil',
  cafe: 'Café',
} as const;

export type Zone = (typeof ZONES)[keyof typeof ZONES];

export type Circle = 'coworkers' | 'repair' | 'amap' | 'makers' | 'cafe';

/** A sitting of a circle: weekday (Monday 1) and usual minutes of arrival and leaving. */
export interface Sitting {
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
  readonly zone: Zone;
  /** Chance that a member of the circle who comes on this weekday is there. */
  readonly chance: number;
}

export interface CircleInfo {
  /** Members over the whole log, visitors included. */
  readonly size: number;
  /** How many of them were there before the log begins. */
  readonly founders: number;
  readonly disciplines: Readonly<Record<string, number>>;
  readonly sittings: readonly Sitting[];
}

const evening = (weekday: number, zone: Zone, chance: number): Sitting => ({
  weekday,
  from: 18 * 60 + 30,
  to: 20 * 60 + 45,
  zone,
  chance,
});

export const CIRCLES: Readonly<Record<Circle, CircleInfo>> = {
  // Day coworkers choose their days: see presence.ts.
  coworkers: {
    size: 70,
    founders: 36,
    disciplines: { développement: 23, design: 21, recherche: 11, social: 10, musique: 5 },
    sittings: [],
  },
  repair: {
    size: 30,
    founders: 18,
    disciplines: { réparation: 17, développement: 2, artisanat: 4, social: 4, recherche: 3 },
    sittings: [evening(2, ZONES.repair, 0.6), evening(3, ZONES.repair, 0.6)],
  },
  amap: {
    size: 38,
    founders: 24,
    disciplines: { maraîchage: 11, social: 12, recherche: 5, musique: 6, artisanat: 4 },
    sittings: [{ weekday: 4, from: 18 * 60, to: 19 * 60, zone: ZONES.yard, chance: 0.7 }],
  },
  makers: {
    size: 29,
    founders: 17,
    disciplines: { artisanat: 19, réparation: 4, design: 1, musique: 3, maraîchage: 2 },
    sittings: [
      { weekday: 6, from: 10 * 60, to: 16 * 60, zone: ZONES.wood, chance: 0.5 },
      { weekday: 7, from: 14 * 60, to: 17 * 60 + 30, zone: ZONES.metal, chance: 0.4 },
      evening(1, ZONES.wood, 0.25),
      evening(5, ZONES.metal, 0.25),
    ],
  },
  cafe: {
    size: 18,
    founders: 0,
    disciplines: { social: 7, musique: 6, maraîchage: 2, recherche: 3 },
    sittings: [1, 2, 3, 4, 5, 6].map((weekday) => ({
      weekday,
      from: weekday === 6 ? 10 * 60 + 30 : 14 * 60 + 30,
      to: weekday === 6 ? 12 * 60 + 30 : 16 * 60 + 30,
      zone: ZONES.cafe,
      chance: 0.3,
    })),
  },
};

export const CIRCLE_NAMES = Object.keys(CIRCLES) as readonly Circle[];

/** Two trades that work in the same room at the same hours and hardly mix. */
export const APART = ['développement', 'design'] as const;

/** Share of the expected ties between the two trades that is let through. */
export const APART_RATIO = 0.1;

/** Skills of each trade: also the topics of its help. */
export const SKILLS: Readonly<Record<string, readonly string[]>> = {
  développement: ['web', 'données', 'logiciels libres', 'réseau', 'automatisation'],
  design: ['affiches', 'ergonomie', 'illustration', 'photographie', 'identité visuelle'],
  réparation: ['électronique', 'vélo', 'petit électroménager', 'informatique', 'soudure'],
  artisanat: ['menuiserie', 'couture', 'céramique', 'métal', 'découpe laser'],
  musique: ['guitare', 'chant', 'sonorisation', 'prise de son'],
  social: ['accompagnement', 'droit des associations', 'animation', 'écriture publique'],
  maraîchage: ['semis', 'compost', 'conserves', 'taille'],
  recherche: ['enquête', 'relecture', 'statistiques', 'demande de subvention'],
};

export const DISCIPLINES = Object.keys(SKILLS) as readonly string[];
