/** Rows as somebody's years make them: the same on every run but for the dates. Runs in Node, and as text in a page. */
export interface ManyRows {
  attempts: object[];
  checkins: object[];
}

/** `count` pauses over `days` days before `now` (epoch ms), of these people. Evenings are fuller, Sunday nights most of all. */
export function manyRows(count: number, days: number, people: string[], now: number): ManyRows {
  let state = 20_261_126;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const offset = -new Date(now).getTimezoneOffset();
  const kinds = [
    'profile',
    'profile',
    'profile',
    'story',
    'story',
    'message',
    'search',
    'post',
    'profile-tab',
  ];
  const outcomes = ['left', 'left', 'left', 'left', 'closed', 'continued', 'continued', 'practical'];
  const feelings = ['lonely', 'lonely', 'missing', 'missing', 'curious', 'sad', 'jealous', 'tired'];
  const goings = ['alone', 'alone', 'night', 'tired', 'reminded', 'drink', 'bored'];
  const felt = ['heavier', 'heavier', 'heavier', 'same', 'lighter', 'skipped'];
  const midnight = now - ((((now + offset * 60_000) % 86_400_000) + 86_400_000) % 86_400_000);
  const attempts: object[] = [];
  const checkins: object[] = [];
  for (let index = 0; attempts.length < count; index++) {
    const day = Math.floor(random() * days);
    const hour = random() < 0.6 ? 18 + random() * 7 : 8 + random() * 14;
    let at = midnight - day * 86_400_000 + hour * 3_600_000;
    const weekday = new Date(at).getUTCDay();
    if (weekday === 0 && random() < 0.3) at = midnight - day * 86_400_000 + (22 + random() * 3) * 3_600_000;
    if (at > now) at -= 86_400_000;
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    if (random() < 0.08) {
      const note = pick(['text', 'text', 'over', 'over', 'ask', 'elsewhere']);
      attempts.push({
        id,
        at,
        offset,
        personId: '',
        platform: '',
        kind: 'urge',
        outcome: 'logged',
        decidedAt: at,
        minutes: null,
        urge: Math.floor(random() * 11),
        urgeAfter: null,
        feelings: null,
        exercise: null,
        note,
      });
      continue;
    }
    const outcome = pick(outcomes);
    const opened = outcome === 'continued';
    const exercise = random() < 0.12 ? 'slow-breath' : null;
    attempts.push({
      id,
      at,
      offset,
      personId: pick(people),
      platform: 'instagram',
      kind: pick(kinds),
      outcome,
      decidedAt: at + 20_000,
      minutes: opened || outcome === 'practical' ? pick([1, 5, 5, 5, 15, 20]) : null,
      urge: random() < 0.3 ? Math.floor(random() * 11) : null,
      urgeAfter: null,
      feelings: random() < 0.4 ? [pick(feelings)] : null,
      exercise,
      note: null,
      expected: opened && random() < 0.6 ? pick(['lighter', 'lighter', 'lighter', 'same', 'heavier']) : null,
    });
    if (opened && random() < 0.8)
      checkins.push({
        attempt: id,
        at: at + 600_000,
        felt: pick(felt),
        going: random() < 0.7 ? [pick(goings)] : [],
      });
  }
  return { attempts, checkins };
}
