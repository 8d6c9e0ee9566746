import { DISCREET_QUESTION, REACH_QUESTION } from '../../policy/invitations';
import { readPeople } from './people';
import { readSettings } from './settings';

/**
 * Whether it is to be asked if someone else uses this browser: once, on a page that was opened (`openedAt`, epoch ms) after the
 * first pause was added, and never beside the question about children, work and safety.
 */
export async function asksDiscreet(openedAt: number): Promise<boolean> {
  const [people, { discreet, invited }] = await Promise.all([readPeople(), readSettings()]);
  const [first] = people;
  if (discreet || invited[DISCREET_QUESTION] !== undefined || !first) return false;
  const reach = people.length === 1 && invited[REACH_QUESTION] === undefined && !first.plans?.length;
  return !reach && people.some(({ profiles }) => profiles.some(({ heldAt }) => heldAt < openedAt));
}
