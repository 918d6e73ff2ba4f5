import { app } from './app.ts';
import { backups } from './backups.ts';
import { calls } from './calls.ts';
import { campaigns } from './campaigns.ts';
import { comeback } from './comeback.ts';
import { customers } from './customers.ts';
import { imports } from './imports.ts';
import { journeys } from './journeys.ts';
import { lamps } from './lamps.ts';
import { letters } from './letters.ts';
import { mail } from './mail.ts';
import { occasions } from './occasions.ts';
import { orders } from './orders.ts';
import { replies } from './replies.ts';
import { scoring } from './scoring.ts';
import { team } from './team.ts';
import { thanks } from './thanks.ts';
import { touches } from './touches.ts';

/** Everything a screen may ask of the core, over whichever wire. */
export const contract = {
  app,
  backups,
  calls,
  campaigns,
  comeback,
  customers,
  imports,
  journeys,
  lamps,
  letters,
  mail,
  occasions,
  orders,
  replies,
  scoring,
  team,
  thanks,
  touches,
};
