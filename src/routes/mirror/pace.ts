/** How long a scene stays where they follow each other by themselves, in seconds. */
export const SECONDS = 30;
