/** The thread of a hand that draws. */
import { serveDraws } from './drawHand.ts';

serveDraws(self);
