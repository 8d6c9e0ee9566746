/** A study or page a claim rests on, as it is quoted. */
export interface Source {
  /** Who, when, where; the identifier is written out and never followed by Lull. */
  quoted: string;
}

/** Only what was read, at least as a summary, before the page was written. */
export const SOURCES = {
  practice: { quoted: 'A therapist’s article on anxious attachment after a break-up' },
  fraley: { quoted: 'Fraley, ECR-RS, the author’s own page on the questions' },
  fox: {
    quoted:
      'Fox & Tokunaga 2015, Cyberpsychology, Behavior, and Social Networking 18, doi 10.1089/cyber.2015.0123',
  },
  chong: { quoted: 'Chong & Fraley 2025, Social Psychological and Personality Science' },
  lukacs: {
    quoted:
      'Lukacs & Quan-Haase 2015, Information, Communication & Society 18, doi 10.1080/1369118X.2015.1008540',
  },
  belu: { quoted: 'Belu, Lee & O’Sullivan 2016, Journal of Relationships Research, doi 10.1017/jrr.2016.11' },
  marshall: { quoted: 'Marshall 2026, Computers in Human Behavior 176, doi 10.1016/j.chb.2025.108869' },
  priming: { quoted: 'Gillath et al. 2022, a review of 120 studies, doi 10.1177/10888683211054592' },
  ferrari: { quoted: 'Ferrari et al. 2019, Mindfulness, doi 10.1007/s12671-019-01134-6' },
  dose: { quoted: 'Susman et al. 2024, a trial of 20 seconds a day, doi 10.1016/j.brat.2024.104498' },
  baldwin: { quoted: 'Baldwin et al. 2020, doi 10.1111/papt.12244' },
  langeslag: {
    quoted:
      'Langeslag & Sanchez 2018, Journal of Experimental Psychology: General 147, doi 10.1037/xge0000360',
  },
  horner: { quoted: 'Horner & Langeslag 2019, a second study registered in advance' },
  bowen: { quoted: 'Bowen & Marlatt 2009, Psychology of Addictive Behaviors 23, doi 10.1037/a0017127' },
  nook: {
    quoted: 'Nook, Satpute & Ochsner 2021, Affective Science 2, doi 10.1007/s42761-021-00036-y',
  },
  watkins: { quoted: 'Watkins 2008, Psychological Bulletin 134, PMC2672052' },
  stawarz: { quoted: 'Stawarz et al. 2015, a study of four weeks on habits and reminders' },
  slotter: {
    quoted:
      'Slotter, Gardner & Finkel 2010, Personality and Social Psychology Bulletin 36, doi 10.1177/0146167209352250',
  },
  tong: {
    quoted: 'Tong 2013, Cyberpsychology, Behavior, and Social Networking 16, doi 10.1089/cyber.2012.0549',
  },
  debrot: { quoted: 'Debrot et al. 2024, JMIR Formative Research 8, e57294' },
  emery: { quoted: 'Sbarra & Emery 2005, Personal Relationships 12' },
  kindness: {
    quoted: 'Sbarra, Smith & Mehl 2012, Psychological Science 23, doi 10.1177/0956797611429466',
  },
  larson: { quoted: 'Larson & Sbarra 2015, Social Psychological and Personality Science 6' },
  breines: {
    quoted:
      'Breines & Chen 2012, Personality and Social Psychology Bulletin 38, doi 10.1177/0146167212445599',
  },
  roots: { quoted: 'Fraley et al. 2013, Journal of Personality and Social Psychology 104, PMC3885143' },
  ftc: { quoted: 'Federal Trade Commission, United States, case of BetterHelp, 2023' },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;
