/** Invented names: nobody's. */
import type { Chance } from './chance.ts';

const FIRST_NAMES = [
  ...['Adèle', 'Aïcha', 'Alban', 'Alix', 'Amina', 'Anatole', 'Anouk', 'Armel', 'Awa', 'Basile'],
  ...['Bilal', 'Camille', 'Célestin', 'Chloé', 'Clément', 'Colette', 'Damien', 'Diane', 'Edgar'],
  ...['Élise', 'Émile', 'Esther', 'Fanny', 'Fatou', 'Félix', 'Flora', 'Gaspard', 'Gwenaëlle'],
  ...['Hanna', 'Hector', 'Hugo', 'Inès', 'Iris', 'Ismaël', 'Jeanne', 'Joël', 'Jules', 'Karim'],
  ...['Léa', 'Léon', 'Lila', 'Lou', 'Malik', 'Manon', 'Marius', 'Maud', 'Mehdi', 'Mina', 'Naïm'],
  ...['Nina', 'Noé', 'Odile', 'Oscar', 'Pauline', 'Paul', 'Quitterie', 'Rachid', 'Rose', 'Sacha'],
  ...['Salomé', 'Samir', 'Simon', 'Solène', 'Suzanne', 'Tanguy', 'Théo', 'Ulysse', 'Victor'],
  ...['Wassim', 'Yann', 'Yasmine', 'Zélie', 'Zoé'],
];

// Family names are words of rope and weaving: nobody's.
const FAMILY_NAMES = [
  ...['Bobine', 'Chaînette', 'Chanvre', 'Cordelle', 'Crochet', 'Écheveau', 'Étoupe', 'Fileuse'],
  ...['Filin', 'Frange', 'Fuseau', 'Ganse', 'Houppe', 'Jute', 'Lacet', 'Lisse', 'Maille'],
  ...['Navette', 'Nœud', 'Ourdi', 'Pelote', 'Peigne', 'Quenouille', 'Raphia', 'Retors', 'Rouet'],
  ...['Sisal', 'Tissandre', 'Torsade', 'Trame', 'Tresse', 'Tricotin', 'Vrille'],
];

/** Hands out names, none twice. */
export function makeNames(chance: Chance): () => string {
  const taken = new Set<string>();
  return () => {
    for (;;) {
      const name = `${chance.one(FIRST_NAMES)} ${chance.one(FAMILY_NAMES)}`;
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
}
