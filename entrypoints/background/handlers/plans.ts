import { type Plan, planProblem } from '@/lib/policy/planned';
import { noteEvent } from '@/lib/storage/background/events';
import { change } from '@/lib/storage/background/marks';
import { database } from '@/lib/storage/database';
import { runOf } from '../passes';

/** Adds a plan to a person. One that is not right, or for nobody, is not kept. */
export function addPlan(personId: string, plan: Omit<Plan, 'id'>): Promise<boolean> {
  const added = {
    days: [...new Set(plan.days)].sort(),
    from: plan.from,
    until: plan.until,
    label: plan.label?.trim() || null,
  };
  return change([database.people, database.events], async () => {
    const owner = await database.people.get(personId);
    const plans = owner?.plans ?? [];
    if (!owner || planProblem(added, plans) !== null) return false;
    await database.people.update(personId, {
      plans: [...plans, { id: crypto.randomUUID(), ...added }],
      editedAt: Date.now(),
    });
    await noteEvent('planned', { personId });
    return true;
  });
}

/** Removes a plan; a pass it opened ends with it. */
export async function removePlan(personId: string, id: string): Promise<void> {
  await change([database.people, database.events], async () => {
    const plans = (await database.people.get(personId))?.plans ?? [];
    const left = plans.filter((plan) => plan.id !== id);
    if (left.length === plans.length) return;
    await database.people.update(personId, { plans: left, editedAt: Date.now() });
    await noteEvent('planned', { personId });
  });
}

/** The user ended the pass: what is planned for now does not open it again. */
export async function endPlanned(personId: string): Promise<void> {
  await change([database.people], async () => {
    const owner = await database.people.get(personId);
    const run = owner ? runOf(owner, Date.now()) : null;
    if (!run) return;
    const endedPlans = [...(owner?.endedPlans ?? []), ...run.keys];
    await database.people.update(personId, { endedPlans, editedAt: Date.now() });
  });
}
