import * as z from 'zod/mini';
import type { BackupTable } from '../attempts/backup';
import { WEB } from '../matching/page-keys';
import { isPlatform, permissionsFor, platformInfo } from '../matching/platform-info';
import { profileUrl } from '../matching/profile-url';
import { type Problem, readLink, readSite } from '../matching/read-link';
import { isDayKind } from '../policy/day-text';
import { KIT_MOST } from '../policy/rotation';
import { numberedLabel } from './numbered-label';
import { account, id, later, list, ROWS, time } from './rows';
import type { OwnText, Person, Profile, Settings, Thread } from './schema';
import { CHOICES_MOST, SETTINGS } from './settings-schema';

/*
 * What a row of a file may be (`docs/format.md`). As in the database, but without what belongs to one browser: tokens,
 * addresses, permissions and whether a pause is on are made anew here. Breaks, passes and changes that wait are in no file.
 */

/** A profile as a file has it. */
export type FileProfile = Pick<
  Profile,
  'platform' | 'account' | 'personId' | 'heldAt' | 'post' | 'request' | 'editedAt'
>;

/** A setting that travels: a break from Lull is of this browser and this hour. */
export type FileSettingName = Exclude<keyof Settings, 'rest'>;

/** One setting that somebody made. */
export interface FileSetting {
  name: FileSettingName;
  value: unknown;
  /** When it was set (epoch ms); 0 where that is not known. */
  at: number;
}

/** Different ids, at most so many. */
const distinct = (most: number) => list(id, most).check(z.refine((all) => new Set(all).size === all.length));

/** An address as it is stored. */
const storedAddress = SETTINGS.leaveTo.check(
  z.refine((address) => address === null || URL.parse(address)?.href === address),
);

/** What each may be: just as it is stored once somebody chose it, so that what is taken is what the file says. */
const { rest: _, ...TRAVEL } = SETTINGS;
const FILE: Record<FileSettingName, z.ZodMiniType> = {
  ...TRAVEL,
  leaveTo: storedAddress,
  exitTo: storedAddress,
  kit: distinct(KIT_MOST),
  aside: distinct(CHOICES_MOST),
  tired: distinct(CHOICES_MOST),
};
export const FILE_SETTINGS = Object.keys(FILE) as FileSettingName[];

const setting = z.object({ name: z.enum(FILE_SETTINGS), value: z.unknown(), at: time });
const profile = z.object({
  platform: id,
  account,
  personId: id,
  heldAt: time,
  post: z.boolean(),
  request: z.enum(['none', 'trace', 'all']),
  editedAt: later(time),
});

/** A row of a file with the fields Lull knows, or `null` when its table cannot have it. */
export function readFileRow(table: BackupTable, value: unknown): object | null {
  if (table === 'settings') return readSetting(value);
  if (table === 'profiles') return readProfile(value);
  const read = ROWS[table].safeParse(value);
  if (!read.success || (table === 'hints' && !isPlain(read.data))) return null;
  if (table === 'texts') return readText(read.data as OwnText);
  return table === 'people' ? readPerson(read.data as Person) : read.data;
}

/** A text that does not go with its day: one of those is in no file. */
function readText({ due, ...row }: OwnText): object | null {
  return isDayKind(row.kind) ? null : row;
}

/** Whether no text in a value has a character that controls a screen or a file, or half of one. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return !CONTROL.test(value) && value.isWellFormed();
  return typeof value !== 'object' || value === null || Object.values(value).every(isPlain);
}
const CONTROL = /\p{Cc}/u;

/** No chat has a longer name in its address. */
const THREAD_MOST = 400;

const isThread = ({ platform, thread }: Thread): boolean =>
  isPlatform(platform) && thread.length <= THREAD_MOST && isPlain(thread);

/** Someone under a label that can be seen. */
function readPerson(row: Person): object | null {
  const fits = row.label.trim() !== '' && isPlain([row.label, row.names]) && row.threads.every(isThread);
  return fits ? filePerson(row) : null;
}

function readSetting(value: unknown): FileSetting | null {
  const read = setting.safeParse(value);
  const fits = read.success && FILE[read.data.name].safeParse(read.data.value).success;
  return fits ? (read.data as FileSetting) : null;
}

/** What no pause may stand before, wherever it comes from. */
const NEVER: readonly Problem[] = ['help-line', 'not-a-link', 'insecure', 'look-alike', 'password', 'scheme'];

/** A profile of a site that Lull knows, before which a pause may stand. */
function readProfile(value: unknown): FileProfile | null {
  const read = profile.safeParse(value);
  if (!read.success || !isPlain(read.data)) return null;
  const { platform, account: name } = read.data;
  if (platform !== WEB) return isPlatform(platform) ? read.data : null;
  const link = readLink(profileUrl(WEB, name));
  return link.ok || !NEVER.includes(link.problem) ? read.data : null;
}

/**
 * The stored profile of one from a file. What belongs to this browser is that of `here`, or made anew: an address is opened
 * only if it is recognised as that very account.
 */
export function storedProfile(row: FileProfile, here?: Profile): Profile {
  if (here) {
    const { quiet, open, ask, protected: isProtected } = here;
    return { ...row, quiet, open, ask, protected: isProtected };
  }
  const url = profileUrl(row.platform, row.account);
  const isTheirs = [readLink(url), readSite(url)].some(
    (link) => link.ok && link.platform === row.platform && link.account === row.account,
  );
  return {
    ...row,
    quiet: crypto.randomUUID(),
    open: isTheirs ? url : null,
    ask:
      isTheirs || row.platform === WEB
        ? permissionsFor(url, row.platform)
        : platformInfo(row.platform).permissions,
    protected: false,
  };
}

/** Someone as a file has them, under a label that can be seen: which of their times were ended is of this browser and this week. */
export function filePerson({ endedPlans, ...row }: Person): Omit<Person, 'endedPlans'> {
  return { ...row, label: plain(row.label) || numberedLabel(1), names: row.names.map(plain) };
}

/** Something typed or pasted, without what cannot be seen in it. */
const plain = (text: string) =>
  text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();

/** A stored profile as a file has it. */
export function fileProfile({
  platform,
  account,
  personId,
  heldAt,
  post,
  request,
  editedAt,
}: Profile): FileProfile {
  return {
    platform,
    account,
    personId,
    heldAt,
    post,
    request,
    ...(typeof editedAt === 'number' && { editedAt }),
  };
}
